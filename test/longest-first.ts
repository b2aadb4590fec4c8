import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files start whole systems or engines, and the rest. */
const order = ['journeys', 'infra', 'portal', 'store', 'commands', 'opinions', 'documents', 'golden'].map(
  (folder) => `/test/${folder}/`,
);

const rank = ({ moduleId }: TestSpecification): number => {
  const found = order.findIndex((folder) => moduleId.includes(folder));
  return found < 0 ? order.length : found;
};

/** Begins with the files that take longest, so that no core is left alone with one of them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
