import { Instant } from '#shared/domain/day.ts';
import { limits } from '#shared/domain/limits.ts';
import { readDocument } from '#shared/store/documents.ts';
import { countRestart, leaveToPerson, type OpenEntry, staleOutbox } from '#shared/store/outbox.ts';
import type { OutboxEntry } from '#shared/store/records.ts';
import { openTask, readOpenTask } from '#shared/store/tasks.ts';
import { log, metrics } from '../lib/log.ts';
import { type Issuance, startIssuance } from '../lib/start-issuance.ts';
import type { World } from '../lib/world.ts';

type Redriving = Pick<World, 'table' | 'now'>;

const minutes = (count: number): number => count * 60_000;

const instant = (epoch: number): Instant => Instant.parse(new Date(epoch).toISOString());

/** The document at which an entry stands: the first that is neither issued nor void. */
const standingAt = async ({ table }: Redriving, { documentIds }: OutboxEntry) => {
  for (const documentId of documentIds) {
    const document = await readDocument(table, documentId);
    if (!document?.issuedAt && !document?.voided) return documentId;
  }
  return documentIds.at(-1);
};

/** Leaves an entry to a person: its task is open, says so, and is what starts it again. */
const leave = async ({ table, now }: Redriving, entry: OpenEntry): Promise<void> => {
  const { caseId, outboxId } = entry.outbox;
  const documentId = await standingAt({ table, now }, entry.outbox);
  if (!documentId) return void (await leaveToPerson(table, entry));
  const found = await readOpenTask(table, caseId, documentId);
  const unknown = { failedTask: 'unknown', error: 'no execution came to an end', openedAt: now() };
  const known = found && 'failedTask' in found ? found : unknown;
  await openTask(table, { ...known, taskId: documentId, caseId, documentId, outboxId, restarts: entry.restarts ?? 0 });
  if (await leaveToPerson(table, entry)) metrics.addMetric('IssuanceFailed', 'Count', 1);
};

/** Starts an entry again unless another run was first; the next time is twice as far away as this one was. */
const restart = async ({ table, now }: Redriving, entry: OpenEntry, issuance: Issuance): Promise<boolean> => {
  const at = Date.parse(now());
  const pause = limits.issuanceFirstPause * 2 ** ((entry.restarts ?? 0) + 1);
  if (!(await countRestart(table, entry, instant(at + minutes(pause - limits.issuanceFirstPause))))) return false;
  await startIssuance(issuance, entry.outbox, String(Math.floor(at / minutes(1))));
  return true;
};

/**
 * Starts the issuance of entries left behind anew; their documents keep every step they had reached. After
 * `limits.issuanceRestarts` in vain an entry waits for a person. One that cannot be started does not hold up the others:
 * they go first, then the run fails for all to see.
 */
export const redrive = async (world: Redriving, issuance: Issuance): Promise<{ restarted: number; left: number }> => {
  const before = instant(Date.parse(world.now()) - minutes(limits.issuanceFirstPause));
  const count = { restarted: 0, left: 0 };
  const faults: unknown[] = [];
  for await (const entry of staleOutbox(world.table, before)) {
    try {
      if ((entry.restarts ?? 0) < limits.issuanceRestarts)
        count.restarted += Number(await restart(world, entry, issuance));
      else {
        await leave(world, entry);
        count.left += 1;
      }
    } catch (fault) {
      log.error('issuance not started again', { outboxId: entry.outbox.outboxId, fault: fault as Error });
      faults.push(fault);
    }
  }
  if (count.restarted > 0) metrics.addMetric('OutboxRestarted', 'Count', count.restarted);
  metrics.addMetric('OutboxLeft', 'Count', count.left);
  if (faults.length > 0) throw faults[0];
  return count;
};
