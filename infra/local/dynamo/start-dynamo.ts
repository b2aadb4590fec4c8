import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { complaint } from '../../complaint.ts';
import { localCredentials, region } from '../platform.ts';
import { chooseEngine } from './choose-engine.ts';
import { freePort } from './free-port.ts';
import { killWithParent } from './kill-with-parent.ts';
import type { Keeps, TableEngine } from './table-engine.ts';

export type Dynamo = {
  /** Which engine it is, in words. */
  readonly engine: string;
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
};

/** Names the engine for every command, as `--engine` does for one. */
const engineVariable = 'EXIT_DOCKET_ENGINE';

const readySeconds = 60;

/** How many characters of what an engine said are told where it does not start. */
const lastWords = 600;

const answers = async (client: DynamoDBClient): Promise<boolean> => {
  try {
    await client.send(new ListTablesCommand({}));
    return true;
  } catch {
    return false;
  }
};

const spawnEngine = async (
  engine: TableEngine,
  folder: string,
  told: { readonly port: number; readonly keeps: Keeps },
): Promise<ChildProcess> => {
  const child = await engine.spawn(folder, told);
  const failed = await new Promise<Error | undefined>((resolve) => {
    child.once('spawn', () => resolve(undefined));
    child.once('error', resolve);
  });
  if (failed) throw complaint(engine.remedy);
  return child;
};

/** Reads what the engine says, so that it never waits to be heard; answers with its last words. */
const listenTo = (child: ChildProcess): (() => string) => {
  let heard = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      heard = (heard + part).slice(-lastWords);
    });
  return () => heard.trim();
};

const untilReady = async (client: DynamoDBClient, child: ChildProcess, engine: TableEngine): Promise<void> => {
  const said = listenTo(child);
  const closed = once(child, 'close');
  const end = Date.now() + readySeconds * 1000;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await closed;
      throw complaint(
        `${engine.title} ended at once (exit ${child.exitCode ?? child.signalCode}). ${engine.remedy}${said() === '' ? '' : `\nIt said: ${said()}`}`,
      );
    }
    if (await answers(client)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw complaint(`${engine.title} did not answer within ${readySeconds} seconds.`);
};

const stopEngine = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
};

type Told = {
  /** The engine by its name or path; untold, the one that the environment names. */
  readonly engine?: string | undefined;
  readonly keeps?: Keeps;
};

/** A table engine on a free port, its data or what it unpacks in `directory`: see `chooseEngine` for which. */
export const startDynamo = async (
  directory: string,
  { engine: told = process.env[engineVariable], keeps = 'file' }: Told = {},
): Promise<Dynamo> => {
  const folder = resolve(directory);
  const engine = chooseEngine(folder, told);
  const port = await freePort();
  const child = await spawnEngine(engine, folder, { port, keeps });
  killWithParent(child);
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ endpoint, region, credentials: localCredentials });
  try {
    await untilReady(client, child, engine);
  } catch (failed) {
    await stopEngine(child);
    throw failed;
  }
  return {
    engine: engine.title,
    endpoint,
    client,
    stop: async () => {
      client.destroy();
      await stopEngine(child);
    },
  };
};
