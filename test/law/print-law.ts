import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeNothing } from '#infra/local/print-help.ts';
import { basisWords } from '#shared/domain/basis.ts';
import { type Figure, law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { langs } from '#shared/domain/words.ts';
import { exampleDocket } from '#test/support/example-docket.ts';
import { sharedEngine, startEngine, startTables } from '#test/support/table.ts';
import { changedLaw, wordsOf } from './figures.ts';
import { placesUnder } from './places-under.ts';

takeNothing(
  'npm run law   each figure of the Rules with its article, the code that reads it and every place that shows it',
);

/** `npm run law`: every figure with its article, the code that reads it and every place that shows it, found by changing it. */
const root = join(import.meta.dirname, '..', '..');
const sources = ['shared', 'functions', 'templates', 'infra'].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(room, file)),
);
const readers = (name: string): string[] =>
  sources.filter((file) => new RegExp(`\\blaw\\.${name}\\b`).test(readFileSync(join(root, file), 'utf8'))).toSorted();

console.warn('Filling in the examples, changing every figure, reading every letter, refusal and page: about a minute.');
const engine = await startEngine();
process.env[sharedEngine] = engine.endpoint;
const tables = await startTables();
const { name: table } = await exampleDocket(tables);
const { papers, pages } = await placesUnder({ changes: changedLaw, typed: /(?!)/u, pages: { table, langs } });
const places = [...papers, ...[...pages.values()].flat()];
await tables.stop();
await engine.stop();

for (const { name, value } of changedLaw) {
  const figure: Figure = law[name];
  const words = wordsOf({ ...figure, value } as Figure);
  console.log(`${name}: ${inWords(figure).zh}（${inWords(figure).en}） — ${figure.rule.zh}`);
  console.log(`  ${basisWords(figure.basis).zh}${figure.since ? `，自${figure.since}起` : ''}`);
  for (const file of readers(name)) console.log(`  read by   ${file}`);
  for (const where of new Set(places.flatMap(({ where, says }) => (words.test(says) ? [where] : []))))
    console.log(`  shown in  ${where}`);
}
