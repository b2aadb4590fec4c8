import type { Actor } from '#shared/domain/actor.ts';
import { dayAt } from '#shared/domain/day.ts';
import type { ServingStep } from '#shared/domain/serving.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { addServingOnce, listServings } from '#shared/store/servings.ts';
import type { World } from '../../lib/world.ts';
import { closeServingTasks } from './serving-task.ts';

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
  world: Pick<World, 'table' | 'now'>,
  document: DocumentRecord,
  { actor, step }: { readonly actor: Actor; readonly step: ServingStep },
): Promise<void> => {
  const index = actor.roles.includes('organization')
    ? document.recipients.findIndex(({ kind, uscc }) => kind === 'organization' && uscc === actor.uscc)
    : -1;
  if (index < 0 || !(await wasSent(world, document, index + 1))) return;
  const at = world.now();
  await addServingOnce(world.table, {
    ...{ documentId: document.documentId, recipient: index + 1, channel: 'electronic', step, on: dayAt(at), at },
    by: { id: actor.id, name: actor.name, role: 'organization' },
  });
  await closeServingTasks(world.table, document);
};
