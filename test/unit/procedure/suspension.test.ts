import { describe, expect, it } from 'vitest';
import { article } from '#shared/domain/basis.ts';
import { day, endOfDay } from '#shared/domain/day.ts';
import type { DirectoryEntry, OpenCase } from '#shared/domain/directory.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { words } from '#shared/domain/words.ts';
import { apply } from '#shared/procedure/apply.ts';
import { check } from '#shared/procedure/check.ts';
import { releaseOf, restOf } from '#shared/procedures/parts/suspension.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { papersFor } from '#test/support/papers-known.ts';
import { type Given, morning, somebody, type Walk } from '#test/support/walk.ts';
import { documentsOf, refusal, unmet, walkTo } from '#test/support/walk-to.ts';

const suspend = (on: string, ground = 'litigation', by: Given['by'] = 'officeHead'): Given => ({
  by,
  on,
  name: 'suspend',
  input: { ground, reason: '示例中止情形' },
});
const resume = (on: string): Given => ({ by: 'officeHead', on, name: 'resume', input: { reason: '示例情形已消除' } });

const withRevocation = (entry: DirectoryEntry, told: Partial<OpenCase> = {}): DirectoryEntry => ({
  ...entry,
  openCases: [
    ...entry.openCases,
    {
      caseId: CaseId.parse(`${entry.uscc}-9`),
      procedure: 'revocation',
      scope: 'qualification',
      certificateIds: [],
      openedAt: morning('2026-01-08'),
      ...told,
    },
  ],
});

const withReport = (entry: DirectoryEntry): DirectoryEntry => ({
  ...entry,
  openCases: entry.openCases.map((open) =>
    open.procedure === 'revocation' ? { ...open, reported: { on: day('2026-01-19'), grounds: [7] } } : open,
  ),
});
const proposing = (by: Given['by']): Given => ({
  ...{ by, on: '2026-01-20', name: 'proposeRelease', input: { reason: '示例理由' } },
});

const replayed = (walk: Walk) => {
  const { subject } = walkTo('submitForm');
  return walk.events.slice(1).reduce((before, event) => apply(before, event), subject);
};

