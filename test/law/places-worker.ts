import { parentPort, workerData } from 'node:worker_threads';
import { law } from '#shared/domain/law.ts';
import type { Lang } from '#shared/domain/words.ts';
import type { Place } from './places.ts';
import type { Found, Under } from './places-under.ts';

/** The places under a changed law: the figures change before anything that reads them is loaded. */
const { changes, pages, typed } = workerData as Under;
for (const { name, value } of changes) Object.assign(law[name], { value });
const { pagesOf, papersOf } = await import('./places.ts');
const { startTables } = await import('#test/support/table.ts');

const engine = await startTables();
const read = new Map<Lang, readonly Place[]>();
for (const lang of pages.langs) read.set(lang, await pagesOf(engine.named(pages.table), lang));
await engine.stop();

parentPort?.postMessage({ papers: papersOf(typed), pages: read } satisfies Found);
