import { setTimeout as wait } from 'node:timers/promises';
import { defined } from '#shared/domain/defined.ts';
import { complaint } from '../complaint.ts';
import { openClock } from './clock.ts';
import { type Closers, makeClosers } from './closers.ts';
import { type DataFolder, openDataFolder } from './data-folder.ts';
import { type Dynamo, startDynamo } from './dynamo/start-dynamo.ts';
import { openFunctionPools } from './functions/function-pool.ts';
import type { LocalFunction } from './functions/local-function.ts';
import { apiAnswerer } from './gateway/answer-api.ts';
import { localAnswerer, type Status } from './gateway/answer-local.ts';
import { tokenChecker } from './gateway/check-token.ts';
import { type Gateway, makeGateway } from './gateway/serve-gateway.ts';
import { listen } from './listen.ts';
import { makeIssuer } from './oidc/make-issuer.ts';
import { publicKeys, signingKeys } from './oidc/signing-keys.ts';
import type { Options } from './options.ts';
import { seed } from './seed.ts';
import { type EngineNeeds, type Engines, startEngines } from './start-engines.ts';
import { synthesizeSystem } from './template/synthesize-system.ts';

export type RunningSystem = {
  readonly url: string;
  readonly data: string;
  readonly functions: readonly LocalFunction[];
  /** From the next invocation on, the function with this ARN runs as its bundle now stands. */
  renew(arn: string): void;
  /** Which engine keeps the tables, in words. */
  readonly engine: string;
  /** In how many seconds examples were filled in; absent where none were. */
  readonly filled: number | undefined;
  stop(): Promise<void>;
};

const complain = (sentence: string): void => console.error(`exit-docket: ${sentence}`);

/** How long a status waits for the stream before it says that the system is busy. */
const patience = 1000;

const statusOf = async ({ streams, machines, schedules, pools }: Engines): Promise<Status> => {
  const late = await Promise.race([streams.caughtUp().then(() => false), wait(patience, true, { ref: false })]);
  const counts = {
    undelivered: streams.undelivered(),
    executions: machines.running(),
    schedules: schedules.running(),
    invocations: pools.busy(),
  };
  const idle = !late && Object.values(counts).every((count) => count === 0);
  return { state: idle ? 'idle' : 'busy', ...counts, deadLetters: streams.deadLetters() };
};

const openDoors = async (
  gateway: Gateway,
  url: string,
  needs: EngineNeeds & { readonly engines: Engines },
): Promise<void> => {
  const { engines, system, clock, folder } = needs;
  const keys = await signingKeys(folder.file('signing-keys.json'));
  const [audience = 'exit-docket'] = system.routes.flatMap((route) => route.audience ?? []);
  gateway.open({
    api: apiAnswerer({
      routes: system.routes,
      checkToken: tokenChecker(`${url}/oidc`, publicKeys(keys)),
      invoke: engines.invoke,
      now: clock.now,
    }),
    local: localAnswerer({
      clock,
      clockMoved: engines.schedules.fireDue,
      status: () => statusOf(engines),
      mails: engines.mailbox.list,
    }),
    signIn: makeIssuer(url, { keys, audience, now: clock.now }),
  });
};

const checkHealth = async (url: string): Promise<void> => {
  const response = await fetch(`${url}/api/v1/health`);
  if (!response.ok)
    throw complaint(
      `The system does not answer (${response.status}: ${await response.text()}). Start it again with --verbose to read what its functions say.`,
    );
};

/** The engine that was handed in, which goes on when the system stops, or one of the system's own. */
const openTables = (options: Options, folder: DataFolder, closers: Closers): Promise<Dynamo> => {
  if (options.kept) return Promise.resolve(options.kept.dynamo);
  const starting = startDynamo(folder.file('dynamo'), {
    engine: options.engine,
    keeps: options.data === undefined ? 'memory' : 'file',
  });
  closers.add(async () => (await starting.catch(() => undefined))?.stop());
  return starting;
};

const assemble = async (options: Options, closers: Closers): Promise<Omit<RunningSystem, 'stop'>> => {
  const folder = openDataFolder(options.data);
  closers.add(folder.release);
  const gateway = makeGateway(complain);
  const { url, stop } = await listen(gateway.server, options.port);
  closers.add(stop);
  const starting = openTables(options, folder, closers);
  const synthesis = new AbortController();
  closers.add(() => synthesis.abort());
  const [system, dynamo] = await Promise.all([
    synthesizeSystem(folder.path, { signal: synthesis.signal, ...defined({ say: options.say }) }),
    starting,
  ]);
  const clock = openClock(folder.file('clock.json'), options.kept?.shift);
  const openFunctions = options.kept?.openFunctions ?? openFunctionPools;
  const { verbose, examples = false } = options;
  const needs = { url, system, dynamo, clock, folder, closers, openFunctions, verbose, complain, examples };
  const engines = await startEngines(needs);
  await openDoors(gateway, url, { ...needs, engines });
  closers.add(gateway.shut);
  await checkHealth(url);
  await seed(url);
  return {
    ...{ url, data: folder.path, engine: dynamo.engine },
    ...{ functions: system.functions, renew: engines.pools.renew, filled: engines.filled },
  };
};

const whenAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const stop = () => reject(complaint('Stopped before the system was ready.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });

/** Starts the whole system on one port; when a part fails or `signal` aborts, what had been started is stopped again. */
export const startSystem = async (
  options: Options,
  signal: AbortSignal = new AbortController().signal,
): Promise<RunningSystem> => {
  const closers = makeClosers(complain);
  try {
    const started = await Promise.race([assemble(options, closers), whenAborted(signal)]);
    return { ...started, stop: closers.closeAll };
  } catch (failed) {
    await closers.closeAll();
    throw failed;
  }
};
