import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, day } from '#shared/domain/day.ts';
import { caseIdOf, documentIdOf } from '#shared/domain/ids.ts';
import { Uscc, usccCheckCharacter } from '#shared/domain/uscc.ts';
import { listingOf } from '#shared/procedures/listing.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Item, items } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import { nameItems } from '#shared/store/names.ts';
import { relistSteps } from '#shared/store/queues.ts';
import { entryWith } from '#test/support/examples.ts';
import { straightRoad } from '#test/support/road.ts';
import { morning, Walk } from '#test/support/walk.ts';

/** Ten open cases for each organization. */
const casesEach = 10;
const firstDay = day('2026-01-05');

export const usccAt = (ordinal: number): Uscc => {
  const body = `91110000MA${String(ordinal).padStart(7, '0')}`;
  return Uscc.parse(body + usccCheckCharacter(body));
};

/** A name in which nobody else has the same four digits. */
export const nameAt = (ordinal: number): string => `示例${String(ordinal).padStart(5, '0')}培训评价组织有限公司`;

const days = 100;

/** An open case that waits for the clerk and one that waits for departments: pages of one size, however many there are. */
const patterns = (): readonly [CaseSnapshot, CaseSnapshot] => {
  const walk = new Walk(entryWith('X-1001', 'X-1002'));
  const after = (name: string): CaseSnapshot => {
    for (const given of straightRoad.slice(walk.events.length - 1)) {
      walk.give(given);
      if (given.name === name) return walk.subject;
    }
    throw new TypeError(`the road has no ${name}`);
  };
  return [after('recordPaperReceipt'), after('consult')];
};

const shifted = (pattern: CaseSnapshot, place: number, uscc: Uscc): CaseSnapshot => {
  const on = Math.floor(place / 2) % days;
  const changedAt = morning(addDays(firstDay, on));
  const ordinal = (place % casesEach) + 1;
  const deadlines = pattern.deadlines.map((clock) => ({ ...clock, lastDay: addDays(clock.lastDay, on) }));
  const organizationName = nameAt(Math.floor(place / casesEach));
  return { ...pattern, caseId: caseIdOf(uscc, ordinal), uscc, organizationName, changedAt, deadlines };
};

const puts = (snapshot: CaseSnapshot): Item[] =>
  relistSteps({ after: listingOf(procedureOf(snapshot), snapshot) }).flatMap(
    ({ write }) => (write('').Put?.Item as Item | undefined) ?? [],
  );

/** Everything that so many open cases leave in the table for lists and search. */
function* docketOf(cases: number): Generator<Item> {
  const open = patterns();
  for (let place = 0; place < cases; place += 1) {
    const organization = Math.floor(place / casesEach);
    const uscc = usccAt(organization);
    const snapshot = shifted(open[place % 2 === 0 ? 0 : 1], place, uscc);
    yield items.case(snapshot);
    yield* puts(snapshot);
    if (place % casesEach > 0) continue;
    const entry = { ...entryWith('X-1001', 'X-1002'), uscc, name: nameAt(organization) };
    yield items.entry(entry);
    yield items.entryVersion(entry, morning('2026-01-01'));
    yield* nameItems(uscc, entry.name);
    const documentId = documentIdOf(snapshot.caseId, 1, 'materialReceipt');
    yield { ...keys.number('示例受字', 2026, organization + 1), number: '', documentId, at: snapshot.openedAt };
  }
}

const batchSize = 25;
const atOnce = 16;

const writeBatch = async ({ client, name }: Table, batch: readonly Item[]): Promise<void> => {
  let left: object[] = batch.map((Item) => ({ PutRequest: { Item } }));
  while (left.length > 0) {
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: left as never } }));
    left = UnprocessedItems?.[name] ?? [];
  }
};

/** The next items; `take` would end the source with the first batch. */
const nextBatch = (source: Generator<Item>): Item[] => {
  const batch: Item[] = [];
  while (batch.length < batchSize) {
    const { value, done } = source.next();
    if (done) return batch;
    batch.push(value);
  }
  return batch;
};

/** Fills a table with so many open cases; answers how many items were written. */
export const fillDocket = async (table: Table, cases: number): Promise<number> => {
  let written = 0;
  const source = docketOf(cases);
  const worker = async (): Promise<void> => {
    for (;;) {
      const batch = nextBatch(source);
      if (batch.length === 0) return;
      written += batch.length;
      await writeBatch(table, batch);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return written;
};
