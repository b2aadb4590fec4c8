import type { Actor } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import type { ServingEntry, ServingStep } from '#shared/domain/serving.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listServings } from '#shared/store/servings.ts';
import type { World } from '../../lib/world.ts';
import { enterLine } from './enter-line.ts';
import { closeServingTasks } from './serving-task.ts';

type Reading = Pick<World, 'table' | 'now' | 'seed' | 'unprintable'>;

/** Whether the document was sent to this recipient electronically, who agreed to it. */
const wasSent = async (world: Pick<World, 'table'>, { documentId }: DocumentRecord, recipient: number) =>
  (await listServings(world.table, documentId)).some(
    (entry) => entry.recipient === recipient && entry.channel === 'electronic' && entry.step === 'dispatched',
  );

/**
 * Notes in the ledger that a recipient of electronic service has opened or downloaded the document for the first time.
 * For everybody else, and where it was served another way, reading proves nothing and nothing is noted.
 */
export const noteReading = async (
  world: Reading,
  document: DocumentRecord,
  { actor, step }: { readonly actor: Actor; readonly step: ServingStep },
): Promise<void> => {
  const index = actor.roles.includes('organization')
    ? document.recipients.findIndex(({ kind, uscc }) => kind === 'organization' && uscc === actor.uscc)
    : -1;
  if (index < 0 || !(await wasSent(world, document, index + 1))) return;
  const at = world.now();
  const line: ServingEntry = {
    ...{ documentId: document.documentId, recipient: index + 1, channel: 'electronic', step, on: dayAt(at), at },
    by: { id: actor.id, name: actor.name, role: 'organization' },
  };
  const entered = await enterLine(world, { document, line: { entry: line, once: true } });
  if (entered === 'contended')
    throw new Error(`the first reading of ${document.documentId} could not be noted: its case kept changing`);
  await closeServingTasks(world.table, document);
};
