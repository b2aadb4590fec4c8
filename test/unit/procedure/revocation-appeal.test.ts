import { describe, expect, it } from 'vitest';
import { panelOfOpinion } from '#functions/casework/letters/revocation/appeals.ts';
import { receivedOn } from '#shared/domain/paper-standing.ts';
import { lead, openedRevocation, type RevocationWalk, stepOf } from '#test/support/revocation-walk.ts';
import type { Given } from '#test/support/walk.ts';

const give = (walk: RevocationWalk, on: string, by: Given['by'], [name, input = {}]: [string, object?]) =>
  walk.give({ by, on, name, input });

const paper = { requests: '示例', reasons: '示例', materials: [{ name: '申诉书', copies: 1, pages: 2 }] };
const byPost = (filedOn: string) => ({ filedOn, way: 'post', ...paper });

describe('the right of appeal (Art. 7(3))', () => {
  it('runs from receipt alone: without proof of receipt no period runs and nothing further may be done', () => {
    const walk = lead(openedRevocation(), 'recordReceipt');
    expect(walk.subject.deadlines.map(({ name }) => name)).toEqual(['serviceProof']);
    expect(walk.sweep('2027-01-01' as never)).toEqual([]);
    expect(walk.subject.state).toBe('opinionServed');
    expect(walk.unmet({ by: 'officeClerk', on: '2026-09-01', name: 'route' })).toBe('command.unavailable');
    give(walk, '2026-06-01', 'agencyClerk', ['fileAppeal', byPost('2026-05-30')]);
    give(walk, '2026-06-02', 'agencyClerk', ['acceptAppeal']);
    expect(walk.subject.state).toBe('underReconsideration');
  });

  it('leaves on record who formed the opinion: nobody of that panel is replaced once it is appealed', () => {
    const walk = lead(openedRevocation(), 'formReconsiderationPanel');
    const { panel, opinion } = walk.subject.data;
    const newcomer = { ...panel?.members[0], expertId: 'expert-99', name: '示例专家庚' };
    const leaving = { expertId: opinion?.presentIds.at(-1), reason: '示例', replacement: newcomer };
    const replacing = { by: 'agencyClerk', on: '2026-05-20', name: 'replaceExpert', input: leaving } as const;
    expect(walk.unmet(replacing)).toEqual(['secondPanelSeated']);
    const { expertId = '' } = leaving;
    const asking = { by: 'organization', name: 'requestRecusal', input: { expertId, ground: '示例' } } as const;
    expect(walk.unmet({ ...asking, on: '2026-05-20' })).toEqual(['secondPanelSeated']);
    walk.give(stepOf('formReconsiderationPanel'));
    expect(panelOfOpinion(walk.subject.data)).toEqual(panel);
    const second = walk.subject.data.panel?.members[0]?.expertId ?? '';
    expect(walk.unmet({ ...asking, on: '2026-06-01', input: { expertId: second, ground: '示例' } })).toBe('accepted');
  });

  it('is in time until 24:00 of the last day, late on the next; the sweep closes it once the mail was waited for, and not before', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    expect(walk.sweep('2026-05-27' as never)).toEqual([]);
    expect(walk.sweep('2026-05-28' as never)).toEqual(['appealPeriodExpired']);
    expect(walk.subject).toMatchObject({ state: 'appealClosed', data: { notice: { expiredOn: '2026-05-28' } } });
    expect(walk.sweep('2026-05-29' as never)).toEqual([]);
  });

  it('goes by the postmark: paper posted on the last day and arriving later is in time', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    walk.sweep('2026-05-21' as never);
    give(walk, '2026-05-25', 'agencyClerk', ['fileAppeal', byPost('2026-05-20')]);
    expect(
      walk.unmet({
        by: 'agencyClerk',
        on: '2026-05-26',
        name: 'rejectAppeal',
        input: { ground: 'late', reason: '示例' },
      }),
    ).toEqual(['rejectionStands']);
    give(walk, '2026-05-26', 'agencyClerk', ['acceptAppeal']);
    expect(walk.ordered).toEqual(['appealAcceptanceNotice']);
  });

  it('is refused with reasons when late, with the days in the letter; the papers stay on file', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    walk.sweep('2026-05-21' as never);
    give(walk, '2026-05-25', 'agencyClerk', ['fileAppeal', byPost('2026-05-21')]);
    expect(walk.unmet({ by: 'agencyClerk', on: '2026-05-26', name: 'acceptAppeal' })).toEqual(['appealInTime']);
    give(walk, '2026-05-26', 'agencyClerk', ['rejectAppeal', { ground: 'late', reason: '逾期' }]);
    expect(walk.documents.at(-1)?.data).toMatchObject({
      term: { receivedOn: '2026-04-27', lastDay: '2026-05-20' },
      holds: { pastTerm: true, pastExtendedTerm: false },
    });
    give(walk, '2026-05-28', 'officeClerk', ['route']);
    give(walk, '2026-05-28', 'agencyClerk', ['fileAppeal', byPost('2026-05-27')]);
    expect(walk.subject.deadlines.map(({ name }) => name)).toEqual(['lateActDecision']);
    give(walk, '2026-05-29', 'agencyClerk', ['refuseAct', { actNo: 1, reason: '逾期' }]);
    expect(walk.ordered).toEqual(['appealNonAcceptanceNotice']);
    expect(walk.documents.at(-1)?.data).toMatchObject({ term: { lastDay: '2026-05-20' }, filedOn: '2026-05-27' });
    expect(walk.subject).toMatchObject({
      ...{ state: 'consultationDue', deadlines: [] },
      data: { notice: { lateAppeals: [{ rejected: { ground: 'late' } }] } },
    });
  });

  it('brings a case back from consultation when it was posted on the last day and arrives after (O1.2)', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    walk.sweep('2026-05-28' as never);
    give(walk, '2026-05-28', 'officeClerk', ['route']);
    give(walk, '2026-05-28', 'officeHead', ['consult']);
    const [letter] = walk.decisions.at(-1)?.events.flatMap(({ documents }) => documents) ?? [];
    give(walk, '2026-05-29', 'agencyClerk', ['fileAppeal', byPost('2026-05-20')]);
    expect(walk.subject).toMatchObject({ state: 'appealFiled', data: { acts: [{ verdict: 'returns' }] } });
    expect(walk.subject.deadlines.map(({ name }) => name)).toEqual(['appealDecision']);
    expect(walk.subject.data.mends).toMatchObject([{ documentId: letter?.documentId, actNo: 1 }]);
    give(walk, '2026-06-01', 'agencyClerk', ['acceptAppeal']);
    const mending = { documentId: letter?.documentId, by: 'explained', newFact: '申诉未逾期，已经受理' };
    expect(walk.unmet({ by: 'officeHead', on: '2026-06-01', name: 'mendPaper', input: mending })).toEqual([
      'oldSentenceQuoted',
    ]);
    give(walk, '2026-06-01', 'officeHead', ['mendPaper', { ...mending, oldSentence: '该单位未提出申诉' }]);
    expect(walk.ordered).toEqual(['supplementaryLetter']);
    expect(walk.decisions.at(-1)?.events[0]?.documents[0]).toMatchObject({
      ...{ refersTo: letter?.documentId, recipients: [{ code: 'NDRC' }, { code: 'SAMR' }] },
    });
    expect(walk.subject.data.mends).toMatchObject([{ mended: { by: 'explained' } }]);
  });

  it('is extended by the office where force majeure prevented it', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    walk.sweep('2026-05-28' as never);
    give(walk, '2026-05-28', 'officeHead', ['extendAppealPeriod', { day: '2026-06-04', reason: '洪水（示例）' }]);
    expect(walk.unmet({ by: 'officeClerk', on: '2026-06-08', name: 'route' })).toEqual(['appealConcluded']);
    give(walk, '2026-06-08', 'agencyClerk', ['fileAppeal', byPost('2026-06-04')]);
    give(walk, '2026-06-08', 'agencyClerk', ['acceptAppeal']);
    expect(walk.subject.state).toBe('underReconsideration');
  });

  it('is never closed by a provisional day: receipt on 2026-12-11 needs the notice of 2027', () => {
    const walk = lead(openedRevocation(), 'recordReceipt');
    give(walk, '2026-12-12', 'agencyClerk', ['recordReceipt', { receivedOn: '2026-12-11', way: 'post' }]);
    expect(walk.subject.deadlines).toMatchObject([{ name: 'appealPeriod', provisional: true }]);
    expect(walk.sweep('2027-03-01' as never)).toEqual([]);
    expect(walk.subject.state).toBe('opinionServed');
    const certain = lead(openedRevocation(), 'recordReceipt');
    give(certain, '2026-12-12', 'agencyClerk', ['recordReceipt', { receivedOn: '2026-12-10', way: 'post' }]);
    expect(certain.subject.deadlines).toMatchObject([{ lastDay: '2026-12-31', provisional: false }]);
    // The days for the mail lie in a year without a notice.
    expect(certain.sweep('2027-01-01' as never)).toEqual([]);
    expect(certain.sweep('2027-03-01' as never)).toEqual([]);
    expect(certain.unmet({ by: 'system', on: '2027-03-01', name: 'appealPeriodExpired' })).toEqual([
      'appealPeriodOver',
    ]);
    const before = lead(openedRevocation(), 'recordReceipt');
    give(before, '2026-12-02', 'agencyClerk', ['recordReceipt', { receivedOn: '2026-12-02', way: 'post' }]);
    expect(before.subject.deadlines).toMatchObject([{ lastDay: '2026-12-23', runsOn: '2026-12-31' }]);
    expect(before.sweep('2026-12-31' as never)).toEqual(['appealPeriodExpired']);
  });

  it('can be withdrawn in writing, and is decided once', () => {
    const withdrawn = lead(openedRevocation(), 'adoptReconsideration');
    give(withdrawn, '2026-06-02', 'organization', ['withdrawAppeal', { letterDate: '2026-06-02' }]);
    const decided = lead(openedRevocation(), 'route');
    expect(
      decided.unmet({ by: 'agencyClerk', on: '2026-06-08', name: 'fileAppeal', input: byPost('2026-05-19') }),
    ).toEqual(['oneAppeal']);
    give(withdrawn, '2026-06-03', 'officeClerk', ['route']);
    expect(withdrawn.subject.state).toBe('consultationDue');
  });

  it('stands still with the case while it is suspended, and goes on with the days that remained', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    give(walk, '2026-05-15', 'officeHead', ['suspend', { ground: 'transferred', reason: '移送公安机关（示例）' }]);
    expect(walk.subject.deadlines).toEqual([]);
    expect(walk.sweep('2026-07-01' as never)).toEqual([]);
    give(walk, '2026-07-01', 'officeHead', ['resume', { reason: '有关机关已处理完毕（示例）' }]);
    expect(walk.subject.deadlines).toMatchObject([{ name: 'appealPeriod', lastDay: '2026-07-06' }]);
    expect(walk.ordered).toEqual(['suspensionNotice']);
  });

  it('is given anew with a new opinion: after the opinion was withdrawn for a clue that came later', () => {
    const walk = lead(openedRevocation(), 'fileAppeal');
    give(walk, '2026-05-11', 'officeHead', ['withdrawOpinion', { reason: '出现新线索（示例）' }]);
    expect(walk.subject).toMatchObject({ state: 'investigating', deadlines: [{ name: 'investigation' }] });
    for (const name of ['fileReport', 'approveReport']) walk.give({ ...stepOf(name), on: '2026-05-12' });
    walk.give({ ...stepOf('formPanel'), on: '2026-05-13' });
    walk.give({ ...stepOf('fileSheets'), on: '2026-05-14' });
    const opinion = stepOf('adoptOpinion');
    walk.give({ ...opinion, on: '2026-05-14', input: { ...(opinion.input as object), meetingOn: '2026-05-14' } });
    walk.give({ ...stepOf('serveOpinion'), on: '2026-05-15' });
    expect(walk.subject.data.notice).toMatchObject({ servedOn: '2026-05-15' });
    expect(receivedOn(walk.subject.papers, walk.subject.data.notice?.letterId)).toBeUndefined();
    give(walk, '2026-05-18', 'agencyClerk', ['recordReceipt', { receivedOn: '2026-05-18', way: 'direct' }]);
    expect(walk.subject.deadlines).toMatchObject([{ name: 'appealPeriod', from: '2026-05-18' }]);
  });
});

