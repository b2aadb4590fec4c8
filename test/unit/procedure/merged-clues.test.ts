import { describe, expect, it } from 'vitest';
import { addDays, dayAt } from '#shared/domain/day.ts';
import { movesOf } from '#shared/procedure/definition.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { lead, openedRevocation, type RevocationWalk, revocationSteps, stepOf } from '#test/support/revocation-walk.ts';

const clueTo = (walk: RevocationWalk) => ({
  ...({ by: 'agencyClerk', on: dayAt(walk.subject.changedAt), name: 'mergeClues' } as const),
  input: {
    clues: [
      {
        ...{ clueId: '2026-900', source: 'other', summary: '示例', uscc: walk.entry.uscc },
        receivedOn: dayAt(walk.subject.changedAt),
      },
    ],
  },
});

/** The steps of the road, each with the state in which it is given. */
const road = (() => {
  const walk = openedRevocation();
  return revocationSteps.map((step) => {
    const state = walk.subject.state;
    const filed = walk.subject.data.report !== undefined;
    lead(walk, undefined, [step]);
    return { name: step.name, state, filed };
  });
})();
const beforeNotice = road.slice(
  0,
  road.findIndex(({ state }) => state === 'opinionServed'),
);

describe('a clue about the same certificate (O11)', () => {
  it('is merged in every state until the opinion is told, and in none after', () => {
    const taking = Object.entries(revocation.states).flatMap(([state, definition]) =>
      movesOf(definition, 'mergeClues').length > 0 ? [state] : [],
    );
    expect(new Set(taking)).toEqual(new Set(beforeNotice.map(({ state }) => state)));
  });

  it.each(beforeNotice)(
    'widens what is investigated, and nothing is decided without a finding: before $name, in $state',
    ({ name, filed }) => {
      const walk = lead(openedRevocation(), name);
      const state = walk.subject.state;
      walk.give(clueTo(walk));
      const { data } = walk.subject;
      expect(data.clues.at(-1)).toMatchObject({ clueId: '2026-900' });
      expect(walk.subject.state).toBe(filed ? 'investigating' : state);
      if (!filed) return;
      // The report that speaks of none of it carries nothing any more: another is filed, and a panel meets on it.
      const on = addDays(dayAt(walk.subject.changedAt), 1);
      expect(walk.subject.deadlines.map((clock) => clock.name)).toContain('investigation');
      expect(walk.unmet({ by: 'officeHead', on, name: 'approveReport' })).toContain('reportFiled');
      expect(data.sheets ?? []).toEqual([]);
      for (const later of ['formPanel', 'adoptOpinion', 'serveOpinion'])
        expect(walk.unmet({ ...stepOf(later), on })).toBe('command.unavailable');
    },
  );

  it.each(['formPanel', 'adoptOpinion', 'serveOpinion'])(
    'leads to the panel again by a report filed and approved anew: before %s',
    (name) => {
      const walk = lead(openedRevocation(), name);
      walk.give(clueTo(walk));
      const on = addDays(dayAt(walk.subject.changedAt), 1);
      for (const again of ['fileReport', 'approveReport', 'formPanel']) walk.give({ ...stepOf(again), on });
      expect(walk.subject.state).toBe('underReview');
      expect(walk.subject.data.report?.returned).toBeUndefined();
    },
  );
});
