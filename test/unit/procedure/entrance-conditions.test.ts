import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { decide } from '#shared/procedure/decide.ts';
import { entrancesOf } from '#shared/procedure/matrix.ts';
import { ordinaryMovesOf } from '#shared/procedure/ordinary.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { actInputs, actScene, lastDay, recordedOn } from '#test/support/act-scenes.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

const replies = procedures.flatMap((procedure) =>
  entrancesOf(procedure)
    .filter(({ act, state }) => act === 'recordReply' && state !== 'suspended')
    .map(({ state }) => ({ procedure, state, name: `${procedure.name} ${state}` })),
);

describe('an entrance of an act of a term', () => {
  it('asks of the act itself what its own state asks of it, but for what its term, its letter or its state asks', () => {
    // The day is judged wherever it is entered; what is handed in on line is bounded there by its own rule.
    const ofState = new Set([
      ...['receiptNotInFuture', 'withinSupplementTerm', 'answerInTime', 'replyNotInFuture', 'recordedInTime'],
      ...['filingDayPossible', 'filesToday', 'oneAppeal', 'rectificationOrdered', 'rectificationReportFits'],
      ...['extensionAskedInTime', 'withinPublicity', 'ownObjectionToday', 'onlineBound'],
    ]);
    const asked = procedures.flatMap(({ acts = {}, states }) =>
      Object.entries(acts).flatMap(([act, { requires: own = [] }]) =>
        Object.values(states)
          .flatMap((state) => ordinaryMovesOf(state, act))
          .flatMap(({ requires = [] }) => requires.filter((name) => !ofState.has(name) && !own.includes(name))),
      ),
    );
    expect(asked).toEqual([]);
    const entering = procedures.flatMap(({ acts = {}, states }) =>
      Object.values(states).flatMap(({ on = {} }) =>
        Object.values(on)
          .flat()
          .filter(({ enters }) => enters && enters.as !== 'own')
          .map(({ enters, requires = [] }) => ({ requires, own: acts[enters?.act ?? '']?.requires ?? [] })),
      ),
    );
    expect(entering.length).toBeGreaterThan(100);
    expect(entering.filter(({ requires, own }) => own.some((name) => !requires.includes(name)))).toEqual([]);
  });

  it.each(replies)(
    'a reply of who was not asked, or by another department, is entered nowhere: $name',
    ({ procedure, state }) => {
      const scene = actScene(procedure, { act: 'recordReply', state });
      const reply = actInputs.recordReply?.({ doneOn: lastDay, on: recordedOn });
      const facts = { entry: scene.entry, calendar: publishedCalendar, settings };
      const by = (actor: ReturnType<typeof somebody>, input: unknown) =>
        decide(procedure, scene.subject, {
          given: { name: 'recordReply', actor, at: morning(recordedOn), input },
          facts,
        });
      const guardsOf = (decided: ReturnType<typeof by>) =>
        decided.ok || decided.refusal.code !== 'guard.unmet'
          ? decided
          : decided.refusal.unmet.map(({ guard }) => guard);
      expect(guardsOf(by(somebody('officeClerk'), { ...reply, department: 'MOF' }))).toContain('departmentConsulted');
      expect(guardsOf(by(somebody('department', { department: 'SAMR' }), reply))).toContain('speaksForItself');
      expect(by(somebody('department', { department: 'NDRC' }), reply).ok).toBe(true);
    },
  );
});
