import { describe, expect, it } from 'vitest';
import { bindReference } from '#functions/casework/compose/bind-reference.ts';
import { drafts } from '#functions/casework/letters/registry.ts';
import { day } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { documentText } from '#test/support/block-text.ts';
import { lead, openedRevocation, type RevocationWalk, stepOf } from '#test/support/revocation-walk.ts';
import { opinion as exitOpinion, step } from '#test/support/road.ts';
import { settings, type Walk } from '#test/support/walk.ts';
import { unmet, walkTo } from '#test/support/walk-to.ts';

type Votes = { readonly yes: number; readonly no: number; readonly abstain: number };

const half: Votes = { yes: 3, no: 2, abstain: 0 };
const letter = { title: '示例', issueDate: day('2026-02-02'), documentNumber: '示例〔2026〕1号' };
const views = { findings: ['示例查明情况'], inFavour: '示例同意意见', against: '示例不同意意见' };

/** The words of a letter that the last decision ordered. */
const wordsOf = (
  { subject, entry, decisions }: Pick<Walk | RevocationWalk, 'subject' | 'entry' | 'decisions'>,
  kind: DocumentKind,
): string => {
  const event = decisions.at(-1)?.events[0];
  const order = event?.documents.find((each) => each.kind === kind) ?? expect.fail(`no ${kind}`);
  const made = drafts[subject.procedure][kind]?.({ order, subject, entry, settings, today: letter.issueDate }) ?? {};
  const { data, compose } = documentTemplates[kind];
  return documentText(compose(data.parse(bindReference(kind, made, letter))));
};

const meetingOfExit = (on: string, votes: Votes = half) => {
  const {
    meetingOn: _day,
    votes: _votes,
    conclusion: _said,
    condition: _if,
    notes: _more,
    findings: _found,
    ...met
  } = exitOpinion;
  return { ...step('adoptOpinion'), on, name: 'recordUndecided', input: { ...met, meetingOn: on, votes, ...views } };
};

describe('a meeting of a panel that agrees on nothing (O2.2)', () => {
  const everyVote = Array.from({ length: 6 }, (_, yes) =>
    Array.from({ length: 6 - yes }, (_gap, no) => ({ yes, no, abstain: 5 - yes - no })),
  ).flat();
  it.each(everyVote)('is one exactly where no opinion has two thirds: $yes for, $no against', (votes) => {
    const walk = walkTo('adoptOpinion');
    const adopt = (conclusion: string) =>
      unmet(walk, { ...step('adoptOpinion'), input: { ...exitOpinion, conclusion, votes } }) === '"accepted"';
    const open = unmet(walk, meetingOfExit('2026-01-27', votes)) === '"accepted"';
    expect(open).toBe(!adopt('support') && !adopt('notSupport'));
  });

  it('is followed by another on a later day, whose two thirds count', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(meetingOfExit('2026-01-27'));
    expect(walk.subject.state).toBe('underReview');
    expect(unmet(walk, meetingOfExit('2026-01-27'))).toEqual(['meetingHeld']);
    const later = { ...step('adoptOpinion'), on: '2026-01-29' };
    expect(unmet(walk, { ...later, input: exitOpinion })).toEqual(['meetingHeld']);
    walk.give({ ...later, input: { ...exitOpinion, meetingOn: '2026-01-29' } });
    expect(walk.subject).toMatchObject({ state: 'opinionFormed', data: { opinion: { conclusion: 'support' } } });
  });

  it('ends the review where it is the second: both views are reported, and the departments read them', () => {
    const walk = walkTo('adoptOpinion');
    walk.give(meetingOfExit('2026-01-27'));
    walk.give(meetingOfExit('2026-01-29', { yes: 2, no: 2, abstain: 1 }));
    expect(walk.subject).toMatchObject({ state: 'opinionFormed', data: { opinion: { conclusion: 'undecided' } } });
    const reported = wordsOf(walk, 'reviewOpinion');
    for (const said of [
      '3票同意、2票不同意',
      '2票同意、2票不同意、1票弃权',
      views.inFavour,
      views.against,
      '未形成一致意见',
    ])
      expect(reported).toContain(said);
    walk.give({ ...step('reportOpinion'), on: '2026-01-30' });
    expect(wordsOf(walk, 'opinionSubmission')).toContain('未形成一致意见');
    expect(wordsOf(walk, 'opinionSubmission')).not.toContain('形成专家评议意见。');
    walk.give(step('consult'));
    const asked = wordsOf(walk, 'exitConsultationLetter');
    for (const said of [views.inFavour, views.against, '专家组两次会议均未形成一致意见']) expect(asked).toContain(said);
  });
});

