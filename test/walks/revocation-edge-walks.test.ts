import { expect, it } from 'vitest';
import { bindingWord } from '#shared/procedures/parts/conference.ts';
import { unansweredCount } from '#shared/procedures/revocation/publicity-data.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { isWhole, seed } from '#test/support/dose.ts';
import { Draw } from '#test/support/draw.ts';
import { EdgeWalks } from '#test/support/edge-walks.ts';
import { revocationSomewhere } from '#test/support/edge-worlds.ts';
import { partsOfEdge } from '#test/support/edges.ts';
import { edgeFloor, expectEdges, worded } from '#test/support/expect-edges.ts';
import { plausibleRevocation } from '#test/support/plausible-revocation.ts';
import type { RevocationWalk } from '#test/support/revocation-walk.ts';

/** Whatever a revocation rests on is on record when it takes effect. */
const lawful = (walk: RevocationWalk): void => {
  const decision = walk.decisions.at(-1);
  if (!decision?.directory?.exits) return;
  const { data } = decision.next;
  const { report, opinion, publicity, conference, consultation, announcement } = data;
  expect(data.investigation && report?.approved && report.outcome === 'proved').toBeTruthy();
  expect(opinion?.items.some(({ conclusion }) => conclusion === 'revoke')).toBe(true);
  expect(bindingWord(data)).toBeUndefined();
  expect(publicity && unansweredCount(publicity) === 0).toBe(true);
  expect((announcement?.on ?? '') > (publicity?.to ?? '9')).toBe(true);
  expect((conference?.reportedOn ?? '') >= (consultation?.sentOn ?? '9')).toBe(true);
};

it('walks that steer to the rare edges of the revocation break nothing, and reach what is said', () => {
  const walks = new EdgeWalks(revocation, {
    ...{ draw: new Draw(seed), floor: edgeFloor, begin: revocationSomewhere, plausible: plausibleRevocation },
    ...{ holds: lawful, ends: worded },
  });
  expectEdges('revocation', walks, { often: 90, once: 730 });
  // Where a case waits because another one made its effect grow: the random walks, which have no others, never come there.
  const grown = walks.count.all.filter((edge) => partsOfEdge(edge).to === 'supplementServed');
  if (isWhole) expect(grown.some((edge) => walks.count.of(edge) > 0)).toBe(true);
}, 2_000_000);
