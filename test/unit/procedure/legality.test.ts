import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Facts } from '#shared/procedure/decision-facts.ts';
import { proposedList } from '#shared/procedure/review-list.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { revocation } from '#shared/procedures/revocation.ts';
import { lead, openedRevocation, stepOf } from '#test/support/revocation-walk.ts';
import { proposalOf, reviewOf } from '#test/support/sign-step.ts';
import { signedOff } from '#test/support/signed-off.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

const scene = () => {
  const walk = lead(openedRevocation(), 'announce');
  const { on, input } = stepOf('announce');
  const signing = signedOff({ name: 'announce', input, actor: somebody('officeHead'), at: morning(on) });
  const subject = walk.issued.marked(walk.subject);
  const facts: Facts = { entry: walk.entry, calendar: publishedCalendar, settings };
  const made = proposedList(revocation, subject, { step: 'announce', input, at: signing.at, facts });
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  const reviewing = reviewOf(signing, made.value);
  return { subject, facts, signing, list: made.value, reviewing, known: { ...facts, proposed: proposalOf(signing) } };
};

const guardsOf = (subject: CaseSnapshot<RevocationData>, given: GivenCommand, facts: Facts) => {
  const decided = decide(revocation, subject, { given, facts });
  if (decided.ok) return 'accepted';
  return decided.refusal.code === 'guard.unmet'
    ? decided.refusal.unmet.map(({ guard }) => guard)
    : decided.refusal.code;
};

const afterReview = ({ subject, reviewing, known }: ReturnType<typeof scene>) => {
  const reviewed = decide(revocation, subject, { given: reviewing, facts: known });
  if (!reviewed.ok) throw new Error(JSON.stringify(reviewed.refusal));
  return reviewed.value.next;
};

describe('the review before what cannot be taken back (O3.1)', () => {
  it('is asked of every signature, and of nobody who only tries a draft', () => {
    const { subject, signing, facts } = scene();
    expect(guardsOf(subject, signing, facts)).toEqual(['legalityReviewed']);
    expect(guardsOf(subject, { ...signing, rehearsed: true }, facts)).toBe('accepted');
  });
  it('lets the head sign the very list that was reviewed and seen, and no other', () => {
    const here = scene();
    const next = afterReview(here);
    expect(guardsOf(next, { ...here.signing, seenList: here.list.digest }, here.facts)).toBe('accepted');
    expect(guardsOf(next, here.signing, here.facts)).toEqual(['listAsReviewed']);
    const input = { ...(here.signing.input as object), settlementDeadline: '2026-12-31' };
    expect(guardsOf(next, { ...here.signing, input, seenList: here.list.digest }, here.facts)).toEqual([
      'listAsReviewed',
    ]);
  });
  it('is by somebody who neither investigated, drafted nor signs', () => {
    const here = scene();
    const { reviewing, known, subject, signing, list, facts } = here;
    const [drafter = expect.fail('nobody drafted')] = signing.draftedBy ?? [];
    const by = (person: { id: string; name: string }) => ({ ...reviewing, actor: { ...reviewing.actor, ...person } });
    expect(guardsOf(subject, by(drafter), known)).toEqual(['reviewerApart']);
    const [investigator = expect.fail('nobody investigated')] = subject.data.investigation?.team ?? [];
    expect(guardsOf(subject, by({ id: 'x', name: investigator.name }), known)).toEqual(['standsApart']);
    const actor = { ...signing.actor, id: reviewing.actor.id };
    expect(guardsOf(afterReview(here), { ...signing, actor, seenList: list.digest }, facts)).toEqual(['signerApart']);
  });
  it('agrees with no red line, not without a discussion where there must be one, and declines with its reasons', () => {
    const { reviewing, known, subject, list } = scene();
    const { discussion: _none, ...alone } = reviewing.input as { discussion: object };
    expect(guardsOf(subject, { ...reviewing, input: alone }, known)).toEqual(['discussionHeld']);
    expect(guardsOf(subject, { ...reviewing, input: { ...alone, agrees: false } }, known)).toBe('accepted');
    const gone = { ...subject, papers: {} };
    expect(guardsOf(gone, reviewing, known)).toEqual(['listSeen', 'agreesOnGreen']);
    expect(guardsOf(subject, reviewing, { ...known, proposed: { ...known.proposed, step: 'consult' } })).toContain(
      'listSeen',
    );
    expect(list.lines).toHaveLength(9);
  });
});
