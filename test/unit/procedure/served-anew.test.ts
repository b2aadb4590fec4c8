import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseEvent, CaseSnapshot, DocumentOrder } from '#shared/domain/case.ts';
import { addDays, type Day, dayAt } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { paperOf, receivedOn } from '#shared/domain/paper-standing.ts';
import { countTerm } from '#shared/domain/term.ts';
import { correct, correcting } from '#shared/procedure/correct.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { clocksFrom, receive } from '#shared/procedure/receive.ts';
import { replay } from '#shared/procedure/replay.ts';
import { serveAnew } from '#shared/procedure/serve-anew.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { letterScenes } from '#test/support/letter-scenes.ts';
import { lead, openedRevocation, stepOf } from '#test/support/revocation-walk.ts';
import { signStep } from '#test/support/sign-step.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

type Held = { readonly subject: CaseSnapshot; readonly entry: DirectoryEntry; readonly log: readonly CaseEvent[] };

const clerk = { id: '示例', name: '示例', role: 'agencyClerk' } as const;
const letters = ['supplementNotice', 'opinionNotification', 'supplementaryNotification', 'rectificationOrder'] as const;
type Letter = (typeof letters)[number];

const factsOf = ({ entry }: Held) => ({ entry, calendar: publishedCalendar, settings });
const paperIn = ({ subject }: Held, kind: DocumentKind) => paperOf(subject, kind)?.[0] ?? expect.fail(`no ${kind}`);
const namesIn = ({ subject }: Held) => subject.deadlines.map(({ name }) => name).toSorted();

const onward = (held: Held, { next, events, directory }: Decision): Held => ({
  ...{ subject: next, entry: directory?.entry ?? held.entry, log: [...held.log, ...events] },
});

const sent = (kind: Letter): Held & { readonly on: Day } => {
  const { subject, entry, log } = letterScenes[kind]?.() ?? expect.fail(kind);
  return { subject, entry, log, on: dayAt(subject.changedAt) };
};

const received = (held: Held, documentId: Held['log'][number]['documents'][number]['documentId'], on: Day): Held => {
  const receipt = { documentId, recipient: 1, on, channel: 'post' as const };
  const told = { receipt, by: clerk, at: morning(on), facts: factsOf(held) };
  return onward(held, receive(procedureOf(held.subject), held.subject, told));
};

/** The paper of a kind corrected in where, to whom or how long to act. */
const anew = (held: Held, kind: DocumentKind, on: Day) => {
  const { subject, log } = held;
  const first = { documentId: paperIn(held, kind), kind };
  const order: DocumentOrder = {
    ...{ documentId: documentIdOf(subject.caseId, subject.documentCount + 1, kind), kind, anew: true },
    ...{ recipients: [], supersedes: first.documentId },
  };
  const given: GivenCommand = {
    ...{ name: 'correctDocument', input: {}, at: morning(on), actor: somebody('officeHead') },
    draftedBy: [{ id: '示例拟稿人', name: '示例拟稿人' }],
  };
  const facts = factsOf(held);
  const back = serveAnew({ procedure: procedureOf(subject), subject, log, facts, given, first, orders: [order] });
  if (!back.ok) return back;
  return correct(subject, { given, orders: [order], signer: 'officeHead', basis: correcting, back: back.value });
};

const done = (held: Held, kind: DocumentKind, on: Day): Held => {
  const decided = anew(held, kind, on);
  if (!decided.ok) return expect.fail(JSON.stringify(decided.refusal));
  const after = onward(held, decided.value);
  // Whoever reads the log again finds the same case.
  expect(replay(after.subject, after.log)).toEqual({ ...after.subject, papers: expect.anything() });
  return after;
};

const step = (held: Held, given: GivenCommand): Held => {
  const { review, decided } = signStep(procedureOf(held.subject), held.subject, { given, facts: factsOf(held) });
  if (!decided.ok) return expect.fail(JSON.stringify(decided.refusal));
  return onward(review ? onward(held, review) : held, decided.value);
};

