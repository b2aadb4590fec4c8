import { namedTests, tableRows } from '#test/support/read-spec.ts';

/** A rule beside the straight way, how far it is built, and the tests that prove what there is. */
type OffRoad = {
  readonly id: string;
  readonly standing: string;
  readonly tests: readonly string[];
};

/** Every rule of `shared/spec/off-road.md`, as its row says. */
export const offRoadRequirements: readonly OffRoad[] = tableRows('shared/spec/off-road.md', /^O\d/).map(
  ([id = '', , standing = '']) => ({ id, standing, tests: namedTests(standing) }),
);
