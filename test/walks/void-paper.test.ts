import { describe, expect, it } from 'vitest';
import { caseFileOf } from '#functions/casework/gather/case-file.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays } from '#shared/domain/day.ts';
import { attests } from '#shared/domain/document-kinds.ts';
import { paperOf } from '#shared/domain/paper-standing.ts';
import { actsOf, isEffective } from '#shared/procedure/acts.ts';
import { decide } from '#shared/procedure/decide.ts';
import { restsIn } from '#shared/procedure/entrances.ts';
import { correctionsOf } from '#shared/procedure/fact-change.ts';
import { interruptionsOf } from '#shared/procedure/interruption.ts';
import { before, replay } from '#shared/procedure/replay.ts';
import { aroundEvent } from '#shared/procedure/rests-on.ts';
import { voidPaper } from '#shared/procedure/void-paper.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { confirming } from '#test/support/correct-walk.ts';
import { isWhole } from '#test/support/dose.ts';
import { type PaperScene, paperScenes } from '#test/support/paper-scenes.ts';
import { head, toVoid, voided } from '#test/support/void-scene.ts';
import { morning, settings } from '#test/support/walk.ts';

const scenes = paperScenes();

const stepOf = ({ log, documentId }: PaperScene) =>
  log.find(({ documents }) => documents.some((order) => order.documentId === documentId)) ?? expect.fail('no step');

const effective = ({ procedure, subject, log, ...scene }: PaperScene): boolean =>
  isEffective(procedure, subject.state) ||
  log.some(
    ({ sequence, to }) =>
      sequence >= stepOf({ procedure, subject, log, ...scene }).sequence && isEffective(procedure, to),
  );

const without = (data: unknown): object => {
  const { acts: _acts, mends: _mends, interruptions: _rests, ...rest } = data as Record<string, unknown>;
  // Who stands aside, what the conference said, and what waits to be corrected stands whatever is taken back.
  const { officerRecusals: _aside, noInterest: _declared, instructions: _words, ...own } = rest;
  const { corrections: _proposed, ...left } = own;
  return left;
};

const proposedIn = ({ data }: CaseSnapshot<unknown>) => correctionsOf(data);

const all = [...scenes.values()];
const open = all.filter((scene) => !effective(scene));

/** Those whose step led the case on, which goes back by it. */
const led = open.filter((scene) => {
  const { sequence, from, to } = stepOf(scene);
  return from !== to && sequence > 1 && !attests(scene.kind);
});

const nameOf = ({ procedure, kind, subject }: PaperScene) => ({
  procedure: procedure.name,
  kind,
  state: subject.state,
});
const named = (some: readonly PaperScene[]) => some.map((scene) => ({ ...nameOf(scene), scene }));

describe('a paper that is declared void', () => {
  it.each(named(led))('takes the case back before its step: $procedure $kind in $state', ({ scene }) => {
    const { procedure, subject, log } = scene;
    const step = stepOf(scene);
    const { before: then } = aroundEvent(subject, log, step);
    const { decision } = voided(scene);
    const { next } = decision;
    const rests = next.state === subject.state && restsIn(procedure, subject.state) && !restsIn(procedure, then.state);
    const inner = interruptionsOf(next.data).at(-1);
    expect(rests ? inner?.left : next.state).toBe(then.state);
    const clocks = rests ? (inner?.clocks ?? []) : next.deadlines;
    const lasting = (name: string) => procedure.timers[name]?.beyond === true;
    const names = (some: readonly { readonly name: string }[]) =>
      some
        .map(({ name }) => name)
        .filter((name) => !lasting(name))
        .toSorted();
    expect(names(clocks)).toEqual(names(then.deadlines));
    const stays = Object.keys(procedure.stays?.(subject.data, then.data) ?? {});
    const known = without(then.data) as Record<string, unknown>;
    const left = without(next.data) as Record<string, unknown>;
    for (const member of new Set([...Object.keys(known), ...Object.keys(left)]))
      if (!stays.includes(member) && !(rests && member === 'suspension'))
        expect([member, left[member]]).toEqual([member, known[member]]);
  });

  it.each(named(open))('stands no more, and undoes nobody else’s act: $procedure $kind in $state', ({ scene }) => {
    const { subject, log, kind, documentId } = scene;
    const { decision } = voided(scene);
    const { next, events } = decision;
    expect(next.papers[documentId]?.voidedOn).toBeDefined();
    expect(paperOf(next, kind)?.[0]).not.toBe(documentId);
    const { sequence } = stepOf(scene);
    const others = actsOf(subject.data).filter(({ recordedBy }) => recordedBy !== stepOf(scene).actor.id);
    for (const { actNo } of others) expect(actsOf(next.data).map((act) => act.actNo)).toContain(actNo);
    expect(events).toHaveLength(1);
    const whole = replay(subject, [...log, ...events]);
    expect({ ...whole, papers: {} }).toEqual({ ...next, papers: {} });
    expect(before(subject, log, { sequence }).version).toBe(sequence - 1);
    const again = voidPaper({ ...toVoid(scene), subject: next, log: [...log, ...events] });
    expect(again).toMatchObject({ refusal: { code: 'document.voided' } });
  });

  it.each(named(open.filter(({ subject }) => proposedIn(subject).length > 0)))(
    'leaves what waits to be corrected to be decided either way: $procedure $kind in $state',
    ({ scene }) => {
      const { procedure, entry, log, on } = scene;
      const { decision } = voided(scene);
      const walked = { subject: decision.next, entry, events: [...log, ...decision.events] };
      for (const { correctionNo } of proposedIn(decision.next)) {
        const at = morning(addDays(on, 2));
        const confirmed = confirming(walked, addDays(on, 2));
        const ways = [
          { name: 'refuseCorrection', input: { correctionNo, reason: '示例' } },
          { name: confirmed.name, input: confirmed.input },
        ];
        for (const way of ways)
          expect(
            decide(procedure, decision.next, {
              given: { ...way, actor: head, at },
              facts: { ...toVoid(scene).facts, file: caseFileOf(walked.events, { entry, settings }) },
            }),
          ).toMatchObject({ ok: true });
      }
    },
  );

  it.each(named(all.filter(effective)))('is not one after the effect: $procedure $kind in $state', ({ scene }) => {
    expect(voidPaper(toVoid(scene))).toEqual({
      ok: false,
      refusal: { code: 'void.notOpen', not: 'effect' },
    });
  });

  it('is of every kind that the procedures issue', () => {
    const known = new Set(all.map(({ procedure, kind }) => `${procedure.name} ${kind}`));
    const issued = procedures.flatMap(({ name, states }) =>
      Object.values(states)
        .flatMap(({ on = {} }) => Object.values(on).flat())
        .flatMap(({ issues = [] }) => issues.map((kind) => `${name} ${kind}`)),
    );
    const unseen = [...new Set(issued)].filter((one) => !known.has(one) && !/proofOfService|objection/.test(one));
    // What comes once in many walks is only asked of many walks.
    if (isWhole) expect(unseen).toEqual([]);
    expect(known.size).toBeGreaterThan(25);
  });
});
