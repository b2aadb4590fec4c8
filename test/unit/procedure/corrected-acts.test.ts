import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, Day, day, dayAt } from '#shared/domain/day.ts';
import { standingOf } from '#shared/domain/roles.ts';
import { judge } from '#shared/procedure/acts.ts';
import { courseOf, momentOf, type Step } from '#shared/procedure/course.ts';
import { decide } from '#shared/procedure/decide.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { correctableIn, fixedWhy, inputOf, recordSchemaOf } from '#shared/procedure/fact-change.ts';
import { membersIn, type TypedFact, withFact } from '#shared/procedure/facts.ts';
import { procedureOf, procedures } from '#shared/procedures/registry.ts';
import { actInputs } from '#test/support/act-scenes.ts';
import { proposing } from '#test/support/correct-walk.ts';
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
import { type Given, settings, Walk } from '#test/support/walk.ts';

type AnyWalk = Walk | RevocationWalk;
const caseOf = ({ subject }: AnyWalk): CaseSnapshot => subject;
const definitionOf = (walk: AnyWalk): Procedure<unknown> => procedureOf(caseOf(walk));

/** What might be typed for a fact: codes that fit elsewhere, days around it and far from it, texts, and nothing. */
const candidates = ({ value }: TypedFact, { event }: Step<unknown>): readonly unknown[] => {
  const on = Day.safeParse(value);
  const days = on.success ? [-400, -20, -1, 1, 20].map((count) => addDays(on.data, count)) : [];
  const ahead = [addDays(dayAt(event.at), 1), addDays(dayAt(event.at), 40)];
  const codes = ['NDRC', 'SAMR', 'MOF', 'expert-1', 'expert-9', 'agree', 'dissent', 'post', 'direct', 'office'];
  const proofs = ['postmark', 'carrierRecord'];
  const others = typeof value === 'number' ? [value + 1, value + 100] : [`${String(value)}（更正）`];
  return [...days, ...ahead, ...codes, ...proofs, ...others, !value, undefined].filter((other) => other !== value);
};

/** Whether the engine itself would have taken the act then, entered so. */
const takenThen = (walk: AnyWalk, { event, before }: Step<unknown>, input: unknown): boolean => {
  const { id, name, role } = event.actor;
  const given = { name: event.command, actor: { id, name, roles: [role] }, input, at: event.at };
  const facts = { entry: walk.entry, calendar: publishedCalendar, settings };
  return decide(definitionOf(walk), before, { given, facts }).ok;
};

const verdictOn = (walk: AnyWalk, { event, before }: Step<unknown>, input: unknown): string | undefined => {
  const procedure = definitionOf(walk);
  const act = procedure.acts?.[event.command];
  const facts = { entry: walk.entry, calendar: publishedCalendar, settings };
  const situation = momentOf({ event: { ...event, input }, before }, facts);
  return act && judge(procedure, { act, command: event.command, situation });
};

/** Whether a correction to that value may be proposed; those of another kind of refusal are none of this. */
const mayBeProposed = (walk: AnyWalk, sequence: number, { at, value }: { at: string; value: unknown }): boolean => {
  const change = { sequence, at, ...(value === undefined ? {} : { value }) };
  const tried = walk.try(proposing(change, dayAt(walk.subject.changedAt)));
  if (tried.ok) return true;
  if (tried.refusal.code !== 'guard.unmet') throw new Error(JSON.stringify(tried.refusal));
  expect(tried.refusal.unmet.map(({ guard }) => guard)).toEqual(['factEnterable']);
  return false;
};

const compared = new Map<string, Set<boolean>>();

/** Every act of a walk that an officer entered, every fact of it and every candidate: proposed as it could be entered. */
const compareAll = (walk: AnyWalk): void => {
  const procedure = definitionOf(walk);
  for (const step of courseOf<unknown>(caseOf(walk), walk.events)) {
    const { command, sequence } = step.event;
    const schema = recordSchemaOf(procedure, command);
    const entered = inputOf(walk.events, step.event);
    // On a case that rests only what is asked of the act itself is asked of its correction.
    if (step.before.state === 'suspended') continue;
    // What depends on other cases, or on a directory that has changed since, cannot be asked of the engine anew.
    if (!procedure.acts?.[command] || !schema || !takenThen(walk, step, entered)) continue;
    for (const fact of correctableIn(procedure, walk.events, step.event))
      for (const value of candidates(fact, step)) {
        const input = withFact(entered, fact.at, value);
        if (!schema.safeParse(input).success) continue;
        const could = takenThen(walk, step, input);
        const [judged, judgedSo] = [entered, input].map((one) => verdictOn(walk, step, one));
        // A noted act that would have gone another way by the other day is taken up by a command of its own, or never.
        if (judged !== 'own' && judgedSo !== judged && !could) continue;
        const key = `${procedure.name} ${command}${fact.member}`;
        compared.set(key, (compared.get(key) ?? new Set()).add(could));
        expect({ key, value, may: mayBeProposed(walk, sequence, { at: fact.at, value }) }).toEqual({
          ...{ key, value },
          may: could,
        });
      }
  }
};

