import { describe, expect, it } from 'vitest';
import { draftDocuments } from '#functions/casework/compose/draft-documents.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Role } from '#shared/domain/roles.ts';
import { actsOf, openMends, pendingActs } from '#shared/procedure/acts.ts';
import { apply } from '#shared/procedure/apply.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { statesAfter } from '#shared/procedure/entrances.ts';
import { interruptionsOf } from '#shared/procedure/interruption.ts';
import { entrancesOf } from '#shared/procedure/matrix.ts';
import { ordinaryMovesOf } from '#shared/procedure/ordinary.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { type ActScene, actInputs, actScene, lastDay, recordedOn } from '#test/support/act-scenes.ts';
import { needsSignOff, signedOff } from '#test/support/signed-off.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

type Where = { readonly procedure: Procedure<unknown>; readonly act: string; readonly state: string };

const entrances: readonly Where[] = procedures.flatMap((procedure) =>
  entrancesOf(procedure).map(({ act, state }) => ({ procedure, act, state })),
);
const rests = (state: string): boolean => state === 'suspended';
const named = ({ procedure, act, state }: Where) => ({
  name: `${procedure.name} ${state}: ${act}`,
  act,
  state,
  procedure,
});

const staffOf = ({ procedure, act }: Where): Role =>
  procedure.acts?.[act]?.by.find((role) => /(?:Clerk|Head)$/.test(role)) ?? 'agencyClerk';

const giving = (
  { procedure }: Pick<Where, 'procedure'>,
  { subject, entry }: ActScene,
  given: Pick<GivenCommand, 'name' | 'input'> & { readonly by: Role; readonly on?: Day },
) => {
  const facts = { entry, calendar: publishedCalendar, settings };
  const { by, on = recordedOn, ...rest } = given;
  const attempt = (command: GivenCommand) => decide(procedure, subject, { given: command, facts });
  const command = { ...rest, actor: somebody(by), at: morning(on) };
  const direct = attempt(command);
  return needsSignOff(direct) ? attempt(signedOff(command)) : direct;
};

/** Records an act on a scene, with the letters that it sets off composed; replayed, the event gives the same case. */
const record = (where: Where, scene: ActScene, doneOn: Day) => {
  const input = actInputs[where.act]?.({ doneOn, on: recordedOn });
  const decided = giving(where, scene, { name: where.act, input, by: staffOf(where) });
  if (!decided.ok) throw new Error(`${named(where).name}: ${JSON.stringify(decided.refusal)}`);
  const drafted = draftDocuments(decided.value, { entry: scene.entry, settings, at: morning(recordedOn) });
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.refusal));
  expect(decided.value.events.reduce((before, event) => apply(before, event), scene.subject)).toEqual(
    decided.value.next,
  );
  return decided.value.next;
};

const verdictOf = (next: ActScene['subject']) => actsOf(next.data).at(-1)?.verdict;

