import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { addDays, day, dayAt } from '#shared/domain/day.ts';
import { movesOf, type Situation } from '#shared/procedure/definition.ts';
import { clocksAfter } from '#shared/procedure/timers.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { entryWith } from '#test/support/examples.ts';
import {
  openedRevocation,
  type RevocationWalk,
  rectificationSteps,
  revocationSteps,
} from '#test/support/revocation-walk.ts';
import { straightRoad } from '#test/support/road.ts';
import { type Given, morning, settings, somebody, Walk } from '#test/support/walk.ts';

/** Every place of the roads in which a clock runs. */
const places = (begin: () => Walk | RevocationWalk, road: readonly Given[]) => {
  const walk = begin();
  return road.flatMap((given) => {
    if ('sweep' in walk) walk.sweep(day(given.on));
    walk.give(given);
    const { subject, entry } = walk;
    return subject.deadlines.length > 0 && subject.state !== 'closed' ? [{ subject, entry, after: given.name }] : [];
  });
};

const all = [
  ...places(() => new Walk(entryWith('X-1001', 'X-1002')), straightRoad),
  ...places(() => openedRevocation(), revocationSteps),
  ...places(() => openedRevocation(), rectificationSteps),
].map((place) => ({ ...place, name: `${place.subject.procedure} after ${place.after}` }));

describe('a case that lives again (O4.3)', () => {
  it.each(all)('has every term in full from that day, whatever the term ran from: $name', ({ subject, entry }) => {
    const procedure = procedureOf(subject);
    const [move] = movesOf(procedure.states.absorbed, 'revive');
    if (!move) return expect.fail('nothing revives');
    const today = addDays(dayAt(subject.changedAt), 400);
    const names = subject.deadlines.map(({ name }) => name);
    const data = { ...(subject.data as object), stood: { state: subject.state, clocks: names } };
    const facts = { entry, calendar: publishedCalendar, settings };
    const situation: Situation<unknown> = {
      ...{ before: { ...subject, state: 'absorbed', deadlines: [], data }, data, input: {}, facts },
      ...{ actor: somebody('system'), at: morning(today), today },
    };
    const { started } = clocksAfter(procedure, move, situation);
    expect(started.map(({ name }) => name)).toEqual(names);
    // A clock that waits for a day that was named waits for no other.
    for (const { from, name } of started)
      if (!procedure.timers[name]?.wakesOn?.(situation))
        expect({ name, soon: from < today }).toEqual({ name, soon: false });
  });
});
