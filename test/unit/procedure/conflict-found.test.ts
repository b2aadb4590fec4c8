import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { Day } from '#shared/domain/day.ts';
import { actsOf } from '#shared/procedure/acts.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { entrancesOf } from '#shared/procedure/matrix.ts';
import type { HasPanel } from '#shared/procedures/parts/panel.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { type ActScene, actScene, recordedOn } from '#test/support/act-scenes.ts';
import { needsSignOff, signedOff } from '#test/support/signed-off.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

type Seen = HasPanel & { readonly opinion?: { readonly meetingOn: Day } };
type Scene = ActScene & { readonly subject: { readonly data: Seen } };

const act = 'reportConflict';
const rows = procedures.flatMap((procedure) =>
  entrancesOf(procedure).flatMap((row) => (row.act === act ? [{ ...row, name: procedure.name, procedure }] : [])),
);
const sceneOf = (procedure: Procedure<unknown>, state: string) => actScene(procedure, { act, state }) as Scene;

const give = (procedure: Procedure<unknown>, { subject, entry }: ActScene, name: string, input: object) => {
  const facts = { entry, calendar: publishedCalendar, settings };
  const by = name === act ? somebody('agencyHead') : somebody('officeHead');
  const attempt = (given: GivenCommand) => decide(procedure, subject, { given, facts });
  const given = { name, actor: by, input, at: morning(recordedOn) };
  const direct = attempt(given);
  return needsSignOff(direct) ? attempt(signedOff(given)) : direct;
};

const told = (subject: Scene['subject'], change: object = {}) => ({
  ...{ expertId: subject.data.panel?.members[0]?.expertId, existedOn: subject.data.opinion?.meetingOn },
  ...{ source: 'office', reportedOn: recordedOn, ground: '示例', ...change },
});

const done = (decided: ReturnType<typeof give>) => {
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.value;
};

describe('a conflict that existed at the meeting and is found later (O2.1)', () => {
  const returning = rows.filter(({ leads }) => leads.returns !== undefined);

  it.each(procedures)('leads back from at least five states of $name', ({ name }) => {
    expect(returning.filter((row) => row.name === name).length).toBeGreaterThanOrEqual(5);
  });
  it.each(returning)('has the opinion adopted anew, without the expert: $name, $state', ({ procedure, state }) => {
    const scene = sceneOf(procedure, state);
    const input = told(scene.subject);
    const { next, directory } = done(give(procedure, scene, act, input));
    const { panel, sheets } = next.data as Seen;
    expect(next.state).toBe('underReview');
    expect(panel?.members.map(({ expertId }) => expertId)).not.toContain(input.expertId);
    expect([panel?.members.length, sheets]).toEqual([(scene.subject.data.panel?.members.length ?? 0) - 1, []]);
    expect(directory?.entry.conflicts).toEqual([
      { expertId: input.expertId, caseId: scene.subject.caseId, on: recordedOn },
    ]);
  });
  it.each(returning)(
    'is noted and changes nothing where it began later, or the member had left: $name, $state',
    ({ procedure, state }) => {
      const scene = sceneOf(procedure, state);
      for (const change of [{ existedOn: recordedOn }, { expertId: 'expert-99' }]) {
        const { next } = done(give(procedure, scene, act, told(scene.subject, change)));
        expect([next.state, (next.data as Seen).panel]).toEqual([state, scene.subject.data.panel]);
        expect(actsOf(next.data).at(-1)).toMatchObject({ command: act, verdict: 'anew' });
      }
    },
  );

  const effective = rows.filter(
    ({ leads }) => leads.effect !== undefined && leads.returns === undefined && leads.anew === undefined,
  );
  it.each(effective)(
    'found by the offices after the effect, is answered to nobody: $name, $state',
    ({ procedure, state }) => {
      const scene = sceneOf(procedure, state);
      const noted = { ...scene, subject: done(give(procedure, scene, act, told(scene.subject))).next };
      const { actNo } = actsOf(noted.subject.data).at(-1) ?? { actNo: 0 };
      const stay = done(give(procedure, noted, 'decideStay', { actNo, granted: true, reason: '示例' }));
      const stayed = { ...scene, subject: stay.next };
      expect(give(procedure, stayed, 'endAct', { actNo, outcome: 'answered', reason: '示例' })).toMatchObject({
        refusal: { unmet: [{ guard: 'toldFromOutside' }] },
      });
      const ended = done(give(procedure, stayed, 'endAct', { actNo, outcome: 'toSetAside', reason: '示例' }));
      expect(actsOf(ended.next.data).at(-1)?.settled).toMatchObject({ outcome: 'toSetAside' });
    },
  );
});
