import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '#infra/build-app.ts';
import { bundleFunctions } from '#infra/bundles/bundle-functions.ts';
import { folderOfFunction, functionNames } from '#infra/bundles/function-names.ts';
import { openClock } from '#infra/local/clock.ts';
import { functionEnvironment, overrideByName } from '#infra/local/functions/function-environment.ts';
import type { LocalFunction } from '#infra/local/functions/local-function.ts';
import { lambdaNames, type Platform } from '#infra/local/platform.ts';
import { readAssembly } from '#infra/local/template/read-assembly.ts';
import { readSystem } from '#infra/local/template/read-system.ts';
import type { FunctionThreadData, ThreadMessage } from '#infra/local/worker/messages.ts';
import { embeddedStage } from '#infra/stages/embedded.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { stageNamed, stages } from '#infra/stages/registry.ts';
import type { Stage } from '#infra/stages/stage.ts';
import { someOf } from '#test/support/dose.ts';

const root = join(import.meta.dirname, '..', '..');
/** Every stage that can be deployed, the embedded one, and the two ends of what a stage may leave out or name. */
const all: Readonly<Record<string, Stage>> = {
  ...Object.fromEntries(Object.keys(stages).map((name) => [name, stageNamed(name)])),
  embedded: embeddedStage,
  least: { ...exampleStage, mail: 'none' },
  most: {
    ...embeddedStage,
    place: { account: '000000000000', region: 'ap-southeast-1' },
    scanner: { functionArn: 'arn:aws-cn:lambda:cn-north-1:000000000000:function:example-scanner' },
    alarmEmail: 'alarms@example.cn',
  },
};

/** What Lambda itself would add, and no engine of this machine. */
const lambda: Platform = {
  AWS_REGION: 'cn-north-1',
  AWS_DEFAULT_REGION: 'cn-north-1',
  AWS_ACCESS_KEY_ID: 'none',
  AWS_SECRET_ACCESS_KEY: 'none',
  TZ: ':UTC',
};

const clock = openClock(join(root, 'out', 'test-environments', 'clock.json')).shared;

/** Starts the bundle in a thread that has this environment and no other; says what became of it. */
const start = async ({ bundle, handler }: LocalFunction, env: Readonly<Record<string, string>>): Promise<string> => {
  const workerData: FunctionThreadData = { clock, bundle, handler };
  const worker = new Worker(new URL(join(root, 'infra/local/worker/run-function.ts'), 'file:'), { workerData, env });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', (message: ThreadMessage) =>
        resolve(message.kind === 'unusable' ? message.error.errorMessage : message.kind),
      );
      worker.once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
};

const nameOf = ({ name }: LocalFunction): string => folderOfFunction(name) ?? '';

/** In `npm test` a few of the stages, others each time; all of them in `npm run prove journeys`. */
describe.each(someOf(Object.entries(all), 2))('the stage %s', (name, stage) => {
  let functions: readonly LocalFunction[] = [];

  beforeAll(async () => {
    const app = buildApp(await bundleFunctions(), join(root, 'out', 'test-environments', name), stage);
    functions = readSystem(await readAssembly(app.synth().directory)).functions;
  }, 300_000);

  it.each(functionNames)(
    'starts %s with what the template gives it and nothing else',
    async (wanted) => {
      const found = functions.filter((one) => nameOf(one) === wanted);
      expect(found).toHaveLength(1);
      for (const one of found) expect(await start(one, functionEnvironment(one, lambda))).toBe('ready');
    },
    60_000,
  );

  it('keeps every environment within the 4 KiB of Lambda, and out of the names that Lambda keeps for itself', () => {
    for (const { environment } of functions) {
      const bytes = Object.entries(environment).reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
      expect(bytes).toBeLessThanOrEqual(4096);
      expect(Object.keys(environment).filter((key) => lambdaNames.some((own) => own === key))).toEqual([]);
    }
  });

  it('would not start the pages, the previews and the issuance without the public address', async () => {
    for (const one of functions.filter((each) => ['portal', 'preview', 'issuance'].includes(nameOf(each)))) {
      const { PUBLIC_ADDRESS: _, ...rest } = one.environment;
      expect(await start(one, functionEnvironment({ ...one, environment: rest }, lambda))).toContain('PUBLIC_ADDRESS');
    }
  }, 60_000);
});

describe('the values of this machine', () => {
  const one = (name: string, environment: Record<string, string>): LocalFunction => ({
    ...{ name, arn: name, bundle: '', handler: 'handler', timeoutSeconds: 1, memorySize: 128, concurrency: undefined },
    environment,
  });
  const pair = [one('a', { TABLE_NAME: 'cases', PUBLIC_ADDRESS: 'https://a.cn' }), one('b', { TABLE_NAME: 'cases' })];

  it('take the place of the template’s by name, and are added to nothing', () =>
    expect(overrideByName(pair, { PUBLIC_ADDRESS: 'http://here' }).map(({ environment }) => environment)).toEqual([
      { TABLE_NAME: 'cases', PUBLIC_ADDRESS: 'http://here' },
      { TABLE_NAME: 'cases' },
    ]));

  it.each(['TIMESTAMP_AUTHORITY', 'constructor', '__proto__', ''])('are a fault where no function reads %j', (name) =>
    expect(() => overrideByName(pair, Object.fromEntries([[name, 'x']]))).toThrow('which no function of the template'),
  );

  it('are never mixed with names that Lambda keeps for itself', () =>
    expect(() => functionEnvironment(one('a', { AWS_REGION: 'here' }), lambda)).toThrow('AWS_REGION'));
});
