import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Platform } from '../platform.ts';
import type { FunctionThreadData, Invocation, Outcome, ThreadMessage } from '../worker/messages.ts';
import { functionEnvironment } from './function-environment.ts';
import { failure, type LocalFunction } from './local-function.ts';

/** One execution environment of one function: a worker thread that serves one invocation at a time. */
export type FunctionThread = {
  invoke(event: unknown): Promise<Outcome>;
  usable(): boolean;
  stop(): Promise<void>;
};

export type ThreadSurroundings = {
  readonly clock: SharedArrayBuffer;
  readonly log: Writable;
  /** What every function gets beside the template's own variables. */
  readonly platform: Platform;
};

/** Lambda gives INIT ten seconds; a busy machine may take longer to read in what Lambda reads quickly. */
const initSeconds = 60;

const startWorker = (definition: LocalFunction, { clock, log, platform }: ThreadSurroundings): Worker => {
  const data: FunctionThreadData = { clock, bundle: definition.bundle, handler: definition.handler };
  const worker = new Worker(new URL('../worker/run-function.ts', import.meta.url), {
    workerData: data,
    env: functionEnvironment(definition, platform),
    stdout: true,
    stderr: true,
  });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  return worker;
};

const invocationOf = (definition: LocalFunction, event: unknown): Invocation => ({
  event,
  requestId: randomUUID(),
  functionName: definition.name,
  functionArn: definition.arn,
  memorySize: definition.memorySize,
  deadline: Date.now() + definition.timeoutSeconds * 1000,
});

const initialized = (worker: Worker): Promise<Outcome> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(failure('Sandbox.Timedout', 'INIT timed out')), initSeconds * 1000);
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    worker.once('message', (message: ThreadMessage) =>
      settle(message.kind === 'unusable' ? { ok: false, error: message.error } : { ok: true, value: null }),
    );
    worker.once('error', (error) => settle(failure(error.name, error.message)));
    worker.once('exit', () => settle(failure('Runtime.ExitError', 'Runtime exited during INIT')));
  });

const answered = (worker: Worker, call: Invocation, timeoutSeconds: number): Promise<Outcome> =>
  new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: ThreadMessage) => message.kind === 'done' && settle(message.outcome);
    const onError = (error: Error) =>
      settle(failure(error.name, `RequestId: ${call.requestId} Error: ${error.message}`));
    const onExit = () => settle(failure('Runtime.ExitError', `RequestId: ${call.requestId} Error: Runtime exited`));
    const seconds = timeoutSeconds.toFixed(2);
    const late = failure(
      'Sandbox.Timedout',
      `RequestId: ${call.requestId} Error: Task timed out after ${seconds} seconds`,
    );
    const timer = setTimeout(() => settle(late), timeoutSeconds * 1000);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(call);
  });

export const startFunctionThread = (definition: LocalFunction, surroundings: ThreadSurroundings): FunctionThread => {
  const worker = startWorker(definition, surroundings);
  let usable = true;
  worker.on('error', (error) => surroundings.log.write(`${definition.name}: ${error.stack ?? error.message}\n`));
  worker.on('exit', () => {
    usable = false;
  });
  const ready = initialized(worker);
  const discard = async (): Promise<void> => {
    usable = false;
    await worker.terminate();
  };
  return {
    usable: () => usable,
    stop: discard,
    invoke: async (event) => {
      const init = await ready;
      const call = invocationOf(definition, event);
      const outcome = init.ok ? await answered(worker, call, definition.timeoutSeconds) : init;
      if (!outcome.ok) surroundings.log.write(`${JSON.stringify({ function: definition.name, ...outcome.error })}\n`);
      const broken = !init.ok || (!outcome.ok && outcome.error.errorType === 'Sandbox.Timedout');
      if (broken) await discard();
      return outcome;
    },
  };
};
