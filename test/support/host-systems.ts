import '#infra/local/keep-to-own-folders.ts';
import { rm } from 'node:fs/promises';

import { DeleteTableCommand, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { startDynamo } from '#infra/local/dynamo/start-dynamo.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { type RunningSystem, startSystem } from '#infra/local/start-system.ts';
import { shiftDate } from '#infra/local/worker/shift-date.ts';
import type { HostAnswer, HostRequest, Loan } from './borrow-system.ts';
import { markFromStream } from './mark-issued.ts';
import { insideFunction, runInProcess, runWithout } from './run-in-process.ts';

/** A process that lends one empty system after another; its code and its table engine stay warm between them. */

// Lambda runs in UTC, and so must every thread of this process.
process.env.TZ = 'UTC';

const shift = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
shiftDate(shift, insideFunction);

const folder = scratchFolder('lent-tables');
const starting = startDynamo(folder, { keeps: 'memory' });
let running: RunningSystem | undefined;

const stop = async (): Promise<void> => {
  await running?.stop();
  running = undefined;
};

/** Marks what the stream tells, in the one table that has been made since. */
const mark = async (event: unknown): Promise<void> => {
  const { client } = await starting;
  const { TableNames: [name = ''] = [] } = await client.send(new ListTablesCommand({}));
  await markFromStream({ client: DynamoDBDocumentClient.from(client), name }, event as DynamoDBStreamEvent);
};

const start = async ({ letters }: Loan): Promise<string> => {
  await stop();
  const dynamo = await starting;
  const { TableNames = [] } = await dynamo.client.send(new ListTablesCommand({}));
  for (const TableName of TableNames) await dynamo.client.send(new DeleteTableCommand({ TableName }));
  const kept = { dynamo, shift, openFunctions: letters === 'marked' ? runWithout('outbox', mark) : runInProcess };
  running = await startSystem({ port: 0, data: undefined, verbose: false, kept });
  return running.url;
};

const answer = async (request: HostRequest): Promise<HostAnswer> => {
  try {
    if (request === 'stop') await stop();
    else return { url: await start(request.start) };
    return {};
  } catch (failed) {
    return { failed: failed instanceof Error ? (failed.stack ?? failed.message) : String(failed) };
  }
};

const end = async (): Promise<void> => {
  await stop();
  await (await starting).stop();
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
};

let turn: Promise<void> = Promise.resolve();
process.on('message', (request: HostRequest) => {
  turn = turn.then(async () => void process.send?.(await answer(request)));
});
// Whoever borrowed is gone.
process.once('disconnect', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
