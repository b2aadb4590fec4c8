import { CaseId } from '#shared/domain/ids.ts';
import { completeOutbox } from '#shared/store/outbox.ts';
import type { IssuanceTask } from './issuing.ts';

/** Takes the outbox entry off the queue. */
export const complete: IssuanceTask = async ({ outboxId }, { table }) => {
  const [caseId, sequence] = outboxId.split('.');
  await completeOutbox(table, { caseId: CaseId.parse(caseId), sequence: Number(sequence) });
  return { outboxId };
};