describe('suspension', () => {
  it.each([
    'recordPaperReceipt',
    'accept',
    'formPanel',
    'adoptOpinion',
    'reportOpinion',
    'consult',
    'recordReply',
    'approveExit',
  ])('stops every clock before %s and leads back to the very state', (name) => {
    const walk = walkTo(name);
    const { state, deadlines } = walk.subject;
    walk.give(suspend('2026-02-06'));
    expect(documentsOf(walk)).toEqual(['suspensionNotice']);
    expect(walk.subject).toMatchObject({ state: 'suspended', deadlines: [] });
    walk.give(resume('2026-04-01'));
    expect(documentsOf(walk)).toEqual(['suspensionNotice']);
    expect(walk.subject.state).toBe(state);
    expect(walk.subject.deadlines.map(({ name: clock }) => clock)).toEqual(deadlines.map(({ name: clock }) => clock));
    expect(replayed(walk)).toEqual(walk.subject);
  });
  it('gives a clock the working days that remained, and a pause of no days changes no last day', () => {
    const same = walkTo('adoptOpinion');
    const [before] = same.subject.deadlines;
    same.give(suspend('2026-01-27'));
    same.give(resume('2026-01-27'));
    expect(same.subject.deadlines[0]?.lastDay).toBe(before?.lastDay);
    const late = walkTo('formPanel');
    const [panelForming] = late.subject.deadlines;
    late.give(suspend(panelForming?.lastDay ?? ''));
    late.give(resume('2026-03-02'));
    expect(late.subject.deadlines).toMatchObject([{ name: 'panelForming', lastDay: '2026-03-03' }]);
  });
  it('leaves a clock that was over as it was', () => {
    const walk = walkTo('formPanel');
    const { deadlines } = walk.subject;
    walk.give(suspend('2026-03-02'));
    walk.give(resume('2026-04-01'));
    expect(walk.subject.deadlines).toEqual(deadlines);
  });
  it('of an inquiry leads back to the inquiry, and that to the review', () => {
    const walk = walkTo('adoptOpinion');
    const chair = somebody('expert', { expertId: 'expert-1' });
    walk.give({ by: chair, on: '2026-01-20', name: 'openInquiry', input: { questions: ['示例问题'] } });
    walk.give({
      by: 'agencyClerk',
      on: '2026-01-21',
      name: 'recordInquiryService',
      input: { receivedOn: '2026-01-21' },
    });
    walk.give(suspend('2026-01-26'));
    expect(walk.subject.data.interruptions).toHaveLength(2);
    walk.give(resume('2026-03-02'));
    expect(walk.subject).toMatchObject({
      state: 'inquiry',
      deadlines: [{ name: 'inquiryReply', lastDay: '2026-03-11' }],
    });
    walk.give({ by: 'system', on: '2026-03-19', name: 'closeInquiry' });
    expect(walk.subject).toMatchObject({ state: 'underReview', deadlines: [{ name: 'review' }] });
  });
  it('moves the day from which departments are reminded', () => {
    const walk = walkTo('recordReply');
    walk.give(suspend('2026-02-05'));
    walk.give(resume('2026-03-02'));
    expect(unmet(walk, { by: 'officeClerk', on: '2026-03-03', name: 'remind' })).toEqual(['replyDayPassed']);
  });
  it('because of a revocation needs one that is open, may be the clerk’s at intake, and lasts until it closes', () => {
    const walk = walkTo('accept');
    expect(unmet(walk, suspend('2026-01-12', 'openRevocation'))).toEqual(['groundStands']);
    const free = walk.entry;
    walk.entry = withRevocation(free);
    expect(unmet(walk, suspend('2026-01-12', 'openRevocation'))).toEqual(['groundStands']);
    walk.entry = withRevocation(free, { noticeReceivedOn: day('2026-01-12') });
    expect(unmet(walk, suspend('2026-01-12', 'litigation', 'agencyClerk'))).toEqual(['forRevocation']);
    walk.give(suspend('2026-01-12', 'openRevocation', 'agencyClerk'));
    expect(unmet(walk, resume('2026-01-20'))).toEqual(['groundGone']);
    walk.entry = free;
    walk.give(resume('2026-01-20'));
    expect(walk.subject.state).toBe('received');
  });
  it('is ended by two heads while the revocation is still open, once its investigation was reported: the case is marked as released', () => {
    const walk = walkTo('accept');
    walk.entry = withRevocation(walk.entry, { noticeReceivedOn: day('2026-01-12') });
    walk.give(suspend('2026-01-12', 'openRevocation', 'agencyClerk'));
    expect(restOf(walk.subject.data)).toEqual({ resting: true });
    const overriding = (overrides: boolean): Given => {
      const { input, ...given } = resume('2026-01-20');
      return { ...given, input: { ...(input as object), overrides } };
    };
    expect(unmet(walk, overriding(false))).toEqual(['groundGone']);
    expect(unmet(walk, overriding(true))).toEqual(['overrideReported', 'overrideSeconded']);
    walk.entry = withReport(walk.entry);
    expect(unmet(walk, overriding(true))).toEqual(['overrideSeconded']);
    walk.give(proposing('officeHead'));
    expect(unmet(walk, overriding(true))).toEqual(['overrideSeconded']);
    walk.give(proposing('agencyHead'));
    walk.give(overriding(true));
    const { suspension, releasedAt } = walk.subject.data;
    expect(suspension?.ended).toEqual({ reason: '示例情形已消除', on: '2026-01-20', overrode: true });
    expect(releasedAt).toBe(morning('2026-01-20'));
    expect(releaseOf(walk.subject.data)).toBe(releasedAt);
    expect(restOf(walk.subject.data)).toEqual({ releasedAt });
    expect(walk.subject.state).toBe('received');
  });
  it('ended without an override leaves no mark, and one of before marks were kept stands for the end of its day', () => {
    const walk = walkTo('accept');
    walk.give(suspend('2026-01-12'));
    expect(restOf(walk.subject.data)).toEqual({});
    walk.give(resume('2026-01-20'));
    const { suspension } = walk.subject.data;
    expect(suspension?.ended).toEqual({ reason: '示例情形已消除', on: '2026-01-20' });
    expect(walk.subject.data).not.toHaveProperty('releasedAt');
    expect([releaseOf(walk.subject.data), releaseOf({})]).toEqual([undefined, undefined]);
    if (!suspension?.ended) throw new TypeError('it did not end');
    const before = { suspension: { ...suspension, ended: { ...suspension.ended, overrode: true } } };
    expect(releaseOf(before)).toBe(endOfDay(day('2026-01-20')));
    expect(restOf(before)).toEqual({ releasedAt: endOfDay(day('2026-01-20')) });
  });
  it('keeps withdrawal and absorption open, and nothing else', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(suspend('2026-01-26'));
    expect(refusal(walk, { by: 'agencyClerk', on: '2026-01-27', name: 'closeInquiry' })).toMatchObject({
      code: 'command.unavailable',
    });
    walk.give({ by: 'organization', on: '2026-01-27', name: 'withdraw', input: { letterDate: '2026-01-27' } });
    expect(walk.subject).toMatchObject({ state: 'withdrawn', deadlines: [] });
  });
  it('is over with the feedback', () => {
    expect(refusal(walkTo('publish'), suspend('2026-02-11'))).toMatchObject({ code: 'command.unavailable' });
  });
});

describe('the check of interruptions', () => {
  const { states } = voluntaryExit;
  const problems = (change: object): string =>
    check({ ...voluntaryExit, states: { ...states, ...change } }, papersFor('voluntaryExit')).join('\n');
  const move = { by: 'officeHead', basis: article('1') } as const;

  it('finds one entered without, left open, and resumed where none was', () => {
    const draft = { label: words('草稿', 'Draft'), on: { ...states.draft?.on, resume: { ...move, to: 'suspended' } } };
    expect(problems({ draft })).toContain('suspended is entered without an interruption');
    const suspended = {
      label: words('中止办理', 'Suspended'),
      on: { ...states.suspended?.on, withdraw: { ...move, to: 'accepted' } },
    };
    expect(problems({ suspended })).toContain('suspended.withdraw leaves an interruption open');
    const consolidated = {
      label: words('已汇总', 'Consolidated'),
      on: { resume: { ...move, to: 'refused' }, withdraw: { ...move, to: 'accepted', resumes: true as const } },
    };
    expect(problems({ consolidated })).toContain('consolidated.withdraw resumes nothing');
  });
});
