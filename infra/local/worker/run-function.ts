import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionError, FunctionThreadData, Invocation, Outcome, ThreadMessage } from './messages.ts';
import { shiftDate } from './shift-date.ts';

type Handler = (event: unknown, context: object) => unknown;

const port = parentPort;
const { clock, bundle, handler: handlerName }: FunctionThreadData = workerData;

const tell = (message: ThreadMessage): void => port?.postMessage(message);

const describe = (thrown: unknown): FunctionError => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
};

const contextOf = (call: Invocation): object => ({
  awsRequestId: call.requestId,
  functionName: call.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: call.functionArn,
  memoryLimitInMB: String(call.memorySize),
  logGroupName: `/aws/lambda/${call.functionName}`,
  logStreamName: 'local',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, call.deadline - (performance.timeOrigin + performance.now())),
});

/** Lambda answers with JSON: what JSON cannot carry must not reach the caller here either. */
const asJson = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

const answer = async (handle: Handler, call: Invocation): Promise<Outcome> => {
  try {
    return { ok: true, value: asJson(await handle(call.event, contextOf(call))) };
  } catch (thrown) {
    return { ok: false, error: describe(thrown) };
  }
};

shiftDate(clock);
try {
  const module: Record<string, unknown> = await import(pathToFileURL(bundle).href);
  const handle = module[handlerName];
  if (typeof handle !== 'function') throw new Error(`${bundle} exports no function ${handlerName}`);
  port?.on('message', async (call: Invocation) => {
    tell({ kind: 'done', outcome: await answer((event, context) => handle(event, context), call) });
  });
  tell({ kind: 'ready' });
} catch (thrown) {
  tell({ kind: 'unusable', error: describe(thrown) });
}
