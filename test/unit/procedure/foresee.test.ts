import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { staffRoles } from '#shared/domain/roles.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { foreseeSteps } from '#shared/procedure/foresee.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { settings } from '#test/support/walk.ts';
import { readWalks } from '#test/versions/recorded.ts';
import { happen, type Start } from '#test/versions/walks.ts';

const walks = await readWalks();

type Seen = { readonly start: Start; readonly given: GivenCommand; readonly outcome: string };

/** Every command of the recorded walks that people give, on the case as it then stood, and what came of it. */
const given = function* (): Generator<Seen> {
  for (const { start, steps } of walks.walks) {
    let state = walks.starts[start];
    for (const [place] of steps) {
      if (!state) throw new Error('no start');
      const happened = walks.values[place] as Seen['given'];
      const { after, outcome } = happen(state, happened);
      if ('name' in happened) yield { start: state, given: happened, outcome };
      state = after;
    }
  }
};

const foreseenOf = ({ start: { subject, entry }, given: { name, actor, at } }: Seen, withFacts: boolean) => {
  const now = withFacts ? { at, facts: { entry, calendar: publishedCalendar, settings } } : undefined;
  const steps = foreseeSteps(procedureOf(subject), subject as CaseSnapshot, { actor, now });
  return steps.find(({ command }) => command === name);
};

describe.each([
  ['with what is on record besides', true],
  ['of the case alone', false],
])('a step foreseen %s', (_, withFacts) => {
  it('is possible wherever the command was given, however it was filled in', () => {
    const missed: string[] = [];
    const told = { accepted: 0, refused: 0, foreseen: 0 };
    for (const seen of given()) {
      const { given: one, outcome } = seen;
      const command = procedureOf(seen.start.subject).commands[one.name];
      if (one.actor.roles.includes('system') || command?.internal) continue;
      const accepted = /^[0-9a-f]{8}$/.test(outcome);
      const step = foreseenOf(seen, withFacts);
      if (accepted && !step?.possible)
        missed.push(
          `${seen.start.subject.state} ${one.name} ${one.actor.roles}: ${JSON.stringify(step?.prospects.map(({ conditions }) => conditions.filter(({ foreseen }) => foreseen === 'unmet').map(({ guard }) => guard)))}`,
        );
      told.accepted += Number(accepted);
      told.refused += Number(!accepted);
      told.foreseen += Number(!accepted && !step?.possible);
    }
    console.log(told);
    expect([...new Set(missed)]).toEqual([]);
    expect(told.accepted).toBeGreaterThan(500);
    expect(staffRoles.length).toBe(4);
  });
});
