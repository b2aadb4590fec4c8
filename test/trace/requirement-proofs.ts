import { limitProofs } from './limit-proofs.ts';
import { offRoadRequirements } from './off-road-requirements.ts';
import type { Proof } from './proofs.ts';
import { requirements } from './requirements.ts';
import { threats } from './threats.ts';

/** Every test that a requirement of the Rules, a rule beside them, a threat or a bound names. */
export const requirementProofs: readonly Proof[] = [
  ...requirements.map(([id, , , , test]) => ({ id, test })),
  ...[...offRoadRequirements, ...threats].flatMap(({ id, tests }) => tests.map((test) => ({ id, test }))),
  ...Object.entries(limitProofs).flatMap(([name, tests]) => tests.map((test) => ({ id: `O19 ${name}`, test }))),
];
