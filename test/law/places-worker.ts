import { parentPort, workerData } from 'node:worker_threads';
import { law } from '#shared/domain/law.ts';
import type { Under } from './places-under.ts';

/** The places under a changed law: the figures change before anything that reads them is loaded. */
const { changes, pagesIn, typed } = workerData as Under;
for (const { name, value } of changes) Object.assign(law[name], { value });
const { pagesOf, papersOf } = await import('./places.ts');
const { startTables } = await import('#test/support/table.ts');

const pages = async (name: string) => {
  const engine = await startTables();
  const found = await pagesOf(engine.named(name));
  await engine.stop();
  return found;
};

parentPort?.postMessage([...papersOf(typed), ...(pagesIn ? await pages(pagesIn) : [])]);
