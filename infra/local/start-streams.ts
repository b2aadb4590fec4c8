import { appendFileSync } from 'node:fs';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { DataFolder } from './data-folder.ts';
import type { Dynamo } from './dynamo/start-dynamo.ts';
import type { Invoke } from './functions/local-function.ts';
import { localCredentials, region } from './platform.ts';
import { openCheckpoints } from './stream/checkpoints.ts';
import { openStreamReader } from './stream/read-stream.ts';
import { type EventSource, runEventSource } from './stream/run-event-source.ts';
import type { LocalSystem } from './template/read-system.ts';

export type StreamNeeds = {
  readonly system: LocalSystem;
  readonly dynamo: Dynamo;
  /** The stream in the engine for each `StreamArn` of the templates. */
  readonly streams: ReadonlyMap<string, string>;
  readonly folder: DataFolder;
  readonly invoke: Invoke;
  readonly complain: (sentence: string) => void;
};

export type Streams = {
  nudge(): void;
  caughtUp(): Promise<void>;
  undelivered(): number;
  deadLetters(): number;
  stop(): Promise<void>;
};

/** Runs every event source mapping of the templates that reads a table's stream. */
export const startStreams = ({ system, dynamo, streams, folder, invoke, complain }: StreamNeeds): Streams => {
  const client = new DynamoDBStreamsClient({ endpoint: dynamo.endpoint, region, credentials: localCredentials });
  let lost = 0;
  const sources = system.eventSources.map(({ ref, properties: mapping }): EventSource => {
    const arn = streams.get(mapping.EventSourceArn);
    const functionArn = system.functions.find(({ name, arn: own }) => [name, own].includes(mapping.FunctionName))?.arn;
    if (!arn || !functionArn)
      throw new Error(`The event source ${ref} names a stream or a function that is not there.`);
    const checkpoints = openCheckpoints(folder.file(`checkpoints-${ref}.json`));
    return runEventSource({
      mapping,
      reader: openStreamReader({ client, arn, checkpoints }),
      checkpoints,
      invoke: (event) => invoke(functionArn, event),
      deadLetter: (entry) => {
        lost += entry.records.length;
        appendFileSync(folder.file('dead-letters.ndjson'), `${JSON.stringify(entry)}\n`);
        complain(`${entry.records.length} stream records were given up: ${entry.error.errorMessage}`);
      },
      complain,
    });
  });
  return {
    nudge: () => {
      for (const source of sources) source.nudge();
    },
    caughtUp: async () => void (await Promise.all(sources.map((source) => source.caughtUp()))),
    undelivered: () => sources.reduce((sum, source) => sum + source.undelivered(), 0),
    deadLetters: () => lost,
    stop: async () => {
      await Promise.all(sources.map((source) => source.stop()));
      client.destroy();
    },
  };
};