describe('an act of a term, done on its last day and recorded in a later state (O1.2)', () => {
  it.each(procedures)(
    'has an entrance in every state of $name that the case may have come to, closed ones included',
    (procedure) => {
      for (const [act, rule] of Object.entries(procedure.acts ?? {})) {
        const states = entrancesOf(procedure).flatMap((row) => (row.act === act ? [row.state] : []));
        expect(new Set(states)).toEqual(new Set(statesAfter(procedure, rule)));
        for (const [state, { final }] of Object.entries(procedure.states))
          if (final && statesAfter(procedure, rule).has(state)) expect(states).toContain(state);
      }
      expect(Object.keys(procedure.acts ?? {}).every((act) => Object.hasOwn(actInputs, act))).toBe(true);
    },
  );

  const later = entrances.filter(
    ({ procedure, act, state }) => !rests(state) && ordinaryMovesOf(procedure.states[state], act).length === 0,
  );

  it.each(later.map(named))('in time is taken as such: $name', ({ procedure, act, state }) => {
    const rule = procedure.acts?.[act];
    const scene = actScene(procedure, { act, state });
    const next = record({ procedure, act, state }, scene, lastDay);
    const ahead = rule?.anew.includes(state);
    const { effect, final } = procedure.states[state] ?? {};
    const over = (effect ?? final ?? false) && !rule?.returnsFrom?.includes(state);
    expect(verdictOf(next)).toBe(ahead ? 'anew' : over ? 'effect' : 'returns');
    expect(next.state).toBe(ahead || over ? state : rule?.belongs.to);
    // After the effect it waits for a head, with the terms of O1.3, in a closed case as well.
    expect(pendingActs(next.data).length).toBe(!ahead && over ? 1 : 0);
    const clocks = next.deadlines.map(({ name }) => name);
    expect(clocks.includes('lateActStay') && clocks.includes('lateActMatter')).toBe(!ahead && over);
    if (ahead || over) return;
    // Papers that say the contrary are a task for each, and clocks that rested on it have stopped.
    const belied = Object.entries(scene.subject.papers).filter(([, { kind }]) => rule?.belies.includes(kind));
    expect(
      openMends(next.data)
        .map(({ documentId }) => documentId)
        .toSorted(),
    ).toEqual(belied.map(([id]) => id).toSorted());
    expect(clocks.toSorted()).toEqual([...(rule?.belongs.starts ?? [])].toSorted());
  });

  it.each(later.map(named))('a day late waits for its refusal: $name', ({ procedure, act, state }) => {
    const never = procedure.acts?.[act]?.late === 'never';
    const next = record({ procedure, act, state }, actScene(procedure, { act, state }), addDays(lastDay, 1));
    expect(verdictOf(next) === 'late').toBe(!never);
    if (never) return;
    expect(next.state).toBe(state);
    expect(pendingActs(next.data)).toMatchObject([{ command: act, verdict: 'late', lastDay }]);
    expect(next.deadlines.map(({ name }) => name)).toEqual(['lateActDecision']);
  });

  it.each(later.map(named))(
    'of a day far back waits for a second person, who did not enter it: $name',
    ({ procedure, act, state }) => {
      const where = { procedure, act, state };
      const scene = actScene(procedure, { act, state });
      const next = record(where, scene, addDays(recordedOn, -39));
      expect(pendingActs(next.data)).toMatchObject([{ verdict: 'unconfirmed' }]);
      expect(next.state).toBe(state);
      const confirmed = giving(
        where,
        { ...scene, subject: next },
        { name: 'confirmAct', input: { actNo: 1, reason: '示例' }, by: 'officeHead' },
      );
      const direct = record(where, scene, lastDay);
      expect(confirmed.ok && [confirmed.value.next.state, verdictOf(confirmed.value.next)]).toEqual([
        direct.state,
        verdictOf(direct),
      ]);
    },
  );

  it.each(later.filter(({ procedure, act }) => procedure.acts?.[act]?.late !== 'never').map(named))(
    'is taken as one in time once a head has moved its term: $name',
    ({ procedure, act, state }) => {
      const where = { procedure, act, state };
      const scene = actScene(procedure, { act, state });
      const late = record(where, scene, addDays(lastDay, 1));
      const obstacle = { obstacle: '示例', endedOn: lastDay, askedOn: addDays(lastDay, 1) };
      const admitted = giving(
        where,
        { ...scene, subject: late },
        { name: 'admitAct', input: { actNo: 1, ...obstacle, reason: '示例' }, by: 'officeHead' },
      );
      const direct = record(where, scene, lastDay);
      expect(admitted.ok && [admitted.value.next.state, verdictOf(admitted.value.next)]).toEqual([
        direct.state,
        verdictOf(direct),
      ]);
      expect(admitted.ok && admitted.value.next.deadlines.some(({ name }) => name === 'lateActDecision')).toBe(false);
    },
  );

  const resting = entrances.filter(({ state }) => rests(state));
  const lefts = resting.flatMap((where) =>
    entrances
      .filter(
        ({ procedure, act, state }) =>
          procedure === where.procedure &&
          act === where.act &&
          later.includes(where) === false &&
          Object.hasOwn(procedure.states[state]?.on ?? {}, 'suspend'),
      )
      .map(({ state: left }) => ({ ...where, left })),
  );

  it.each(lefts.map((where) => ({ ...named(where), left: where.left })))(
    'on a case that rests leads where it would have, once the case goes on: $name, left in $left',
    ({ procedure, act, state, left }) => {
      const own = ordinaryMovesOf(procedure.states[left], act).length > 0;
      const next = record({ procedure, act, state }, actScene(procedure, { act, state, left }), recordedOn);
      const straight = own
        ? undefined
        : record({ procedure, act, state: left }, actScene(procedure, { act, state: left }), lastDay);
      expect(next.state).toBe(state);
      expect(next.deadlines).toEqual([]);
      if (straight) expect(interruptionsOf(next.data).at(-1)?.left).toBe(straight.state);
    },
  );
});

describe('acts handed in on line (O1.1, O19)', () => {
  const [procedure] = procedures.filter(({ name }) => name === 'revocation');
  const late = (scene: ActScene, filedOn: Day) => {
    if (!procedure) throw new TypeError('no revocation');
    const input = { ...actInputs.fileAppeal?.({ doneOn: filedOn, on: recordedOn }), way: 'electronic' };
    return giving({ procedure }, scene, { name: 'fileAppeal', input, by: 'organization' });
  };

  it('are done that day, whatever day is typed, and bounded while they await their answer; paper never is', () => {
    if (!procedure) throw new TypeError('no revocation');
    let scene = actScene(procedure, { act: 'fileAppeal', state: 'consulting' });
    expect(late(scene, lastDay)).toMatchObject({ refusal: { code: 'input.invalid' } });
    for (let count = 0; count < limits.actsAwaiting; count += 1) {
      const taken = late(scene, recordedOn);
      if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
      scene = { ...scene, subject: taken.value.next };
    }
    expect(late(scene, recordedOn)).toMatchObject({ refusal: { code: 'input.invalid' } });
    const paper = record({ procedure, act: 'fileAppeal', state: 'consulting' }, scene, addDays(lastDay, 1));
    expect(pendingActs(paper.data)).toHaveLength(limits.actsAwaiting + 1);
  });
});
