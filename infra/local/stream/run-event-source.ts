import type { EventSourceProperties } from '../template/resources.ts';
import type { FunctionError, Outcome } from '../worker/messages.ts';
import type { CheckpointFile } from './checkpoints.ts';
import { type Delivery, deliverBatch } from './deliver-batch.ts';
import { matchesPattern } from './filter-pattern.ts';
import { onceMore } from './once-more.ts';
import type { ShardRecords, StreamReader } from './read-stream.ts';
import { toLambdaRecord } from './to-lambda-record.ts';

export type EventSource = {
  /** Reads now instead of at the next tick. */
  nudge(): void;
  /** Settles when everything written before the call has been delivered. */
  caughtUp(): Promise<void>;
  undelivered(): number;
  stop(): Promise<void>;
};

export type EventSourceNeeds = {
  readonly mapping: EventSourceProperties;
  readonly reader: StreamReader;
  readonly checkpoints: CheckpointFile;
  readonly invoke: (event: unknown) => Promise<Outcome>;
  readonly deadLetter: (entry: {
    destination: string | undefined;
    records: readonly unknown[];
    error: FunctionError;
  }) => void;
  readonly complain: (sentence: string) => void;
};

const tickMilliseconds = 500;

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

const deliveryOf = ({ mapping, invoke, deadLetter }: EventSourceNeeds, signal: AbortSignal): Delivery => ({
  invoke: (Records) => invoke({ Records }),
  bisect: mapping.BisectBatchOnFunctionError,
  mostRetries: mapping.MaximumRetryAttempts,
  partial: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
  giveUp: (records, error) =>
    deadLetter({ destination: mapping.DestinationConfig?.OnFailure.Destination, records, error }),
  signal,
});

/** Polls one stream and delivers what its filters let through, in order, at least once. */
export const runEventSource = (needs: EventSourceNeeds): EventSource => {
  const { mapping, reader, checkpoints, complain } = needs;
  const stopping = new AbortController();
  const patterns = mapping.FilterCriteria?.Filters.map(({ Pattern }): unknown => JSON.parse(Pattern));
  const delivery = deliveryOf(needs, stopping.signal);
  let waiting = 0;

  const wanted = (record: unknown) => !patterns || patterns.some((pattern) => matchesPattern(record, pattern));
  const deliver = async ({ shardId, records }: ShardRecords): Promise<void> => {
    const passed = records.map((record) => toLambdaRecord(record, mapping.EventSourceArn)).filter(wanted);
    waiting += passed.length;
    for (const batch of chunks(passed, mapping.BatchSize)) {
      await deliverBatch(batch, delivery);
      if (stopping.signal.aborted) return;
      waiting -= batch.length;
    }
    const last = records.at(-1)?.dynamodb?.SequenceNumber;
    if (last) checkpoints.keep(shardId, last);
  };
  const drain = async (): Promise<void> => {
    try {
      for (let more = true; more && !stopping.signal.aborted; ) {
        const found = await reader.read();
        for (const shard of found) await deliver(shard);
        more = found.length > 0;
      }
    } catch (failed) {
      if (!stopping.signal.aborted) complain(`The stream could not be read: ${String(failed)}`);
    }
  };
  const drainAgain = onceMore(drain);
  const timer = setInterval(() => void drainAgain(), tickMilliseconds);
  return {
    nudge: () => void drainAgain(),
    caughtUp: drainAgain,
    undelivered: () => waiting,
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await drainAgain();
    },
  };
};
