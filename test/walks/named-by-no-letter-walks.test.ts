import { expect, it } from 'vitest';
import type { CaseEvent } from '#shared/domain/case.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { dose, isWhole, seed } from '#test/support/dose.ts';
import { Draw } from '#test/support/draw.ts';
import { EdgeWalks } from '#test/support/edge-walks.ts';
import { revocationSomewhere } from '#test/support/edge-worlds.ts';
import { edgeFloor } from '#test/support/expect-edges.ts';
import { plausibleRevocation } from '#test/support/plausible-revocation.ts';
import type { RevocationWalk } from '#test/support/revocation-walk.ts';

/** What nobody else is called, as an objector gives it. */
const [name, contact] = ['示例异议人独有姓名', '示例异议人独有联系方式'];

const known = new Set<string>();

/** Papers that go to somebody else than an objector. */
const toOthers = ({ documents }: CaseEvent): readonly boolean[] =>
  documents.map(({ recipients }) => recipients.every(({ kind }) => kind !== 'objector'));

/** No paper that goes to the organization, to a department or to the public names who objected (O14). */
const namesNobody = (walk: RevocationWalk): void => {
  const events = walk.decisions.at(-1)?.events ?? [];
  const others = events.flatMap(toOthers);
  const drafted = walk.documents.slice(walk.documents.length - others.length);
  drafted.forEach(({ kind, data }, at) => {
    if (!others[at]) return;
    const said = JSON.stringify(data);
    expect(said, kind).not.toContain(name);
    expect(said, kind).not.toContain(contact);
    if (walk.events.some(({ command }) => command === 'raiseObjection')) known.add(kind);
  });
};

it('no letter but those to objectors says who objected, wherever a walk leads after an objection by name', () => {
  const walks = new EdgeWalks(revocation, {
    ...{ draw: new Draw(seed), floor: edgeFloor, begin: revocationSomewhere },
    plausible: (turn) => {
      const given = plausibleRevocation(turn);
      if (turn.name !== 'raiseObjection' || typeof given.input !== 'object' || !('name' in (given.input ?? {})))
        return given;
      return { ...given, input: { ...given.input, name, contact } };
    },
    ...{ holds: namesNobody, ends: () => undefined },
  });
  for (let walk = 0; walk < dose(20, 500); walk += 1) walks.go(25);
  if (isWhole) expect(known.size).toBeGreaterThan(5);
}, 900_000);
