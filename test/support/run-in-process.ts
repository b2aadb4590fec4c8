import { AsyncLocalStorage } from 'node:async_hooks';
import { join } from 'node:path';
import { type FunctionName, folderOfFunction } from '#infra/bundles/function-names.ts';
import { functionEnvironment } from '#infra/local/functions/function-environment.ts';
import { type FunctionPools, type OpenFunctions, untilQuiet } from '#infra/local/functions/function-pool.ts';
import { failure, type LocalFunction } from '#infra/local/functions/local-function.ts';
import type { Platform } from '#infra/local/platform.ts';
import type { Outcome } from '#infra/local/worker/messages.ts';

type Handler = (event: unknown, context: object) => unknown;

const folderOf = ({ name }: LocalFunction): FunctionName => {
  const folder = folderOfFunction(name);
  if (!folder) throw new Error(`No folder of functions/ is the source of ${name}.`);
  return folder;
};

const sourceOf = (definition: LocalFunction): string =>
  join(import.meta.dirname, '..', '..', 'functions', folderOf(definition), 'main.ts');

const inside = new AsyncLocalStorage<true>();

/** Whether what runs now was called by a function, and so reads the clock that is moved. */
export const insideFunction = (): boolean => inside.getStore() === true;

let opened = 0;

/** What this process had of its own before any function was given its environment. */
const own = new Set(Object.keys(process.env));

const takeEnvironment = (definition: LocalFunction, platform: Platform): void => {
  for (const name of Object.keys(process.env)) if (!own.has(name)) delete process.env[name];
  Object.assign(process.env, functionEnvironment(definition, platform));
};

/** A handler reads its environment while its `main.ts` begins: that file alone begins anew with each system. */
const load = async (definition: LocalFunction, platform: Platform): Promise<Handler> => {
  takeEnvironment(definition, platform);
  opened += 1;
  const module: Record<string, unknown> = await inside.run(true, () => import(`${sourceOf(definition)}?${opened}`));
  return module[definition.handler] as Handler;
};

const answer = async (handle: Handler, event: unknown): Promise<Outcome> => {
  try {
    const value = await inside.run(true, async () =>
      handle(structuredClone(event), { getRemainingTimeInMillis: () => 60_000 }),
    );
    return { ok: true, value: value === undefined ? null : JSON.parse(JSON.stringify(value)) };
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown : new Error(String(thrown));
    return failure(error.name, error.message);
  }
};

/**
 * Runs the functions from their sources in this process, which must read the shifted clock; what one has read in and
 * compiled the next finds warm. Each serves one invocation at a time, as an environment of Lambda does.
 */
export const runInProcess: OpenFunctions = (functions, { platform, log }) => {
  let loading: Promise<unknown> = Promise.resolve();
  let running = 0;
  const open = (definition: LocalFunction) => {
    let handler: Promise<Handler> | undefined;
    let turn: Promise<unknown> = Promise.resolve();
    const begin = (): Promise<Handler> => {
      const begun = loading.then(() => load(definition, platform));
      loading = begun.catch(() => undefined);
      return begun;
    };
    return async (event: unknown): Promise<Outcome> => {
      running += 1;
      handler ??= begin();
      const outcome = Promise.all([handler, turn]).then(([handle]) => answer(handle, event));
      turn = outcome.catch(() => undefined);
      return outcome.finally(() => {
        running -= 1;
      });
    };
  };
  const invokers = new Map(functions.map((definition) => [definition.arn, open(definition)]));
  const pools: FunctionPools = {
    invoke: async (arn, event) => {
      const outcome = await (invokers.get(arn)?.(event) ?? failure('Lambda.ResourceNotFoundException', arn));
      if (!outcome.ok) log.write(`${JSON.stringify({ arn, ...outcome.error })}\n`);
      return outcome;
    },
    busy: () => running,
    renew: () => undefined,
    stop: () => untilQuiet(() => running),
  };
  return pools;
};

/** The same, but something else is done in the place of one function. */
export const runWithout =
  (left: FunctionName, instead: (event: unknown) => Promise<void>): OpenFunctions =>
  (functions, surroundings) => {
    const pools = runInProcess(functions, surroundings);
    const arns = new Set(functions.filter((one) => folderOf(one) === left).map(({ arn }) => arn));
    return {
      ...pools,
      invoke: async (arn, event) => {
        if (!arns.has(arn)) return pools.invoke(arn, event);
        await instead(event);
        return { ok: true, value: {} };
      },
    };
  };