const meeting = (name: string, on: string, walk: RevocationWalk, more: object = {}) => {
  const ids = walk.subject.data.panel?.members.map(({ expertId }) => expertId) ?? [];
  const votes = { yes: 3, no: ids.length - 3, abstain: 0 };
  const sat = { meetingOn: on, place: '示例会议室', presentIds: ids, votes, dissents: [] };
  return { by: 'agencyClerk' as const, on, name, input: { ...sat, ...views, ...more } };
};

/** A revocation whose panel met twice without two thirds. */
const undecidedReview = (): RevocationWalk => {
  const walk = lead(openedRevocation(), 'adoptOpinion');
  walk.give(meeting('recordUndecided', '2026-04-22', walk));
  expect(walk.subject.state).toBe('underReview');
  walk.give(meeting('recordUndecided', '2026-04-23', walk));
  return walk;
};

describe('a revocation on which a panel agreed on nothing twice (O2.2)', () => {
  const close = (result: string) => ({
    ...{ by: 'officeHead' as const, on: '2026-04-24', name: 'closeWithoutAction' },
    input: { issue: '示例问题', result },
  });

  it('is not proposed: nothing is served, and the case is closed as what it is or reviewed anew', () => {
    const walk = undecidedReview();
    expect(walk.subject.state).toBe('opinionFormed');
    const reported = wordsOf(walk, 'reviewOpinion');
    for (const said of ['未形成一致意见', views.inFavour, views.against]) expect(reported).toContain(said);
    expect(reported).not.toContain('建议取消');
    expect(walk.unmet({ by: 'officeHead', on: '2026-04-24', name: 'serveOpinion' })).toEqual(['actionProposed']);
    for (const result of ['unproved', 'unclear', 'corrected'])
      expect(walk.unmet(close(result))).toEqual(['closureTrue']);
    walk.give(close('undecided'));
    expect(wordsOf(walk, 'caseClosureNotice')).toContain('经专家组评议未形成一致意见，决定不予取消');
  });

  it('is reviewed by two more meetings where the office returns it', () => {
    const walk = undecidedReview();
    walk.give({ by: 'officeHead', on: '2026-04-27', name: 'returnForReview', input: { reason: '示例' } });
    const sheets = walk.subject.data.panel?.members.map(({ expertId }) => ({
      expertId,
      view: '示例',
      reasons: '示例',
    }));
    walk.give({ by: 'agencyClerk', on: '2026-04-28', name: 'fileSheets', input: { sheets } });
    walk.give(meeting('recordUndecided', '2026-04-28', walk));
    expect(walk.subject.state).toBe('underReview');
    const { input } = stepOf('adoptOpinion');
    walk.give({
      ...stepOf('adoptOpinion'),
      on: '2026-04-29',
      input: { ...(input as object), meetingOn: '2026-04-29' },
    });
    expect(walk.subject.state).toBe('opinionFormed');
    expect(walk.unmet(close('undecided'))).toContain('closureTrue');
  });

  it('is dropped by a reconsideration that agreed on nothing twice, and the decision says so', () => {
    const walk = lead(openedRevocation(), 'adoptReconsideration');
    const claims = { claims: '示例请求' };
    expect(walk.unmet(meeting('recordUndecided', '2026-06-02', walk))).toEqual(['claimsStated']);
    walk.give(meeting('recordUndecided', '2026-06-02', walk, claims));
    const second = (more: object) => meeting('recordUndecided', '2026-06-03', walk, more);
    expect(walk.unmet(second({}))).toEqual(['claimsStated']);
    walk.give(second(claims));
    expect(wordsOf(walk, 'reviewOpinion')).toContain(views.against);
    expect(walk.unmet(meeting('recordUndecided', '2026-06-04', walk, claims))).toEqual(['meetingHeld']);
    walk.give({ by: 'agencyHead', on: '2026-06-04', name: 'decideAppeal' });
    expect(walk.subject.data.notice?.decided?.result).toBe('undecided');
    const decided = walk.documents.find(({ kind }) => kind === 'reconsiderationDecision')?.data;
    expect(JSON.stringify(decided)).toContain('不予处理');
    const route = (result: string) => ({
      ...{ by: 'officeClerk' as const, on: '2026-06-08', name: 'route' },
      input: { closure: { issue: '示例问题', result } },
    });
    expect(walk.unmet(route('unclear'))).toEqual(['closureTrue']);
    walk.give({ ...route('undecided'), by: 'officeHead' });
    expect(walk.subject.state).toBe('closedNoAction');
  });
});
