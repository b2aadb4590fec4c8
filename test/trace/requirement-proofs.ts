import { offRoadRequirements } from './off-road-requirements.ts';
import type { Proof } from './proofs.ts';
import { requirements } from './requirements.ts';
import { threats } from './threats.ts';

/** Every test that a requirement of the Rules, a rule beside them or a threat names. */
export const requirementProofs: readonly Proof[] = [
  ...requirements.map(([id, , , , test]) => ({ id, test })),
  ...[...offRoadRequirements, ...threats].flatMap(({ id, tests }) => tests.map((test) => ({ id, test }))),
];