describe('reconsideration (复核)', () => {
  const decide = (walk: RevocationWalk, change: object) => {
    const adopted = stepOf('adoptReconsideration');
    walk.give({ ...adopted, input: { ...(adopted.input as object), ...change } });
    give(walk, '2026-06-04', 'agencyHead', ['decideAppeal']);
  };
  const item = (conclusion: string, measures?: string) => ({
    result: 'changed',
    items: [{ certificateId: 'X-1001', conclusion, ...(measures ? { measures } : {}) }],
  });

  it('changes a revocation into lesser handling, which then goes the lesser way', () => {
    const walk = lead(openedRevocation(), 'adoptReconsideration');
    decide(walk, item('lesser', '警告'));
    expect(walk.documents.find(({ kind }) => kind === 'reconsiderationDecision')?.data.result).toEqual({
      type: 'changed',
      measures: '警告',
    });
    give(walk, '2026-06-08', 'officeClerk', ['route']);
    expect(walk.subject).toMatchObject({ state: 'lesserTrack', deadlines: [{ name: 'measures' }] });
  });
  it('spares altogether: the case closes with its letter', () => {
    const walk = lead(openedRevocation(), 'adoptReconsideration');
    decide(walk, item('noAction'));
    give(walk, '2026-06-08', 'officeHead', ['route', { closure: { issue: '示例', result: 'unclear' } }]);
    expect(walk.subject.state).toBe('closedNoAction');
    expect(walk.ordered).toEqual(['caseClosureNotice']);
    expect(walk.entry.openCases).toEqual([]);
  });
  it('sets the opinion aside for a new investigation, after which an appeal is open again', () => {
    const walk = lead(openedRevocation(), 'adoptReconsideration');
    decide(walk, { result: 'reinvestigate' });
    expect(walk.subject).toMatchObject({ state: 'investigating', deadlines: [{ name: 'investigation' }] });
    expect(walk.subject.data.notice?.decided).toMatchObject({ result: 'reinvestigate' });
  });
  it('is extended once, to a day that is certain, with a letter that names it', () => {
    const walk = lead(openedRevocation(), 'adoptReconsideration');
    const due = walk.subject.deadlines.find(({ name }) => name === 'reconsideration')?.lastDay;
    expect(due).toBe('2026-06-16');
    give(walk, '2026-06-02', 'agencyHead', ['extendReconsideration', { reason: '案情复杂（示例）', to: '2026-06-30' }]);
    expect(walk.subject.deadlines.find(({ name }) => name === 'reconsideration')).toMatchObject({
      lastDay: '2026-06-30',
    });
    expect(walk.documents.at(-1)?.data.change).toEqual({ type: 'extended', from: '2026-06-02', to: '2026-06-30' });
    expect(
      walk.unmet({
        by: 'agencyHead',
        on: '2026-06-03',
        name: 'extendReconsideration',
        input: { reason: '示例', to: '2026-07-03' },
      }),
    ).toEqual(['extensionWithinTerm']);
  });
});
