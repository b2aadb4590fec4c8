import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '../worker/messages.ts';
import { type FunctionThread, startFunctionThread, type ThreadSurroundings } from './function-thread.ts';
import { failure, type Invoke, type LocalFunction } from './local-function.ts';

/** Environments of one function beyond which further invocations wait: no more than there are cores to run them. */
const mostThreads = Math.min(4, availableParallelism());

type Pool = {
  invoke(event: unknown): Promise<Outcome>;
  busy(): number;
  renew(): void;
  stop(): Promise<void>;
};

const openPool = (definition: LocalFunction, surroundings: ThreadSurroundings): Pool => {
  const limit = Math.min(mostThreads, definition.concurrency ?? mostThreads);
  const idle: FunctionThread[] = [];
  const threads = new Set<FunctionThread>();
  const waiting: ((thread: FunctionThread) => void)[] = [];
  /** Threads of a bundle that has been replaced: what they do is ended, and nothing new begun. */
  const outdated = new WeakSet<FunctionThread>();
  let running = 0;

  const start = (): FunctionThread => {
    const thread = startFunctionThread(definition, surroundings);
    threads.add(thread);
    return thread;
  };
  const take = (): Promise<FunctionThread> | FunctionThread => {
    const warm = idle.pop();
    if (warm?.usable()) return warm;
    if (warm) threads.delete(warm);
    return threads.size < limit ? start() : new Promise((resolve) => waiting.push(resolve));
  };
  const letGo = (thread: FunctionThread): void => {
    threads.delete(thread);
    void thread.stop();
  };
  const giveBack = (used: FunctionThread): void => {
    const fit = used.usable() && !outdated.has(used);
    if (!fit) letGo(used);
    const next = waiting.shift();
    if (next) next(fit ? used : start());
    else if (fit) idle.push(used);
  };
  return {
    busy: () => running,
    renew: () => {
      for (const thread of threads) outdated.add(thread);
      for (const thread of idle.splice(0)) letGo(thread);
    },
    stop: async () => void (await Promise.all([...threads].map((thread) => thread.stop()))),
    invoke: async (event) => {
      running += 1;
      const thread = await take();
      const outcome = await thread.invoke(event);
      running -= 1;
      giveBack(thread);
      return outcome;
    },
  };
};

export type FunctionPools = {
  readonly invoke: Invoke;
  busy(): number;
  /** From the next invocation on, the function with this ARN runs as its bundle now stands. */
  renew(arn: string): void;
  stop(): Promise<void>;
};

/** A stop lets what is under way come to its end, but not for ever. */
export const untilQuiet = async (busy: () => number): Promise<void> => {
  for (let waited = 0; busy() > 0 && waited < 3000; waited += 20) await wait(20);
};

export type OpenFunctions = (functions: readonly LocalFunction[], surroundings: ThreadSurroundings) => FunctionPools;

/** All functions of the template, each with threads of its own that start when first needed. */
export const openFunctionPools: OpenFunctions = (functions, surroundings) => {
  const pools = new Map(functions.map((definition) => [definition.arn, openPool(definition, surroundings)]));
  const all = [...pools.values()];
  const busy = () => all.reduce((sum, pool) => sum + pool.busy(), 0);
  return {
    invoke: (arn, event) =>
      pools.get(arn)?.invoke(event) ??
      Promise.resolve(failure('Lambda.ResourceNotFoundException', `Function not found: ${arn}`)),
    busy,
    renew: (arn) => pools.get(arn)?.renew(),
    stop: async () => {
      await untilQuiet(busy);
      await Promise.all(all.map((pool) => pool.stop()));
    },
  };
};
