import { practice } from '../../domain/basis.ts';
import { defined } from '../../domain/defined.ts';
import type { HasReviews, LegalityReview, ReviewedLine } from '../../domain/legality-review.ts';
import { ReviewOpinion } from '../../domain/legality-review.ts';
import { type ListedLine, letterOf, type ReviewList, redLines } from '../../domain/review-list.ts';
import { words } from '../../domain/words.ts';
import {
  type Command,
  type Guard,
  type Move,
  movesOf,
  type Procedure,
  type Situation,
} from '../../procedure/definition.ts';
import { commandOf, internal } from '../../procedure/make-commands.ts';
import { listedSteps, proposedList, reviewListOf } from '../../procedure/review-list.ts';

type Given = { readonly digest: string; readonly agrees: boolean; readonly discussion?: LegalityReview['discussion'] };

const reviewed = practice('作出不可逆的决定前进行合法性审核', 'legality is reviewed before what cannot be taken back');
const apart = practice('审核人员不调查、不拟稿、不签发', 'who reviews neither investigates, drafts nor signs');
const together = practice('重大决定经集体讨论', 'a grave decision is discussed together');

const inShort = ({ line, finding, evidence, unmet, remark }: ListedLine): ReviewedLine => {
  const wrong = [...unmet.map(({ message }) => message.zh), ...(remark ? [remark.zh] : [])].join('');
  return { line, finding, evidence: evidence.zh, ...(wrong ? { wrong } : {}) };
};

const lastOn = ({ reviews = [] }: HasReviews, step: string): LegalityReview | undefined =>
  reviews.find((review) => review.step === step);

/** The list of what is proposed, where the state takes such a step. */
const proposedIn = <Data>(
  procedure: Procedure<Data>,
  { before, facts, at }: Situation<Data>,
): ReviewList | undefined => {
  const { proposed } = facts;
  if (!proposed || !listedSteps(procedure).has(proposed.step)) return undefined;
  if (movesOf(procedure.states[before.state], proposed.step).length === 0) return undefined;
  const { proposed: _itself, ...known } = facts;
  const made = proposedList(procedure, before, { step: proposed.step, input: proposed.input, at, facts: known });
  return made.ok ? made.value : undefined;
};

/** The lines that came out otherwise than they were reviewed, by their letters. */
const changedSince = (review: LegalityReview | undefined, list: ReviewList): string =>
  list.lines
    .filter((line) => {
      const then = review?.lines.find((one) => one.line === line.line);
      const now = inShort(line);
      return then?.finding !== now.finding || then.evidence !== now.evidence || then.wrong !== now.wrong;
    })
    .map(({ line }) => `（${letterOf(line)}）`)
    .join('');

/** The reviewer's command: the opinion on a step that is drafted, with the list as it was found. */
export const reviewCommand = <Data>(procedure: Procedure<Data>): Command<Data> =>
  internal(
    commandOf<Data>()(words('合法性审核', 'Review the legality'), ReviewOpinion, (given, seen) => {
      const list = proposedIn(procedure, seen);
      if (!list) return {};
      const { id, name } = seen.actor;
      const { digest, agrees, opinion, discussion } = given;
      const review: LegalityReview = {
        ...{ step: list.step, digest, reviewedOn: seen.today, reviewerId: id, reviewer: name, agrees, opinion },
        lines: list.lines.map(inShort),
        ...defined({ discussion }),
      };
      const others = ((seen.data as HasReviews).reviews ?? []).filter(({ step }) => step !== list.step);
      const recorded: HasReviews = { reviews: [...others, review] };
      return recorded as Partial<Data>;
    }),
  );

