import { expect, it } from 'vitest';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import type { CaseWalk } from '#test/support/case-walk.ts';
import { seed } from '#test/support/dose.ts';
import { Draw } from '#test/support/draw.ts';
import { EdgeWalks } from '#test/support/edge-walks.ts';
import { exitSomewhere } from '#test/support/edge-worlds.ts';
import { edgeFloor, expectEdges, worded } from '#test/support/expect-edges.ts';
import { plausibleInputs } from '#test/support/plausible-inputs.ts';

type Data = Parameters<typeof voluntaryExit.subjectOf>[0];

/** The system's own step by which an exit takes effect. */
const effecting = 'effectExit';

/** Whatever an exit rests on is on record when it takes effect. */
const lawful = (walk: CaseWalk<Data>): void => {
  const decision = walk.decisions.at(-1);
  // What is set aside, stayed or resumed changes the directory too, and rests on other things (O4).
  if (!decision?.directory?.exits || !decision.events.some(({ command }) => command === effecting)) return;
  const { acceptedOn, panel, opinion, approval, publication, consultation } = decision.next.data;
  expect(acceptedOn && panel && opinion && approval && publication).toBeTruthy();
  expect((opinion?.meetingOn ?? '') >= (panel?.completedOn ?? panel?.formedOn ?? '9')).toBe(true);
  for (const { reply, deemedBy } of consultation?.departments ?? []) expect(reply ?? deemedBy).toBeTruthy();
};

it('walks that steer to the rare edges of the voluntary exit break nothing, and reach what is said', () => {
  const walks = new EdgeWalks(voluntaryExit, {
    ...{ draw: new Draw(seed), floor: edgeFloor, begin: exitSomewhere, plausible: plausibleInputs },
    ...{ holds: lawful, ends: worded },
  });
  expectEdges('voluntaryExit', walks, { often: 150, once: 580 });
}, 2_000_000);
