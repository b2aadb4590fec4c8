import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { day } from '#shared/domain/day.ts';
import type { Papers } from '#shared/domain/paper.ts';
import { paperOf } from '#shared/domain/paper-standing.ts';
import type { ServingChannel } from '#shared/domain/serving.ts';
import { check } from '#shared/procedure/check.ts';
import { receive } from '#shared/procedure/receive.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { papersFor } from '#test/support/papers-known.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';
import { morning, settings, type Walk } from '#test/support/walk.ts';
import { walkTo } from '#test/support/walk-to.ts';

const clerk = { id: '示例', name: '示例', role: 'agencyClerk' } as const;

const asked = (): Walk => {
  const walk = walkTo('accept');
  const input = { summary: '不齐全', items: ['补交决议（示例）'] };
  walk.give({ by: 'agencyClerk', on: '2026-01-12', name: 'requestSupplement', input });
  return walk;
};

type On = { readonly on: string; readonly at?: string; readonly channel?: ServingChannel; readonly recipient?: number };

const proved = (
  { entry }: Pick<Walk, 'entry'>,
  documentId: Parameters<typeof receive>[2]['receipt']['documentId'],
  { on, at = on, channel = 'post', recipient = 1 }: On,
): Parameters<typeof receive>[2] => ({
  receipt: { documentId, recipient, on: day(on), channel },
  ...{ by: clerk, at: morning(at), facts: { entry, calendar: publishedCalendar, settings } },
});

const noticeOf = (walk: Walk) => paperOf(walk.subject, 'supplementNotice')?.[0] ?? expect.fail('no notice');

describe('a receipt that the ledger proves', () => {
  it('is the command that records it: the same clock, the same data, one event that names the paper', () => {
    const [ledger, hand] = [asked(), asked()];
    const decision = receive(voluntaryExit, ledger.subject, proved(ledger, noticeOf(ledger), { on: '2026-01-15' }));
    hand.give({
      ...{ by: 'agencyClerk', on: '2026-01-15', name: 'recordSupplementService' },
      input: { receivedOn: '2026-01-15', way: 'post' },
    });
    expect(decision.events).toHaveLength(1);
    expect(decision.events[0]).toEqual({ ...hand.events.at(-1), actor: clerk, hash: decision.events[0]?.hash });
    expect(decision.next.deadlines).toMatchObject([{ name: 'supplement', from: '2026-01-15' }]);
    expect(decision.next.papers).toEqual(hand.subject.papers);
    expect(decision.next.papers[noticeOf(ledger)]).toMatchObject({ received: { 1: '2026-01-15' } });
  });

  it('is noted where no command waits for it, and starts nothing: another letter, another recipient, a later state', () => {
    const walk = asked();
    const documentId = noticeOf(walk);
    const second = receive(voluntaryExit, walk.subject, proved(walk, documentId, { on: '2026-01-15', recipient: 2 }));
    expect(second.next).toMatchObject({ deadlines: [], papers: { [documentId]: { received: { 2: '2026-01-15' } } } });
    const receipt = paperOf(walk.subject, 'materialReceipt')?.[0] ?? expect.fail('no receipt');
    const other = receive(voluntaryExit, walk.subject, proved(walk, receipt, { on: '2026-01-15' }));
    expect(other.events).toMatchObject([{ command: 'recordService', received: { documentId: receipt }, changes: {} }]);
    expect(other.next.deadlines).toEqual([]);
    walk.give({ by: 'organization', on: '2026-01-16', name: 'withdraw', input: { letterDate: '2026-01-16' } });
    const closed = receive(
      voluntaryExit,
      walk.subject,
      proved(walk, documentId, { on: '2026-01-15', at: '2026-01-17' }),
    );
    expect(closed.next).toMatchObject({ state: walk.subject.state, version: walk.subject.version + 1, deadlines: [] });
  });

  it('is noted where the guards of its command do not hold, such as a publication that counts only later', () => {
    const walk = asked();
    const decision = receive(
      voluntaryExit,
      walk.subject,
      proved(walk, noticeOf(walk), { on: '2026-02-14', at: '2026-01-15', channel: 'publication' }),
    );
    expect(decision.events).toMatchObject([{ command: 'recordService' }]);
    expect(decision.started).toEqual([]);
  });

  it('tells the organization of a revocation by the notice of its investigation, and by the first day alone', () => {
    const walk = lead(openedRevocation(), 'fileReport');
    const notice = paperOf(walk.subject, 'investigationNotice')?.[0] ?? expect.fail('no notice');
    const told = (on: string) => receive(revocation, walk.subject, proved(walk, notice, { on }));
    const known = (on: string, entry = walk.entry) =>
      receive(revocation, walk.subject, proved({ entry }, notice, { on })).directory?.entry.openCases;
    expect(known('2026-03-12')).toMatchObject([{ noticeReceivedOn: '2026-03-12' }]);
    expect(known('2026-03-13', told('2026-03-12').directory?.entry)).toMatchObject([
      { noticeReceivedOn: '2026-03-12' },
    ]);
    expect(known('2026-03-11', told('2026-03-12').directory?.entry)).toMatchObject([
      { noticeReceivedOn: '2026-03-11' },
    ]);
  });
});

