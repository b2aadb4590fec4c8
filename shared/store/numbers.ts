import { yearOf } from '../domain/day.ts';
import type { DocumentId } from '../domain/ids.ts';
import { readItems } from './cases.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import type { DocumentRecord } from './records.ts';
import { steps, type Written, writeAll } from './transaction.ts';

/** `示例办函〔2026〕12号`: prefix, year in full in hexagonal brackets, no leading zero (GB/T 9704-2012). */
export const documentNumber = (prefix: string, year: number, ordinal: number): string =>
  `${prefix}〔${year}〕${ordinal}号`;

/** One number is given out at a time: the others wait for a random while, ever longer, and try again. */
const tries = 100;
const longestPause = 250;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The document that carries a number; undefined for a number never given out or voided. */
export const locateNumber = async (
  table: Table,
  { prefix, year, ordinal }: { readonly prefix: string; readonly year: number; readonly ordinal: number },
): Promise<DocumentId | undefined> => {
  const [item] = await readItems(table, [keys.number(prefix, year, ordinal)]);
  return item?.documentId as DocumentId | undefined;
};

type Numbered = {
  readonly documentId: DocumentId;
  readonly prefix: string;
  readonly year: number;
  readonly at: string;
};

/**
 * The next number of a prefix and year, given to the document once and for all: the counter, the register's entry and
 * the document change in one transaction, so that no number is skipped or used twice. Asking again gives the same number.
 */
export const assignNumber = async (table: Table, document: DocumentRecord, at: string): Promise<string | undefined> => {
  const { documentId, numberPrefix: prefix, documentNumber: assigned, issueDate } = document;
  if (assigned || !prefix) return assigned;
  const wanted = { documentId, prefix, year: yearOf(issueDate), at };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [counter, current] = await readItems(table, [keys.counter(prefix, wanted.year), keys.document(documentId)]);
    if (current?.documentNumber) return current.documentNumber as string;
    const last = (counter?.last as number | undefined) ?? 0;
    const { outcome } = await take(table, wanted, last);
    if (outcome === 'written') return documentNumber(prefix, wanted.year, last + 1);
    await pause(Math.random() * Math.min(10 * 2 ** attempt, longestPause));
  }
  throw new Error(`the numbers of ${prefix} ${wanted.year} are contended`);
};

const take = (
  table: Table,
  { documentId, prefix, year, at }: Numbered,
  last: number,
): Promise<Written<'counter' | 'document'>> => {
  const number = documentNumber(prefix, year, last + 1);
  return writeAll<'counter' | 'document'>(table, [
    steps.change(
      {
        Key: keys.counter(prefix, year),
        UpdateExpression: 'SET #last = :next',
        ConditionExpression: last === 0 ? 'attribute_not_exists(#last)' : '#last = :last',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':next': last + 1, ...(last === 0 ? {} : { ':last': last }) },
      },
      'counter',
    ),
    steps.create({ ...keys.number(prefix, year, last + 1), number, documentId, at }, 'counter'),
    steps.change(
      {
        Key: keys.document(documentId),
        UpdateExpression: 'SET documentNumber = :number, numberedAt = :at',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(documentNumber)',
        ExpressionAttributeValues: { ':number': number, ':at': at },
      },
      'document',
    ),
  ]);
};
