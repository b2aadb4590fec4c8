import { z } from 'zod';
import type { Person } from './actor.ts';
import { Day } from './day.ts';
import { text } from './directory.ts';
import { named } from './label.ts';
import type { Finding, ListLine } from './review-list.ts';

/** A collective discussion (集体讨论) as put on record: when, by whom, and what it came to. */
export const Discussion = z.strictObject({
  discussedOn: named('讨论日期', 'Day of the discussion', Day),
  participants: named('参加人员', 'Who took part', z.array(text(40)).min(2).max(30)),
  conclusion: named('讨论结论', 'What it came to', text(1000)),
});
export type Discussion = z.infer<typeof Discussion>;

/** What a reviewer (合法性审核人员) hands in: the list that was seen, by its digest, and the opinion on it. */
export const ReviewOpinion = z.strictObject({
  digest: named('核对表摘要值', 'Digest of the list', z.string().regex(/^[0-9a-f]{64}$/)),
  agrees: named('同意办理', 'Agrees that the step be taken', z.boolean()),
  opinion: named('审核意见', 'Opinion', text(2000)),
  discussion: named('集体讨论', 'Collective discussion', Discussion.optional()),
});

/** A line as it was found, in the words of the paper (D52). */
export type ReviewedLine = {
  readonly line: ListLine;
  readonly finding: Finding;
  readonly evidence: string;
  readonly wrong?: string;
};

/** The reviewer's opinion on a step, and the list that it is about. */
export type LegalityReview = {
  readonly step: string;
  readonly digest: string;
  readonly reviewedOn: Day;
  readonly reviewerId: string;
  readonly reviewer: string;
  readonly agrees: boolean;
  readonly opinion: string;
  readonly lines: readonly ReviewedLine[];
  readonly discussion?: Discussion | undefined;
};

/** The last opinion on each step. */
export type HasReviews = { readonly reviews?: readonly LegalityReview[] };

/** A step that is drafted and not taken: what the reviewer reviews, and who drafted it. */
export type Proposed = {
  readonly step: string;
  readonly input: unknown;
  readonly draftedBy: readonly Person[];
};
