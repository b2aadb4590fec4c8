import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { OpenDeadline } from '#shared/domain/case.ts';
import { addDays, type Day, dayAt } from '#shared/domain/day.ts';

import { apply } from '#shared/procedure/apply.ts';

import { movesOf } from '#shared/procedure/definition.ts';

import { openingCommand } from '#shared/procedure/fact-change.ts';

import { go, interruptionsOf } from '#shared/procedure/interruption.ts';

import { isTold } from '#shared/procedure/shifts.ts';

import { isHeardFromClock } from '#shared/procedure/sign-off.ts';
import { procedureOf } from '#shared/procedures/registry.ts';

import { confirming, correctedTo, factsOf, outcomeOf, proposing, type Walked } from '#test/support/correct-walk.ts';

import { drawn, isWhole } from '#test/support/dose.ts';

import { entryWith } from '#test/support/examples.ts';

import { plausibleInputs } from '#test/support/plausible-inputs.ts';

import { plausibleRevocation } from '#test/support/plausible-revocation.ts';

import {
  lead,
  openedRevocation,
  type RevocationWalk,
  rectificationSteps,
  revocationSteps,
} from '#test/support/revocation-walk.ts';

import { straightRoad } from '#test/support/road.ts';

import { type Given, Walk } from '#test/support/walk.ts';

type AnyWalk = Walk | RevocationWalk;
const asWalked = ({ subject, entry, events }: AnyWalk): Walked => ({ subject, entry, events });

type LastDays = ReadonlyMap<string, Day>;

/**
 * The clocks of a case that its parties are told of, with their last days: those that go on or stand still, and those that are over.
 * The last day of one that stands still is that on which it would end if it went on from `goOn`, or as it was told.
 */
const toldDays = ({ subject }: Walked, goOn?: Day): { readonly going: LastDays; readonly over: LastDays } => {
  const procedure = procedureOf(subject);
  const days = (clocks: readonly OpenDeadline[]): LastDays =>
    new Map(clocks.filter(({ name }) => isTold(procedure, name)).map(({ name, lastDay }) => [name, lastDay]));
  const stood = interruptionsOf(subject.data).flatMap(({ clocks }) => clocks);
  const still = goOn ? stood.map((clock) => ({ ...clock, ...go(clock, goOn, publishedCalendar) })) : stood;
  return { going: days([...still, ...subject.deadlines]), over: days(Object.values(subject.over ?? {})) };
};

/** No clock ends sooner than was told; one that stops with the step it belongs to is none that was shortened. */
const neverShortened = (before: Walked, after: Walked): void => {
  const [told, now] = [toldDays(before), toldDays(after, dayAt(after.subject.changedAt))];
  for (const [name, lastDay] of told.going) {
    const ended = now.over.get(name) === told.over.get(name) ? undefined : now.over.get(name);
    const kept = now.going.get(name) ?? ended;
    if (kept !== undefined) expect([name, kept >= lastDay]).toEqual([name, true]);
  }
  for (const [name, lastDay] of told.over) {
    const kept = now.over.get(name);
    if (kept !== undefined) expect([name, kept >= lastDay]).toEqual([name, true]);
  }
};

/** What holds after every correction. */
const holds = (walk: AnyWalk, before: Walked) => {
  const { subject } = walk;
  const procedure = procedureOf(subject);
  neverShortened(before, asWalked(walk));
  for (const { name } of subject.deadlines) {
    const gives = procedure.timers[name]?.gives;
    if (gives)
      expect([name, movesOf(procedure.states[subject.state], gives).some(isHeardFromClock)]).toEqual([name, true]);
  }
  expect(Object.keys(subject.papers)).toEqual(expect.arrayContaining(Object.keys(before.subject.papers)));
};

