import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { OutboxEntry } from '#shared/store/records.ts';

export type Issuance = { readonly client: SFNClient; readonly stateMachineArn: string };

export const openIssuance = (stateMachineArn: string): Issuance => ({ client: new SFNClient({}), stateMachineArn });

/**
 * Starts the issuance of an outbox entry under a name made from it, so that a record delivered twice starts one
 * execution. `retry` names a later attempt; every task is idempotent, so two that overlap do no harm.
 */
export const startIssuance = async (
  { client, stateMachineArn }: Issuance,
  { outboxId, caseId, documentIds }: OutboxEntry,
  retry?: string,
): Promise<void> => {
  const name = retry ? `${outboxId}-${retry}` : outboxId;
  const input = JSON.stringify({ outboxId, caseId, documentIds });
  try {
    await client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  } catch (fault) {
    if (!(fault instanceof ExecutionAlreadyExists)) throw fault;
  }
};
