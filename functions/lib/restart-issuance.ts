import type { Actor } from '#shared/domain/actor.ts';
import { type DocumentId, partsOf } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { appendAudit } from '#shared/store/audit.ts';
import { readOutbox, reopenOutbox } from '#shared/store/outbox.ts';
import { readOpenTask } from '#shared/store/tasks.ts';
import { type Issuance, startIssuance } from './start-issuance.ts';
import type { World } from './world.ts';

type Restarting = Pick<World, 'table' | 'now'> & { readonly issuance: Issuance };

/**
 * Starts the issuance that failed on a document anew: every step that it had reached stays, and it goes on from there. What
 * the system had tried by itself is forgotten, so that it tries again.
 * Refuses where no issuance of the document has failed, or one that failed has been made good.
 */
export const restartIssuance = async (
  { table, now, issuance }: Restarting,
  documentId: DocumentId,
  { id, name }: Actor,
): Promise<Result<{ readonly outboxId: string }>> => {
  const { caseId } = partsOf(documentId);
  const task = await readOpenTask(table, caseId, documentId);
  const failed = task && 'failedTask' in task ? task : undefined;
  const entry = failed && (await readOutbox(table, failed.outboxId));
  if (!failed || !entry) return refuse({ code: 'task.missing' });
  const { failedTask, outboxId } = failed;
  const at = now();
  const cause = `${failedTask} (${outboxId})`;
  await appendAudit(table, { caseId, documentId, action: 'issuance.restarted', at, actor: { id, name }, cause });
  await reopenOutbox(table, entry, at);
  await startIssuance(issuance, entry, `again-${Math.floor(Date.parse(at) / 1000)}`);
  return accept({ outboxId });
};
