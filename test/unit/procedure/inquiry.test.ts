import { describe, expect, it } from 'vitest';
import { type Given, somebody } from '#test/support/walk.ts';
import { documentsOf, unmet, walkTo } from '#test/support/walk-to.ts';

const chair = somebody('expert', { expertId: 'expert-1' });
const member = somebody('expert', { expertId: 'expert-2' });

const ask: Given = { by: chair, on: '2026-01-20', name: 'openInquiry', input: { questions: ['示例问题'] } };
const serve = (receivedOn: string, on = '2026-01-22'): Given => ({
  by: 'agencyClerk',
  on,
  name: 'recordInquiryService',
  input: { receivedOn },
});
const answer = (receivedOn: string, on = receivedOn): Given => ({
  by: 'organization',
  on,
  name: 'answerInquiry',
  input: { receivedOn, text: '示例答复' },
});
const close = (on: string, by: Given['by'] = 'system'): Given => ({ by, on, name: 'closeInquiry' });
const clocks = (walk: ReturnType<typeof walkTo>) =>
  Object.fromEntries(walk.subject.deadlines.map(({ name, lastDay }) => [name, lastDay]));

describe('an inquiry (Art. 6(3))', () => {
  it('is the chair’s, or the clerk’s with the chair’s agreement', () => {
    const walk = walkTo('adoptOpinion');
    expect(unmet(walk, { ...ask, by: member })).toEqual(['chairAgrees']);
    expect(unmet(walk, { ...ask, by: 'agencyClerk' })).toEqual(['chairAgrees']);
    const agreed = { ...ask, by: 'agencyClerk', input: { questions: ['示例问题'], chairAgrees: true } } as const;
    expect(walk.try(agreed).ok).toBe(true);
  });
  it('pauses the review, runs from recorded receipt, and gives the review its remaining days back', () => {
    const walk = walkTo('adoptOpinion');
    const before = clocks(walk);
    expect(before).toEqual({ review: '2026-03-06' });
    walk.give(ask);
    expect(documentsOf(walk)).toEqual(['inquiryLetter']);
    expect(walk.subject).toMatchObject({ state: 'inquiry', deadlines: [] });
    expect(unmet(walk, close('2026-02-20'))).toEqual(['inquiryAnsweredOrOver']);
    walk.give(serve('2026-01-22'));
    expect(clocks(walk)).toEqual({ inquiryReply: '2026-02-05' });
    const late = walk.try(answer('2026-02-06'));
    expect(late.ok && late.value.next).toMatchObject({ state: 'inquiry', data: { acts: [{ verdict: 'late' }] } });
    walk.give(answer('2026-02-05'));
    expect(unmet(walk, answer('2026-02-05'))).toEqual(['answerInTime']);
    walk.give(close('2026-02-06', chair));
    // The 13 working days after 20 January up to 6 February were the pause's: the last day moves by as many.
    expect(clocks(walk)).toEqual({ review: '2026-03-25' });
    expect(walk.subject).toMatchObject({ state: 'underReview', data: { interruptions: [] } });
  });
  it('ends without a reply when the term is over, and the review goes on with the file', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(ask);
    walk.give(serve('2026-01-22'));
    expect(unmet(walk, close('2026-02-12'))).toEqual(['inquiryAnsweredOrOver']);
    walk.give(close('2026-02-13'));
    expect(walk.subject.state).toBe('underReview');
    expect(walk.subject.data.inquiries).toMatchObject([{ closedOn: '2026-02-13' }]);
    walk.give(answer('2026-02-14'));
    expect(walk.subject).toMatchObject({ state: 'underReview', data: { acts: [{ verdict: 'late' }] } });
  });
});

describe('a site visit (Art. 6(3))', () => {
  const visit = (change: object = {}): Given => ({
    by: chair,
    on: '2026-01-20',
    name: 'orderSiteVisit',
    input: {
      visitOn: '2026-01-23',
      place: '示例考核站点',
      visitorIds: ['expert-1', 'expert-2'],
      leaderId: 'expert-1',
      staff: '示例工作人员',
      materials: ['考务档案'],
      ...change,
    },
  });
  const file = (change: object = {}, by: Given['by'] = member): Given => ({
    by,
    on: '2026-01-26',
    name: 'fileVisitRecord',
    input: { visitedOn: '2026-01-23', findings: '示例记录', signedBy: '示例负责人', ...change },
  });

  it.each([
    ['one visitor', { visitorIds: ['expert-1'] }, ['visitorsFit']],
    ['one visitor twice', { visitorIds: ['expert-1', 'expert-1'] }, ['visitorsFit']],
    ['a visitor from outside the panel', { visitorIds: ['expert-1', 'expert-9'] }, ['visitorsFit']],
    ['a leader who stays at home', { leaderId: 'expert-3' }, ['visitorsFit']],
    ['notice of two working days', { visitOn: '2026-01-22' }, ['visitNoticed']],
  ])('refuses %s', (_, change, guards) => {
    expect(unmet(walkTo('adoptOpinion'), visit(change))).toEqual(guards);
  });
  it('pauses the review until a visitor files a record that is signed, or witnessed where signing was refused', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(visit());
    expect(documentsOf(walk)).toEqual(['siteVisitNotice']);
    expect(walk.subject).toMatchObject({ state: 'siteVisit', deadlines: [] });
    const stranger = somebody('expert', { expertId: 'expert-4' });
    expect(unmet(walk, file({}, stranger))).toEqual(['visitorFiles']);
    expect(unmet(walk, file({ visitedOn: '2026-01-22' }))).toEqual(['visitTookPlace']);
    expect(unmet(walk, file({ signedBy: undefined }))).toEqual(['visitRecordSigned']);
    expect(unmet(walk, file({ refusalWitness: '示例见证人' }))).toEqual(['visitRecordSigned']);
    walk.give(file({ signedBy: undefined, refusalWitness: '示例见证人' }));
    expect(walk.subject.state).toBe('underReview');
    expect(clocks(walk)).toHaveProperty('review');
  });
});
