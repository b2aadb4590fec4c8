import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Table } from '#shared/store/connect.ts';
import { enter, openExit, openRevocationIn } from '#test/support/docket.ts';
import type { Change } from './figures.ts';
import type { Place } from './places.ts';

/** A directory and a case of each procedure, for the pages to show. */
export const fillPlaces = async (table: Table): Promise<void> => {
  await enter(table, 'X-1001', 'X-1002');
  await openExit(table, 'X-1001');
  await openRevocationIn(table, 'X-1002');
};

export type Under = {
  readonly changes: readonly Change[];
  /** What is taken out of the samples of letters. */
  readonly typed: RegExp;
  /** The table whose pages are read too; it lies in the engine that the test run shares. */
  readonly pagesIn?: string;
};

/** What all places say in a thread of its own, with figures of the law changed. */
export const placesUnder = async (under: Under): Promise<ReadonlyMap<string, string>> => {
  const worker = new Worker(new URL('./places-worker.ts', import.meta.url), { workerData: under });
  const [places] = (await once(worker, 'message')) as [readonly Place[]];
  await worker.terminate();
  return new Map(places.map(({ where, says }) => [where, says]));
};