/** What an opinion must meet; `discussed` names the steps that are discussed together. */
const opinionGuards = <Data>(procedure: Procedure<Data>, discussed: readonly string[]): Record<string, Guard<Data>> => {
  const list = (seen: Situation<Data>) => proposedIn(procedure, seen);
  return {
    listSeen: {
      basis: reviewed,
      readsPool: true,
      test: (seen) => list(seen)?.digest === (seen.input as Given).digest,
      message: (seen) => ({
        zh: `核对表${list(seen) ? '与您看到的不同' : '不存在：该步骤没有拟稿或者无须审核'}，请重新查看后再审核。`,
        en: `The list ${list(seen) ? 'is not the one that you saw' : 'is not there: the step is not drafted, or needs none'}. Look at it again.`,
      }),
    },
    agreesOnGreen: {
      basis: reviewed,
      test: (seen) => !(seen.input as Given).agrees || redLines(list(seen) ?? { lines: [] }).length === 0,
      message: (seen) => ({
        zh: `核对表有不符合的项目${redLines(list(seen) ?? { lines: [] })
          .map(({ line }) => `（${letterOf(line)}）`)
          .join('')}，不能同意办理。`,
        en: 'A line is not met: nobody agrees to that.',
      }),
    },
    reviewerApart: {
      basis: apart,
      test: ({ facts, actor }) => !facts.proposed?.draftedBy.some(({ id }) => id === actor.id),
      message: () => ({ zh: '拟稿人不能审核本人的拟稿。', en: 'Who drafted a step does not review it.' }),
    },
    discussionHeld: {
      basis: together,
      test: ({ facts, input, today }) => {
        const { agrees, discussion } = input as Given;
        if (discussion && discussion.discussedOn > today) return false;
        return !agrees || discussion !== undefined || !discussed.includes(facts.proposed?.step ?? '');
      },
      message: ({ today }) => ({
        zh: `该决定须经集体讨论，请登记讨论日期（不晚于${today}）、参加人员和结论。`,
        en: `This decision is discussed together: record the day (not after ${today}), who took part and the conclusion.`,
      }),
    },
  };
};

/** Which steps are discussed together, and what is carried out whatever the reviewer thinks of it. */
export type Reviewing = {
  readonly discussed: readonly string[];
  bound(step: string, data: unknown): boolean;
};

/** What is signed, with the opinion on it. */
const signed = ({ signing, data }: Situation<unknown>) =>
  signing && { ...signing, review: lastOn(data as HasReviews, signing.step) };

/** A reviewer agrees; or, with what is carried out in any case, has said what there is to say. */
const isReviewed = (seen: Situation<unknown>, bound: Reviewing['bound']): boolean => {
  const { review, step = '' } = signed(seen) ?? {};
  return review !== undefined && (review.agrees || bound(step, seen.before.data));
};

/** What a signature asks of the opinion. */
const signingGuards = <Data>(
  procedure: Procedure<Data>,
  { bound }: Pick<Reviewing, 'bound'>,
): Record<string, Guard<Data>> => {
  const current = (seen: Situation<Data>) =>
    seen.signing ? reviewListOf(procedure, seen, seen.signing.step) : undefined;
  return {
    legalityReviewed: {
      basis: reviewed,
      readsDirectory: true,
      readsCalendar: true,
      test: (seen) => !seen.signing || isReviewed(seen, bound),
      message: () => ({
        zh: '尚未经合法性审核，或者审核意见为不同意，请先由合法性审核人员审核拟稿。',
        en: 'The legality was not reviewed, or the reviewer does not agree: have the draft reviewed first.',
      }),
    },
    listAsReviewed: {
      basis: reviewed,
      test: (seen) => {
        const signing = signed(seen);
        return (
          !signing?.review ||
          (signing.review.digest === current(seen)?.digest && signing.seenList === signing.review.digest)
        );
      },
      message: (seen) => {
        const list = current(seen);
        const letters = list ? changedSince(signed(seen)?.review, list) : '';
        return {
          zh: `核对表与审核、签发时看到的不同${letters}，请重新审核后签发。`,
          en: `The list is no longer the one that was reviewed and seen${letters}: have it reviewed again, then sign.`,
        };
      },
    },
    signerApart: {
      basis: apart,
      test: (seen) => {
        const reviewer = signed(seen)?.review?.reviewerId;
        return (
          reviewer === undefined ||
          (reviewer !== seen.actor.id && !seen.signing?.draftedBy.some(({ id }) => id === reviewer))
        );
      },
      message: () => ({
        zh: '合法性审核人员不能同时拟稿或者签发，请由他人签发或者重新审核。',
        en: 'The reviewer neither drafts nor signs: somebody else signs, or reviews.',
      }),
    },
  };
};

/** The conditions of an opinion and of a signature. */
export const reviewGuards = <Data>(procedure: Procedure<Data>, { discussed, bound }: Reviewing) => ({
  ...opinionGuards(procedure, discussed),
  ...signingGuards(procedure, { bound }),
});

/** What every signature of a step on the list asks. */
export const askedOfSigners: readonly string[] = ['legalityReviewed', 'listAsReviewed', 'signerApart'];

/** The reviewer's move, open wherever such a step is: an opinion moves nothing, and nothing keeps it from being recorded. */
export const reviewMove = <Data>({ invariants }: Procedure<Data>): Move => ({
  to: 'same',
  by: 'legalityReviewer',
  requires: ['listSeen', 'agreesOnGreen', 'reviewerApart', 'standsApart', 'discussionHeld'],
  despite: invariants,
  issues: ['legalityReview'],
  beyond: true,
  basis: reviewed,
});
