import type { Actor } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, dayAt } from '#shared/domain/day.ts';
import type { Result } from '#shared/domain/result.ts';
import type { ReviewList } from '#shared/domain/review-list.ts';
import { decide, type GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { Facts } from '#shared/procedure/decision-facts.ts';
import type { Procedure } from '#shared/procedure/definition.ts';
import { listedSteps, proposedList } from '#shared/procedure/review-list.ts';
import { needsSignOff, signedOff } from './signed-off.ts';

const reviewer: Actor = { id: '示例-审核人员', name: '示例审核人员', roles: ['legalityReviewer'] };

/** What a reviewer hands in who agrees with a list, after the heads have talked it over the day before. */
export const agreement = ({ digest }: Pick<ReviewList, 'digest'>, { at }: Pick<GivenCommand, 'at'>) => ({
  ...{ digest, agrees: true, opinion: '程序完备，依据充分（示例）。' },
  discussion: {
    discussedOn: addDays(dayAt(at), -1),
    participants: ['示例负责人甲', '示例负责人乙'],
    conclusion: '同意（示例）。',
  },
});

/** The reviewer's command on a step that is about to be signed. */
export const reviewOf = (signing: GivenCommand, list: ReviewList): GivenCommand => ({
  ...{ name: 'reviewLegality', actor: reviewer, at: signing.at },
  input: agreement(list, signing),
});

/** The step as a draft proposes it. */
export const proposalOf = ({ name: step, input, draftedBy = [] }: GivenCommand) => ({ step, input, draftedBy });

export type Signed<Data> = { readonly review?: Decision<Data>; readonly decided: Result<Decision<Data>> };

/** Decides a command as it comes: at once, by a signed-off draft, or where it cannot be taken back after its review. */
export const signStep = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  { given, facts }: { readonly given: GivenCommand; readonly facts: Facts },
): Signed<Data> => {
  const direct = decide(procedure, subject, { given, facts });
  if (!needsSignOff(direct)) return { decided: direct };
  const signing = signedOff(given);
  if (!listedSteps(procedure).has(given.name))
    return { decided: decide(procedure, subject, { given: signing, facts }) };
  const { name: step, input, at } = signing;
  const list = proposedList(procedure, subject, { step, input, at, facts });
  if (!list.ok) return { decided: list };
  const proposed = proposalOf(signing);
  const review = decide(procedure, subject, { given: reviewOf(signing, list.value), facts: { ...facts, proposed } });
  if (!review.ok) return { decided: review };
  const seenList = list.value.digest;
  return {
    review: review.value,
    decided: decide(procedure, review.value.next, { given: { ...signing, seenList }, facts }),
  };
};
