import { offRoadRequirements } from './off-road-requirements.ts';
import type { Proof } from './proofs.ts';
import { requirements } from './requirements.ts';

/** Every test that a requirement of the Rules or a rule beside them names. */
export const requirementProofs: readonly Proof[] = [
  ...requirements.map(([id, , , , test]) => ({ id, test })),
  ...offRoadRequirements.flatMap(({ id, tests }) => tests.map((test) => ({ id, test }))),
];
