import { mkdirSync, writeFileSync } from 'node:fs';
import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ItemKind, itemKinds } from '#shared/store/item-kinds.ts';
import { someOf } from '#test/support/dose.ts';
import { smallDocket } from '#test/support/example-docket.ts';
import {
  type Falsification,
  FalsifiedDocket,
  falsifications,
  kindsKept,
  type Seen,
} from '#test/support/falsified-docket.ts';
import { cutAudit, cutJournal, removeCase, removeSettings, rewriteLog } from '#test/support/falsify.ts';
import type { MemoryTable, Stored } from '#test/support/memory-table.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
let docket: FalsifiedDocket;
/** What was falsified, how, and what is said of it: left in `out/falsifications.txt`. */
const looked: (readonly string[])[] = [];
beforeAll(async () => {
  engine = await startTables();
  const table = await smallDocket(engine);
  const items: Stored[] = [];
  for await (const { Items = [] } of paginateScan({ client: table.client }, { TableName: table.name }))
    items.push(...(Items as Stored[]));
  docket = new FalsifiedDocket(items);
}, 300_000);
afterAll(async () => {
  const passing = kindsKept('passing').map((kind) => [itemKinds[kind].called.en, 'not looked at: it passes']);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/falsifications.txt', written([...looked, ...passing]));
  await engine.stop();
});

/** Where a falsification changes nothing that anything rests on, and why. */
const harmless: Readonly<Record<string, string>> = {
  'insert name': 'a name that leads to no organization of that name is found by nobody',
  'change name': 'a search compares with the entry itself',
  'rewrite name': 'the same',
  'swap name': 'both lead to the entry, which is compared',
  'hide outbox': 'whether an order still waits is not compared with the queue',
  'hide journalHead': 'whether a chain waits for a checkpoint is not compared with the queue',
};

const kinds = kindsKept('told', 'chained', 'followed');
const cells = kinds.flatMap((kind) => falsifications.map((how) => ({ kind, how })));

type Cell = { readonly kind: ItemKind; readonly how: Falsification };

const lookAt = async ({ kind, how }: Cell, item = docket.of(kind).at(-1)): Promise<Seen | undefined> => {
  if (!item) throw new Error(`there is no ${kind}`);
  const copy = docket.falsified(kind, how, item);
  return copy && docket.look(copy);
};

/** What is said, without the name of the record, which is another one in each run. */
const plain = ({ by, says }: Seen): string => `${by}: ${says.en.replace(/^([^:]*?) \S*[#\d-]\S*( \S+)*: /, '$1: ')}`;

const written = (rows: readonly (readonly string[])[]): string => `${rows.map((row) => row.join(' | ')).join('\n')}\n`;

describe('a table that somebody falsified', () => {
  it('was as it was written before, and goes on from every head', async () => {
    expect(await docket.look(docket.whole)).toEqual({ by: 'nobody', says: { zh: '—', en: '—' } });
  });

  it.each(someOf(cells, 24))('shows it: $how, $kind', async (cell) => {
    const [item] = someOf(docket.of(cell.kind), 1);
    const seen = await lookAt(cell, item);
    const expected = Object.hasOwn(harmless, `${cell.how} ${cell.kind}`);
    if (seen)
      looked.push([itemKinds[cell.kind].called.en, cell.how, harmless[`${cell.how} ${cell.kind}`] ?? plain(seen)]);
    if (!expected) expect([cell, seen?.by]).not.toEqual([cell, 'nobody']);
  });

  const caseIn = (kind: ItemKind): string =>
    String(
      docket
        .of(kind)
        .findLast(({ pk }) => pk !== 'AUDIT#SETTINGS')
        ?.pk.replace(/^\w+#/, ''),
    );

  it.each([
    ['a whole case is gone', (held: MemoryTable) => removeCase(held, caseIn('case'))],
    ['the settings are gone', (held: MemoryTable) => removeSettings(held)],
    ['an audit chain is cut with its end', (held: MemoryTable) => cutAudit(held, caseIn('audit'))],
    ['the journal is cut with its end', (held: MemoryTable) => cutJournal(held, `CASE#${caseIn('case')}`)],
    ['a log is written anew with new hashes', (held: MemoryTable) => rewriteLog(held, caseIn('case'))],
  ])('shows it: %s', async (name, harm) => {
    const copy = docket.whole.copy();
    harm(copy);
    const seen = await docket.look(copy);
    looked.push([name, plain(seen)]);
    expect(seen.by).not.toBe('nobody');
  });
});
