import type { z } from 'zod';
import type { HasReviews } from '#shared/domain/legality-review.ts';
import { letterOf, listLines } from '#shared/domain/review-list.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { LegalityReview } from '#templates/documents/legality-review.ts';
import { type Drafting, organizationOf, recorded, signer } from './drafting.ts';

/** D52, of the opinion just recorded. */
export const draftLegalityReview = (drafting: Drafting<unknown>): z.input<typeof LegalityReview> => {
  const { subject, settings, today } = drafting;
  const procedure = procedureOf(subject);
  const review = recorded((subject.data as HasReviews).reviews?.at(-1), 'review');
  const { discussion } = review;
  return {
    issuer: signer(settings.office),
    issueDate: today,
    caseId: subject.caseId,
    organization: organizationOf(drafting),
    matter: procedure.label.zh,
    step: procedure.commands[review.step]?.label.zh ?? review.step,
    rows: review.lines.map(({ line, finding, evidence, wrong }) => ({
      ...{ letter: letterOf(line), label: listLines[line].zh, finding, evidence },
      ...(wrong ? { wrong } : {}),
    })),
    agrees: review.agrees,
    opinion: review.opinion,
    reviewer: review.reviewer,
    ...(discussion
      ? {
          discussion: {
            on: discussion.discussedOn,
            participants: [...discussion.participants],
            conclusion: discussion.conclusion,
          },
        }
      : {}),
  };
};
