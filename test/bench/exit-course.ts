import { exitRoad } from '#infra/local/demo/exit-road.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Asked, askEndpoint } from './ask-endpoint.ts';
import { organizationWith } from './bench-world.ts';
import { type Course, registerAll } from './walk-counted.ts';

/** The demonstration's exit, or a variation of it. */
export type Variation = {
  readonly certificates: number;
  /** Replaces members of the application's form. */
  readonly form?: object;
  /** Further applications, each about one certificate, opened and left as drafts. */
  readonly otherDrafts?: number;
  /** Replaces the input of a command. */
  readonly inputs?: Readonly<Record<string, unknown>>;
};

const { opening, steps } = exitRoad;
const asOpened = opening.input as { readonly uscc: string; readonly form: object };

const applicationWith = (change: object): Asked => {
  const { at, as } = opening;
  return { route: 'openCase', at, as, body: { ...asOpened, form: { ...asOpened.form, ...change } } };
};

/** Opens the drafts that the road's exit will end: the application about everything comes last, as the rules ask. */
const openDrafts = async (table: Table, { certificates, otherDrafts = 0 }: Variation): Promise<void> => {
  const ids = organizationWith(certificates).certificates.slice(0, otherDrafts);
  for (const { certificateId } of ids) await askEndpoint(table, applicationWith({ certificateIds: [certificateId] }));
};

/** A voluntary exit from the first form to the report. */
export const exitCourse = (variation: Variation): Course => ({
  prepare: async (table) => {
    await registerAll(table, opening.at, [organizationWith(variation.certificates)]);
    await openDrafts(table, variation);
  },
  open: async (take) => {
    const opened = await take('openCase', applicationWith(variation.form ?? {}));
    return (opened as { readonly caseId: CaseId }).caseId;
  },
  steps: steps.map((step) => ({ ...step, input: variation.inputs?.[step.command] ?? step.input })),
});
