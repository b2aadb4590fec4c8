import type { Decision } from '#shared/procedure/decision.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { outboxIdOf } from '#shared/store/outbox.ts';
import type { DeadlineRecord, DocumentRecord } from '#shared/store/records.ts';
import type { SavingPart } from '#shared/store/save-decision.ts';

type Written = { readonly seen?: number; readonly documents: readonly DocumentRecord[] };

/** What a decision writes about its own case: the move, its clocks with every day explained, its documents in the outbox. */
export const partOf = (decision: Decision, { seen, documents }: Written): SavingPart => ({
  move: decision,
  ...(seen === undefined ? {} : { seen }),
  documents,
  deadlines: [...clocksOf(decision), ...(decision.opened ? clocksOf(decision.opened) : [])],
  ...outboxOf(decision, documents),
});

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