/** The steps of a road, what parties and members did in it entered by an officer from paper. */
const onPaper = (name: string, steps: readonly Given[]): readonly Given[] =>
  steps.map((step) => {
    const acts = procedures.find((each) => each.name === name)?.acts;
    const officer = acts?.[step.name]?.by.find((role) => standingOf[role] === 'staff');
    if (!officer) return step;
    const on = day(step.on);
    const input = step.name === 'recordReply' ? step.input : actInputs[step.name]?.({ doneOn: on, on });
    return { ...step, by: officer, input };
  });

type Choice = { readonly pick: number; readonly wait: number };
const Choices = fc.array(fc.record({ pick: fc.nat(), wait: fc.nat(6) }), { minLength: 25, maxLength: 25 });

const walkOn = (walk: AnyWalk, choices: readonly Choice[], next: (on: Day, pick: number) => Given): void => {
  let on = dayAt(walk.subject.changedAt);
  for (const { pick, wait } of choices) {
    on = addDays(on, wait);
    const given = next(on, pick);
    if (!given.name.endsWith('Correction') && walk.try(given).ok) walk.give(given);
  }
  compareAll(walk);
};

const named = (walk: AnyWalk, pick: number): string => {
  const procedure = definitionOf(walk);
  const acts = Object.keys(procedure.acts ?? {});
  const names = Object.keys(procedure.states[walk.subject.state]?.on ?? {});
  // Every other step is an act of a term, where the state takes one.
  const here = pick % 2 === 0 ? names.filter((name) => acts.includes(name)) : names;
  return here[(pick >> 1) % Math.max(here.length, 1)] ?? 'resume';
};

describe('a correction of what a party or a member did', () => {
  it('is proposed only to what could have been entered of it then: on the roads', () => {
    const exit = new Walk(entryWith('X-1001', 'X-1002'));
    for (const given of onPaper('voluntaryExit', straightRoad)) exit.give(given);
    compareAll(exit);
    for (const steps of [revocationSteps, rectificationSteps])
      compareAll(lead(openedRevocation(), undefined, onPaper('revocation', steps) as typeof revocationSteps));
    expect(compared.size).toBeGreaterThan(25);
    for (const name of ['voluntaryExit', 'revocation'])
      for (const member of ['department', 'repliedOn'])
        expect(compared.get(`${name} recordReply/${member}`)).toEqual(new Set([true, false]));
  });

  it('is proposed only to what could have been entered of it then: anywhere', () => {
    const exits = fc.property(Choices, fc.nat(straightRoad.length), (choices, along) => {
      const walk = new Walk(entryWith('X-1001', 'X-1002'));
      for (const given of straightRoad.slice(0, along)) walk.give(given);
      walkOn(walk, choices, (on, pick) => plausibleInputs({ walk, on, name: named(walk, pick), pick }));
    });
    const revocations = fc.property(Choices, fc.nat(revocationSteps.length), fc.boolean(), (choices, along, road) => {
      const walk = openedRevocation();
      lead(walk, undefined, (road ? revocationSteps : rectificationSteps).slice(0, along));
      walkOn(walk, choices, (on, pick) => plausibleRevocation({ walk, on, name: named(walk, pick), pick }));
    });
    fc.assert(exits, { ...drawn(5, 300), endOnFailure: true });
    fc.assert(revocations, { ...drawn(5, 300), endOnFailure: true });
    if (!isWhole) return;
    const members = procedures.flatMap((procedure) =>
      Object.entries(procedure.acts ?? {}).flatMap(([command, { by }]) => {
        const schema = recordSchemaOf(procedure as Procedure<unknown>, command);
        if (!schema || !by.some((role) => standingOf[role] === 'staff')) return [];
        return membersIn(schema).flatMap(({ member }) =>
          fixedWhy(procedure as Procedure<unknown>, { command, member })
            ? []
            : [`${procedure.name} ${command}${member}`],
        );
      }),
    );
    expect(members.filter((member) => !compared.has(member))).toEqual([]);
  }, 600_000);
});
