import type { CaseEvent, CaseSnapshot, DocumentOrder } from '../domain/case.ts';

/** The log of a case from its first event on, and what a paper that it ordered says of a case. */
export type CaseFile = {
  readonly log: readonly CaseEvent[];
  says(order: DocumentOrder, subject: CaseSnapshot): unknown;
};
