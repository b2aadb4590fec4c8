import { log, metrics } from '../lib/log.ts';
import { clock, openDocuments, openTable } from '../lib/world.ts';
import type { Assignment } from './issuing.ts';
import { openRenderer } from './renderer.ts';
import { type Task, tasks } from './tasks.ts';

const world = { table: openTable(), bucket: openDocuments(), ...clock, renderer: openRenderer() };

/** One task of the issuance state machine for one document; each may run any number of times. */
export const handler = async ({ task, ...assignment }: Assignment & { readonly task: Task }): Promise<unknown> => {
  log.appendKeys({ task, documentId: assignment.documentId, outboxId: assignment.outboxId });
  const outcome = await tasks[task](assignment, world);
  metrics.publishStoredMetrics();
  return outcome;
};