describe.each(letters)('a correction of where, to whom or how long to act, in %s', (kind) => {
  const clocks = (held: Held) => [...clocksFrom(procedureOf(held.subject), kind)];
  const running = (held: Held) => held.subject.deadlines.filter(({ name }) => clocks(held).includes(name));

  it('takes its term from the receipt of the new paper, in full, and never from that of the first', () => {
    const before = sent(kind);
    const first = paperIn(before, kind);
    const told = received(before, first, addDays(before.on, 2));
    const alone = running(told);
    for (const held of [before, told]) {
      const after = done(held, kind, addDays(before.on, 4));
      expect(after.subject.state).toBe(before.subject.state);
      expect(running(after)).toEqual([]);
      expect(namesIn(after)).toEqual(namesIn(before));
      const late = received(after, first, addDays(before.on, 5));
      expect(running(late)).toEqual([]);
      const second = paperIn(late, kind);
      expect(second).not.toBe(first);
      expect(receivedOn(late.subject.papers, second)).toBeUndefined();
      const on = addDays(before.on, 9);
      const again = received(late, second, on);
      expect(running(again).map(({ name, from, term }) => ({ name, from, term }))).toEqual(
        alone.map(({ name, term }) => ({ name, from: on, term })),
      );
      expect(running(again).length).toBeGreaterThan(0);
    }
  });

  it('takes back what rested on the first term, with the letters that followed a task each; after the effect nothing', () => {
    const { after } = letterScenes[kind]?.() ?? expect.fail(kind);
    if (!after) return expect.fail(`no step after ${kind}`);
    const before = sent(kind);
    const told = received(before, paperIn(before, kind), addDays(before.on, 2));
    const actor = typeof after.by === 'string' ? somebody(after.by) : after.by;
    const given = { name: after.name, input: {}, at: morning(after.on), actor };
    const gone = step(told, given);
    const procedure = procedureOf(gone.subject);
    const decided = anew(gone, kind, addDays(after.on as Day, 1));
    if (procedure.states[gone.subject.state]?.effect)
      return expect(decided).toMatchObject({ ok: false, refusal: { code: 'correction.notAnew', not: 'effect' } });
    if (!decided.ok) return expect.fail(JSON.stringify(decided.refusal));
    const back = onward(gone, decided.value);
    expect(back.subject.state).toBe(before.subject.state);
    expect(namesIn(back)).toEqual(namesIn(before));
    const followed = gone.log.slice(told.log.length).flatMap(({ documents }) => documents);
    const open = (back.subject.data as { mends?: readonly { documentId: string }[] }).mends ?? [];
    for (const { documentId, recipients } of followed)
      if (recipients.some((recipient) => recipient.kind !== 'file'))
        expect(open.map((mend) => mend.documentId)).toContain(documentId);
  });
});

describe('a letter whose term was used', () => {
  it('is not served anew: the appeal was filed and taken up', () => {
    const walk = lead(openedRevocation(), 'consult');
    const held: Held = { subject: walk.issued.marked<unknown>(walk.subject), entry: walk.entry, log: walk.events };
    expect(held.log.map(({ command }) => command)).toContain('acceptAppeal');
    expect(anew(held, 'opinionNotification', dayAt(walk.subject.changedAt))).toMatchObject({
      ...{ ok: false, refusal: { code: 'correction.notAnew', not: 'used' } },
    });
  });
});

describe('a list under notice whose channel was wrong', () => {
  const posted = (until: string, given = false): Held => {
    const walk = lead(openedRevocation(), until);
    if (given) walk.give(stepOf(until));
    return { subject: walk.issued.marked<unknown>(walk.subject), entry: walk.entry, log: walk.events };
  };
  const publicityOf = ({ subject }: Held) =>
    (subject.data as { publicity?: { postedOn: Day; to: Day; days: number; expiredOn?: Day } }).publicity;

  it('is posted anew with a full term from that day, whether its term still runs or is over', () => {
    for (const held of [posted('publicise', true), posted('announce')]) {
      const before = publicityOf(held) ?? expect.fail('not posted');
      const on = addDays(dayAt(held.subject.changedAt), 1);
      const after = done(held, 'publicityNotice', on);
      const { lastDay } = countTerm(on, { workingDays: before.days }, { calendar: publishedCalendar });
      expect(after.subject.state).toBe('publicized');
      expect(publicityOf(after)).toMatchObject({ postedOn: on, to: lastDay, days: before.days });
      expect(publicityOf(after)).not.toHaveProperty('expiredOn');
      expect(after.subject.deadlines.find(({ name }) => name === 'publicity')).toMatchObject({ from: on, lastDay });
      expect(namesIn(after)).not.toContain('announcement');
      const early: GivenCommand = {
        name: 'publicityExpired',
        input: {},
        at: morning(lastDay),
        actor: somebody('system'),
      };
      expect(decide(procedureOf(after.subject), after.subject, { given: early, facts: factsOf(after) }).ok).toBe(false);
    }
  });

  it('is posted anew no more once the decision has had effect', () => {
    const held = posted('announce', true);
    const { on } = stepOf('announce');
    expect(anew(held, 'publicityNotice', addDays(on as Day, 1))).toMatchObject({
      ok: false,
      refusal: { code: 'correction.notAnew', not: 'effect' },
    });
  });
});
