import { systemActor } from '#shared/domain/actor.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { readEvent } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';

type Ordered = { readonly actor: { readonly id: string; readonly name: string }; readonly cause: string };

/** Who gave the command that an outbox entry works off, and which command that was. */
export const orderedBy = async (table: Table, outboxId: string): Promise<Ordered> => {
  const [caseId, sequence] = outboxId.split('.');
  const event = await readEvent(table, CaseId.parse(caseId), Number(sequence));
  const { id, name } = event?.actor ?? systemActor;
  return { actor: { id, name }, cause: event ? `${event.command} (${outboxId})` : outboxId };
};