describe('a receipt that a command states', () => {
  const stated = (receivedOn: string, papers: (known: Papers) => Papers = (known) => known) => {
    const walk = asked();
    walk.subject = { ...walk.subject, papers: papers(walk.subject.papers) };
    const given = {
      by: 'agencyClerk',
      on: '2026-01-15',
      name: 'recordSupplementService',
      input: { receivedOn },
    } as const;
    return { decided: walk.try(given), documentId: noticeOf(asked()) };
  };
  const marked = (change: object) => (papers: Papers) => ({
    ...papers,
    [noticeOf(asked())]: { ...papers[noticeOf(asked())], kind: 'supplementNotice' as const, ...change },
  });

  it('is refused against the day that the case knows, and where every service failed', () => {
    const { documentId } = stated('2026-01-14');
    const contradicted = { code: 'receipt.contradicted', stated: '2026-01-14', documentId };
    const received = marked({ received: { 1: day('2026-01-13') } });
    expect(stated('2026-01-14', received).decided).toEqual({
      ok: false,
      refusal: { ...contradicted, ledger: '2026-01-13' },
    });
    expect(stated('2026-01-14', marked({ failed: { 1: day('2026-01-13') } })).decided).toEqual({
      ok: false,
      refusal: contradicted,
    });
    expect(stated('2026-01-14', marked({ failed: { 2: day('2026-01-13') } })).decided.ok).toBe(true);
  });

  it('is entered into the ledger with it, unless it stands there', () => {
    const { decided, documentId } = stated('2026-01-14');
    expect(decided).toMatchObject({
      ok: true,
      value: { events: [{ received: { documentId, recipient: 1, on: '2026-01-14', channel: 'direct' } }] },
    });
    const known = stated('2026-01-13', marked({ received: { 1: day('2026-01-13') } })).decided;
    expect(known).toMatchObject({ ok: true });
    expect(known.ok && known.value.events[0]).not.toHaveProperty('received');
  });

  it('passes over a paper that is void or was corrected: the ledger of another one is not its own', () => {
    const failed = { failed: { 1: day('2026-01-13') } };
    expect(stated('2026-01-14', marked({ ...failed, voidedOn: day('2026-01-13') })).decided.ok).toBe(true);
    expect(stated('2026-01-14', marked({ ...failed, amendedBy: noticeOf(asked()) })).decided.ok).toBe(true);
  });
});

describe('check', () => {
  const { recordSupplementService, ...commands } = voluntaryExit.commands;
  const withReceipt = (change: object) => {
    const receives = { ...recordSupplementService?.receives, ...change };
    return {
      ...voluntaryExit,
      commands: { ...commands, recordSupplementService: { ...recordSupplementService, receives } },
    };
  };

  it('finds a receipt of a letter that nothing issues, and a command of the ledger that sets off a letter', () => {
    expect(check(withReceipt({ letter: 'warningNotice' }) as typeof voluntaryExit, papersFor('voluntaryExit'))).toEqual(
      ['recordSupplementService records the receipt of warningNotice, which nothing issues'],
    );
    const { supplementRequired = expect.fail('no state') } = voluntaryExit.states;
    const move = { ...supplementRequired.on?.recordSupplementService, issues: ['reminderLetter'] };
    const on = { ...supplementRequired.on, recordSupplementService: move };
    const states = { ...voluntaryExit.states, supplementRequired: { ...supplementRequired, on } };
    expect(check({ ...voluntaryExit, states } as typeof voluntaryExit, papersFor('voluntaryExit'))).toEqual([
      'supplementRequired.recordSupplementService is given by the ledger and sets off more than a clock',
    ]);
  });
});