/** Proposes and confirms a correction, with what must hold around it. */
const correct = (walk: AnyWalk, pick: number, on: Day): string | undefined => {
  const facts = factsOf(asWalked(walk));
  const fact = facts[pick % Math.max(facts.length, 1)];
  const change = fact && correctedTo(asWalked(walk), fact, pick);
  if (!change) return undefined;
  const proposed = proposing(change, on);
  if (!walk.try(proposed).ok) return undefined;
  walk.give(proposed);
  const before = asWalked(walk);
  const outcome = outcomeOf(before, change);
  const effective = outcome.falls.length > 0 && outcome.effective;
  walk.give(confirming(before, on));
  holds(walk, before);
  const { subject } = walk;
  if (effective) expect(subject.state).toBe(before.subject.state);
  if (effective) expect(JSON.stringify(subject.data)).toContain('"verdict":"effect"');
  if (!outcome.retaken && outcome.falls.length === 0) expect(subject.state).toBe(before.subject.state);
  return effective ? 'effect' : outcome.falls.length > 0 ? 'fell' : 'kept';
};

type Choice = { readonly pick: number; readonly wait: number; readonly die: number };
const Choices = fc.array(
  fc.record({
    pick: fc.nat(),
    wait: fc.oneof({ weight: 6, arbitrary: fc.nat(4) }, { weight: 1, arbitrary: fc.nat(30) }),
    die: fc.nat(7),
  }),
  { minLength: 30, maxLength: 30 },
);

const outcomes = new Map<string, number>();
const walkOn = (walk: AnyWalk, choices: readonly Choice[], next: (on: Day, pick: number) => Given) => {
  let on = dayAt(walk.subject.changedAt);
  for (const { pick, wait, die } of choices) {
    on = addDays(on, wait);
    if (die === 0) {
      const what = correct(walk, pick, on);
      if (what) outcomes.set(what, (outcomes.get(what) ?? 0) + 1);
      continue;
    }
    const given = next(on, pick);
    if (walk.try(given).ok) walk.give(given);
  }
};

const named = (walk: AnyWalk, pick: number): string => {
  const names = Object.keys(procedureOf(walk.subject).states[walk.subject.state]?.on ?? {});
  const rare = ['absorb', 'withdraw', 'dropCase', 'agreeWithdrawal', 'withdrawOpinion'];
  const usual = names.filter((name) => !rare.includes(name) && !name.endsWith('Correction'));
  return usual[pick % Math.max(usual.length, 1)] ?? 'resume';
};

describe('walks with corrections at random places', () => {
  it('shorten no term that was told, keep every clock heard, and replay from their events: exits', () => {
    const property = fc.property(Choices, fc.nat(straightRoad.length), (choices, along) => {
      const walk = new Walk(entryWith('X-1001', 'X-1002'));
      const [first] = walk.events;
      const start = walk.subject;
      for (const given of straightRoad.slice(0, along)) walk.give(given);
      walkOn(walk, choices, (on, pick) => plausibleInputs({ walk, on, name: named(walk, pick), pick }));
      expect(first?.command).toBe(openingCommand);
      expect(walk.events.slice(1).reduce((held, event) => apply(held, event), start)).toEqual(walk.subject);
    });
    fc.assert(property, { ...drawn(10, 1000), endOnFailure: true });
  }, 600_000);

  it('shorten no term that was told, keep every clock heard, and replay from their events: revocations', () => {
    const property = fc.property(Choices, fc.nat(revocationSteps.length), fc.boolean(), (choices, along, road) => {
      const walk = openedRevocation();
      lead(walk, undefined, (road ? revocationSteps : rectificationSteps).slice(0, along));
      walkOn(walk, choices, (on, pick) => plausibleRevocation({ walk, on, name: named(walk, pick), pick }));
      expect(walk.events.slice(1).reduce((held, event) => apply(held, event), walk.start)).toEqual(walk.subject);
    });
    fc.assert(property, { ...drawn(10, 1000), endOnFailure: true });
    // What comes once in many walks is only asked of many walks.
    if (isWhole) expect([...outcomes.keys()].toSorted()).toEqual(['effect', 'fell', 'kept']);
    expect(outcomes.get('kept') ?? 0).toBeGreaterThan(0);
  }, 600_000);
});
