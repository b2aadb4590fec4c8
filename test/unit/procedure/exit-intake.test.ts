import { describe, expect, it } from 'vitest';
import { entryWith } from '#test/support/examples.ts';
import { completePapers, materials, step } from '#test/support/road.ts';
import type { Given } from '#test/support/walk.ts';
import { refusal, unmet, walkTo } from '#test/support/walk-to.ts';

describe('the window (Art. 6(1))', () => {
  const receive = (receivedOn: string, on = receivedOn, postmarkedOn?: string): Given => ({
    by: 'agencyClerk',
    on,
    name: 'recordPaperReceipt',
    input: { receivedOn, materials, ...(postmarkedOn ? { postmarkedOn } : {}) },
  });
  it('queues papers that arrive outside, names the next window and opens on its first day', () => {
    const walk = walkTo('recordPaperReceipt');
    walk.give(receive('2026-02-03'));
    expect(walk.subject.state).toBe('queued');
    expect(walk.subject.data.window?.label).toBe('2026年7月');
    expect(walk.subject.deadlines).toMatchObject([{ name: 'intakeOpening', runsOn: '2026-07-01' }]);
    const accept = { by: 'agencyClerk', on: '2026-02-10', name: 'accept', input: { papers: completePapers } } as const;
    expect(refusal(walk, accept)).toEqual({ code: 'window.closed', on: '2026-02-10', nextWindow: '2026年7月' });
    expect(refusal(walk, { by: 'system', on: '2026-06-30', name: 'openWindow' })).toMatchObject({
      code: 'window.closed',
    });
    expect(walk.try({ ...accept, on: '2026-07-02' }).ok).toBe(true);
    walk.give({ by: 'system', on: '2026-07-01', name: 'openWindow' });
    expect(walk.subject.state).toBe('received');
    expect(walk.subject.deadlines).toMatchObject([{ name: 'acceptanceDecision', lastDay: '2026-07-08' }]);
  });
  it('goes by the postmark', () => {
    const walk = walkTo('recordPaperReceipt');
    walk.give(receive('2026-02-03', '2026-02-03', '2026-01-31'));
    expect(walk.subject.state).toBe('received');
  });
  it('refuses a receipt in the future and a postmark after the receipt', () => {
    const walk = walkTo('recordPaperReceipt');
    expect(unmet(walk, receive('2026-01-08', '2026-01-07'))).toEqual(['receiptNotInFuture']);
    expect(refusal(walk, receive('2026-01-07', '2026-01-07', '2026-01-08'))).toMatchObject({ code: 'input.invalid' });
  });
});

describe('acceptance (Art. 4)', () => {
  const leapEntry = () => {
    const entry = entryWith('X-1001');
    return {
      ...entry,
      certificates: entry.certificates.map((held) => ({ ...held, approvedOn: '2024-02-29' as never })),
    };
  };
  it('wants one full year: approved on 29 February 2024, first possible on 1 March 2025', () => {
    const walk = walkTo('recordPaperReceipt', leapEntry(), { on: '2025-01-06' });
    walk.give({
      by: 'agencyClerk',
      on: '2025-01-20',
      name: 'recordPaperReceipt',
      input: { receivedOn: '2025-01-20', materials },
    });
    const refused = refusal(walk, { ...step('accept'), on: '2025-01-21' });
    expect(refused).toMatchObject({
      code: 'guard.unmet',
      unmet: [{ guard: 'oneYearElapsed', basis: { articles: ['4'] } }],
    });
    expect(JSON.stringify(refused)).toContain('2025-03-01');
  });
  it('names every missing paper and every declaration not made', () => {
    const walk = walkTo('accept', undefined, {
      form: { commitments: { answersForEarlierActs: true, acceptsBan: false } },
    });
    const papers = { ...completePapers, resolution: false };
    expect(unmet(walk, { ...step('accept'), input: { papers } })).toEqual(['papersComplete', 'windUpDeclared']);
  });
  it('waits while a revocation is open', () => {
    const walk = walkTo('accept');
    const [own] = walk.entry.openCases;
    if (!own) throw new Error('the entry lists the open case');
    walk.entry = { ...walk.entry, openCases: [own, { ...own, procedure: 'revocation' }] };
    expect(unmet(walk, step('accept'))).toEqual(['notHeld']);
  });
  it('refuses what has left the directory meanwhile', () => {
    const walk = walkTo('accept');
    walk.entry = { ...walk.entry, status: 'exitedVoluntary' };
    expect(unmet(walk, step('accept'))).toEqual(['scopeStands']);
  });
  it('may be refused, which ends the case', () => {
    const walk = walkTo('accept');
    walk.give({
      by: 'agencyClerk',
      on: '2026-01-12',
      name: 'refuseAcceptance',
      input: { ground: 'noStanding', facts: '示例', returnsPapers: true },
    });
    expect(walk.subject.state).toBe('notAccepted');
    expect(walk.entry.openCases).toEqual([]);
  });
});

describe('the supplement', () => {
  const request: Given = {
    by: 'agencyClerk',
    on: '2026-01-12',
    name: 'requestSupplement',
    input: { summary: '不齐全', items: ['补交决议（示例）'] },
  };
  const serve = (receivedOn: string): Given => ({
    by: 'agencyClerk',
    on: '2026-01-15',
    name: 'recordSupplementService',
    input: { receivedOn },
  });
  const supply = (receivedOn: string): Given => ({
    by: 'agencyClerk',
    on: receivedOn,
    name: 'supplySupplement',
    input: { receivedOn, materials },
  });

  it('runs from receipt of the notice, keeps the window, and is asked for once', () => {
    const walk = walkTo('accept');
    walk.give(request);
    expect(walk.subject.deadlines).toEqual([]);
    walk.give(serve('2026-01-14'));
    expect(walk.subject.deadlines).toMatchObject([{ name: 'supplement', lastDay: '2026-02-04' }]);
    walk.give(supply('2026-02-04'));
    expect(walk.subject).toMatchObject({ state: 'received', data: { window: { label: '2026年1月' } } });
    expect(unmet(walk, { ...request, on: '2026-02-05' })).toEqual(['firstSupplement']);
  });
  it('is late on the day after its term, and then the application counts as withdrawn', () => {
    const walk = walkTo('accept');
    walk.give(request);
    walk.give(serve('2026-01-14'));
    const late = walk.try(supply('2026-02-05'));
    expect(late.ok && late.value.next).toMatchObject({
      state: 'supplementRequired',
      data: { acts: [{ verdict: 'late' }] },
    });
    expect(unmet(walk, { by: 'agencyClerk', on: '2026-02-11', name: 'supplementExpired' })).toEqual([
      'supplementTermOver',
    ]);
    walk.give({ by: 'agencyClerk', on: '2026-02-12', name: 'supplementExpired' });
    expect(walk.subject.state).toBe('deemedWithdrawn');
    expect(walk.decisions.at(-1)?.events[0]?.documents[0]?.kind).toBe('terminationNotice');
  });
});
