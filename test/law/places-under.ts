import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Lang } from '#shared/domain/words.ts';
import type { Change } from './figures.ts';
import type { Place } from './places.ts';

export type Under = {
  readonly changes: readonly Change[];
  /** What is taken out of the samples of letters. */
  readonly typed: RegExp;
  /** The name of the examples' table in the engine that the test run shares, and the languages in which it is read. */
  readonly pages: { readonly table: string; readonly langs: readonly Lang[] };
};

/** What letters, refusals and hints say, and the pages by language. */
export type Found = { readonly papers: readonly Place[]; readonly pages: ReadonlyMap<Lang, readonly Place[]> };

/** What all places say in a thread of its own, with figures of the law changed. */
export const placesUnder = async (under: Under): Promise<Found> => {
  const worker = new Worker(new URL('./places-worker.ts', import.meta.url), { workerData: under });
  const [found] = (await once(worker, 'message')) as [Found];
  await worker.terminate();
  return found;
};
