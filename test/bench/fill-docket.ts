import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { addDays, day } from '#shared/domain/day.ts';
import { documentNumber } from '#shared/domain/document-number.ts';
import { caseIdOf, documentIdOf } from '#shared/domain/ids.ts';
import type { Uscc } from '#shared/domain/uscc.ts';
import { listingOf } from '#shared/procedures/listing.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Item, items } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import { nameItems } from '#shared/store/names.ts';
import { relistSteps } from '#shared/store/queues.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { entryWith } from '#test/support/examples.ts';
import { usccAt } from '#test/support/uscc-at.ts';
import { morning } from '#test/support/walk.ts';
import { walkPatterns } from './docket-patterns.ts';

/** Ten open cases for each organization, so many on each of a hundred days. */
const casesEach = 10;
const days = 100;
const firstDay = day('2026-01-05');

/** A name in which nobody else has the same four digits. */
export const nameAt = (ordinal: number): string => `示例${String(ordinal).padStart(5, '0')}培训评价组织有限公司`;

/** The number of the receipt that the first case of an organization has brought. */
export const receiptNumberAt = (ordinal: number): string => documentNumber('示例受字', 2026, ordinal + 1);

/** Groups of five lie on one day whatever the size of the docket, so that a page holds the same mixture in each. */
const mixture = ['received', 'consulted', 'received', 'consulted', 'draft'] as const;

const shifted = (pattern: CaseSnapshot, place: number, uscc: Uscc): CaseSnapshot => {
  const on = Math.floor(place / mixture.length) % days;
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

/** A pattern's receipt as that of another organization's case, in the register of numbers. */
const receiptItems = (pattern: DocumentRecord, organization: number): Item[] => {
  const { documentId: _, ...told } = pattern;
  const [uscc, number] = [usccAt(organization), receiptNumberAt(organization)];
  const caseId = caseIdOf(uscc, 1);
  const recipients = pattern.recipients.map((one) => ({ ...one, name: nameAt(organization), uscc }));
  const documentId = documentIdOf(caseId, 1, pattern.kind);
  const record = { ...told, documentId, caseId, uscc, recipients, documentNumber: number };
  const ordinal = organization + 1;
  const registered = { number, ordinal, documentId, title: pattern.title, at: pattern.orderedAt };
  return [items.document(record), { ...keys.number(pattern.numberPrefix ?? '', 2026, ordinal), ...registered }];
};

/** Everything that so many open cases leave in the table for lists and search. */
function* docketOf(cases: number): Generator<Item> {
  const patterns = walkPatterns();
  for (let place = 0; place < cases; place += 1) {
    const organization = Math.floor(place / casesEach);
    const uscc = usccAt(organization);
    const snapshot = shifted(patterns[mixture[place % mixture.length] ?? 'draft'], place, uscc);
    yield items.case(snapshot);
    yield* puts(snapshot);
    if (place % casesEach > 0) continue;
    const entry = { ...entryWith('X-1001', 'X-1002'), uscc, name: nameAt(organization) };
    yield items.entry(entry);
    yield items.entryVersion(entry, morning('2026-01-01'));
    yield* nameItems(uscc, entry.name);
    yield* receiptItems(patterns.receipt, organization);
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
