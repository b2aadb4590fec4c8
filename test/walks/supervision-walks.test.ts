import { expect, it } from 'vitest';
import { revocation } from '#shared/procedures/revocation.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import type { CaseWalk } from '#test/support/case-walk.ts';
import { dose, isWhole, seed } from '#test/support/dose.ts';
import { Draw } from '#test/support/draw.ts';
import { EdgeWalks } from '#test/support/edge-walks.ts';
import { exitSomewhere, revocationSomewhere } from '#test/support/edge-worlds.ts';
import { edgeFloor } from '#test/support/expect-edges.ts';
import { expectSupervised, shown } from '#test/support/expect-supervised.ts';
import { plausibleInputs } from '#test/support/plausible-inputs.ts';
import { plausibleRevocation } from '#test/support/plausible-revocation.ts';

const looking = <Data>() => ({ holds: (walk: CaseWalk<Data>) => expectSupervised(walk), ends: () => undefined });

/** What walks of that many steps always come across. */
const met = ['correction', 'lateAct', 'extension', 'setAside', 'againstOwnWord', 'recusalRefused'];

it('the register for supervision tells what the case itself shows of each step, in walks off the road of both procedures', () => {
  const draw = new Draw(seed);
  const of = { draw, floor: edgeFloor };
  const exits = new EdgeWalks(voluntaryExit, {
    ...of,
    begin: exitSomewhere,
    plausible: plausibleInputs,
    ...looking(),
  });
  const revocations = new EdgeWalks(revocation, {
    ...of,
    begin: revocationSomewhere,
    plausible: plausibleRevocation,
    ...looking(),
  });
  for (let walk = 0; walk < dose(12, 400); walk += 1) {
    exits.go(20);
    revocations.go(20);
  }
  expect(shown.size).toBeGreaterThan(0);
  if (isWhole) expect(met.filter((kind) => ![...shown].some((one) => one === kind))).toEqual([]);
}, 600_000);
