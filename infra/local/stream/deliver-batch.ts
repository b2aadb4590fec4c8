import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { FunctionError, Outcome } from '../worker/messages.ts';

export type Delivery = {
  readonly invoke: (records: readonly unknown[]) => Promise<Outcome>;
  readonly bisect: boolean;
  /** Retries after the first attempt; -1 tries until the records expire. */
  readonly mostRetries: number;
  readonly partial: boolean;
  readonly giveUp: (records: readonly unknown[], error: FunctionError) => void;
  readonly signal: AbortSignal;
};

const PartialResponse = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

const SequencedRecord = z.object({ dynamodb: z.object({ SequenceNumber: z.string() }) });

/** A handler that reports items says where to begin again: everything from the first failed record on. */
const failedFrom = (records: readonly unknown[], { partial }: Delivery, value: unknown): number => {
  const response = PartialResponse.safeParse(value);
  if (!partial || !response.success || response.data.batchItemFailures.length === 0) return records.length;
  const failed = new Set(response.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const first = records.findIndex((record) => {
    const known = SequencedRecord.safeParse(record);
    return known.success && failed.has(known.data.dynamodb.SequenceNumber);
  });
  return Math.max(first, 0);
};

const reported: FunctionError = {
  errorType: 'BatchItemFailures',
  errorMessage: 'The handler reported failed items.',
  trace: [],
};

const pause = (attempt: number): number => Math.min(30_000, 250 * 2 ** attempt);

/** Delivers records in order as an event source mapping does: retries, halves a failing batch, gives up at the limit. */
export const deliverBatch = async (records: readonly unknown[], delivery: Delivery, attempt = 0): Promise<void> => {
  if (records.length === 0 || delivery.signal.aborted) return;
  const outcome = await delivery.invoke(records);
  const from = outcome.ok ? failedFrom(records, delivery, outcome.value) : 0;
  const rest = records.slice(from);
  if (rest.length === 0) return;
  if (delivery.mostRetries >= 0 && attempt >= delivery.mostRetries)
    return delivery.giveUp(rest, outcome.ok ? reported : outcome.error);
  await wait(pause(attempt), undefined, { signal: delivery.signal }).catch(() => undefined);
  if (!delivery.bisect || rest.length === 1) return deliverBatch(rest, delivery, attempt + 1);
  const middle = Math.ceil(rest.length / 2);
  await deliverBatch(rest.slice(0, middle), delivery, attempt + 1);
  await deliverBatch(rest.slice(middle), delivery, attempt + 1);
};
