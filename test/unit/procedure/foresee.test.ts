import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import { foreseeSteps } from '#shared/procedure/foresee.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { dose, someOf } from '#test/support/dose.ts';
import { happenedIn } from '#test/support/recorded-steps.ts';
import { settings } from '#test/support/walk.ts';
import type { Start } from '#test/versions/walks.ts';

const steps = someOf(await happenedIn(), 4000).flatMap(({ before, happened, accepted }) =>
  'name' in happened && !happened.actor.roles.includes('system') ? [{ before, given: happened, accepted }] : [],
);

const foreseenOf = ({ subject, entry }: Start, { name, actor, at }: GivenCommand, withFacts: boolean) => {
  const now = withFacts ? { at, facts: { entry, calendar: publishedCalendar, settings } } : undefined;
  return foreseeSteps(procedureOf(subject), subject, { actor, now }).find(({ command }) => command === name);
};

describe.each([
  ['with what is on record besides', true],
  ['of the case alone', false],
])('a step foreseen %s', (_, withFacts) => {
  const foreseen = steps
    .filter(({ before: { subject }, given }) => !procedureOf(subject).commands[given.name]?.internal)
    .map((step) => ({ ...step, found: foreseenOf(step.before, step.given, withFacts) }));
  const refused = foreseen.filter(({ accepted }) => !accepted);

  it('is possible wherever the command was taken, however it was filled in', () => {
    const taken = foreseen.filter(({ accepted }) => accepted);
    expect(taken.length).toBeGreaterThan(dose(300, 2000));
    const missed = taken.filter(({ found }) => !found?.possible);
    expect(missed.map(({ before, given }) => `${before.subject.state} ${given.name} ${given.actor.roles}`)).toEqual([]);
  });

  it('is not offered in most places where it was refused for what was known beforehand', () => {
    expect(refused.filter(({ found }) => !found?.possible).length).toBeGreaterThan(refused.length / 2);
  });

  it('says of a condition that is not met what the refusal says', () => {
    const unmet = refused.flatMap(({ found }) => found?.prospects ?? []).flatMap(({ conditions }) => conditions);
    const told = unmet.filter(({ foreseen }) => foreseen === 'unmet');
    expect(new Set(told.map(({ guard }) => guard)).size).toBeGreaterThan(dose(4, 15));
    expect(told.filter(({ message }) => message).length).toBeGreaterThan(told.length / 2);
  });
});
