import type { CaseSnapshot } from '#shared/domain/case.ts';
import { defined } from '#shared/domain/defined.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { listingOf } from '#shared/procedures/listing.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { outboxIdOf } from '#shared/store/outbox.ts';
import type { Relisting } from '#shared/store/queues.ts';
import type { DeadlineRecord, DocumentRecord } from '#shared/store/records.ts';
import type { SavingPart } from '#shared/store/save-decision.ts';

/** The case as the decision found it, absent for a new one, and the documents composed for it. */
type Written = { readonly before?: CaseSnapshot | undefined; readonly documents: readonly DocumentRecord[] };

/** What a decision writes about its own case: the move, its clocks with every day explained, its documents in the outbox. */
export const partOf = (decision: Decision, { before, documents }: Written): SavingPart => ({
  move: decision,
  ...defined({ seen: before }),
  documents,
  deadlines: [...clocksOf(decision), ...(decision.opened ? clocksOf(decision.opened) : [])],
  ...outboxOf(decision, documents),
  relistings: [
    relisting(before, decision.next),
    ...(decision.opened ? [relisting(undefined, decision.opened.next)] : []),
  ],
});

/** What a move changes in the work queues. */
export const relisting = (before: CaseSnapshot | undefined, next: CaseSnapshot): Relisting => {
  const procedure = procedureOf(next);
  return {
    ...(before ? { before: listingOf(procedure, before) } : {}),
    after: listingOf(procedure, next),
  };
};

const clocksOf = ({ next, started }: Pick<Decision, 'next' | 'started'>): DeadlineRecord[] => {
  const { timers } = procedureOf(next);
  return started.map((deadline) => {
    const gives = timers[deadline.name]?.gives;
    return { ...deadline, caseId: next.caseId, ...(gives ? { gives } : {}) };
  });
};

const outboxOf = ({ next, events }: Decision, documents: readonly DocumentRecord[]): Pick<SavingPart, 'outbox'> => {
  const sequence = events[0]?.sequence;
  if (documents.length === 0 || sequence === undefined) return {};
  const documentIds = documents.map(({ documentId }) => documentId);
  const { caseId, changedAt: at } = next;
  return { outbox: { outboxId: outboxIdOf(caseId, sequence), caseId, sequence, documentIds, at } };
};
