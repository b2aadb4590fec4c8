import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { defined } from '../domain/defined.ts';
import { documentNumber, partsOfNumber } from '../domain/document-number.ts';
import { DocumentId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { readDocument } from './documents.ts';
import { keys } from './keys.ts';
import { readItems } from './read-items.ts';
import type { DocumentRecord, NumberedDocument, NumberRecord } from './records.ts';
import { pause } from './through-throttling.ts';
import { type Step, steps, writeAll } from './transaction.ts';
import { untilSettled } from './until-settled.ts';

/** The numbers of one prefix in one year. */
export type Series = { readonly prefix: string; readonly year: number };

/** `claims` are the numbers handed out since the last sweep, by document; all up to `sweptTo` are in the register. */
export type NumberCounter = Series & {
  readonly last: number;
  readonly sweptTo: number;
  readonly claims: Readonly<Record<string, number>>;
  /** Up to which number paper had used the series before this system (O12.3), by which run, and the digests of the rows. */
  readonly takenOver?: {
    readonly last: number;
    readonly run?: number;
    readonly on?: string;
    readonly rows: readonly string[];
  };
};

/** How many claims the counter holds before they are swept: it is rewritten with every number. */
export const claimLimit = 400;

export const isFull = ({ last, sweptTo }: NumberCounter): boolean => last >= sweptTo + claimLimit;

/** How many items one request reads. */
const batch = 100;

/** Milliseconds of the random while between two tries: many number documents of a prefix at the same moment. */
export const waiting = { first: 25, longest: 3000 };

export const readCounter = async (table: Table, { prefix, year }: Series): Promise<NumberCounter | undefined> => {
  const [item] = await readItems(table, [keys.counter(prefix, year)]);
  if (!item) return undefined;
  const { last, sweptTo, claims, takenOver } = item as Partial<NumberCounter>;
  if (last === undefined || sweptTo === undefined || claims === undefined) return undefined;
  return { prefix, year, last, sweptTo, claims, ...defined({ takenOver }) };
};

/** The counters of several series, those that there are, with the digests of what was taken over. */
export const readCounters = async (table: Table, series: readonly Series[]) => {
  const found = await Promise.all(series.map((one) => readCounter(table, one)));
  return found.flatMap((counter) => (counter ? [{ ...counter, rows: counter.takenOver?.rows }] : []));
};

/** Makes the counter of a series that has none; one that is there stays as it is. */
export const openCounter = async (table: Table, { prefix, year }: Series): Promise<NumberCounter> => {
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.counter(prefix, year),
      UpdateExpression:
        'SET #last = if_not_exists(#last, :none), sweptTo = if_not_exists(sweptTo, if_not_exists(#last, :none)), claims = if_not_exists(claims, :empty)',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':none': 0, ':empty': {} },
      ReturnValues: 'ALL_NEW',
    }),
  );
  const { last, sweptTo, claims } = Attributes as NumberCounter;
  return { prefix, year, last, sweptTo, claims };
};

type Claimed = Series & { readonly document: DocumentRecord; readonly ordinal: number; readonly at: string };

/** The document that this one corrects, as the register knows it. */
const corrected = async (table: Table, { supersedes }: DocumentRecord): Promise<NumberedDocument | undefined> => {
  if (!supersedes) return undefined;
  const [first] = await readItems(table, [keys.document(supersedes)]);
  return { documentId: supersedes, number: (first?.documentNumber as string | undefined) ?? null };
};

/** The entry of the number that is corrected tells by which one, as the new entry tells what it corrects. */
const pointing = (first: NumberedDocument | undefined, by: NumberedDocument): Step<never>[] => {
  const parts = first?.number ? partsOfNumber(first.number) : undefined;
  if (!parts) return [];
  return [
    steps.change({
      Key: keys.number(parts.prefix, parts.year, parts.ordinal),
      UpdateExpression: 'SET supersededBy = :by',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':by': by },
    }),
  ];
};

/** What the register says of a number: the document that has it, and whether that was void before it was made. */
const entryOf = ({ document, ...claimed }: Claimed, supersedes: NumberedDocument | undefined): NumberRecord => {
  const { prefix, year, ordinal, at } = claimed;
  const { documentId, title, signedBy, voided } = document;
  return {
    ...{ number: documentNumber(prefix, year, ordinal), ordinal, documentId, title, at },
    ...defined({ signedBy, supersedes, voided }),
  };
};

/** Enters a claimed number into the register and the document, both or neither; doing it again changes nothing. */
export const settle = async (table: Table, claimed: Claimed): Promise<string> => {
  const { prefix, year, ordinal, at } = claimed;
  const number = documentNumber(prefix, year, ordinal);
  let { document } = claimed;
  const { documentId } = document;
  const supersedes = await corrected(table, document);
  const enter = async (): Promise<'settled' | 'again'> => {
    const written = await writeAll<'number' | 'document'>(table, [
      steps.create(
        { ...keys.number(prefix, year, ordinal), ...entryOf({ ...claimed, document }, supersedes) },
        'number',
      ),
      steps.change(
        {
          Key: keys.document(documentId),
          UpdateExpression: 'SET documentNumber = :number, numberedAt = :at, #title = :title',
          ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(documentNumber) AND ${document.voided ? 'attribute_exists' : 'attribute_not_exists'}(voided)`,
          ExpressionAttributeNames: { '#title': 'title' },
          ExpressionAttributeValues: { ':number': number, ':at': at, ':title': document.title },
        },
        'document',
      ),
      ...pointing(supersedes, { documentId, number }),
    ]);
    if (written.outcome === 'written') return 'settled';
    if (written.outcome === 'refused' && written.failed.length === 2) return 'settled';
    if (written.outcome === 'refused') {
      const current = await readDocument(table, documentId);
      if (!current?.voided || document.voided)
        throw new Error(`${number} and ${documentId} do not belong to each other`);
      // It was declared void since it was read: the register says so from the first.
      document = current;
    }
    return 'again';
  };
  if ((await untilSettled(enter, { tries: 20, waiting })) === 'contended') throw new Error(`${number} is contended`);
  return number;
};

/** Settles every claim of a full counter and empties it, so that it stays small; nothing happens to one not full. */
export const sweep = async (table: Table, series: Series, at: string): Promise<void> => {
  const counter = await readCounter(table, series);
  if (!counter || !isFull(counter)) return;
  // Those who claimed are mostly about to settle by themselves.
  for (let look = 0; look < 10 && (await unsettled(table, counter)).length > 0; look += 1)
    await pause(look + 1, waiting);
  for (const claim of await unsettled(table, counter)) {
    const document = await readDocument(table, claim.documentId);
    if (!document) throw new Error(`${claim.documentId} has a number and is not there`);
    await settle(table, { ...series, ...claim, document, at });
  }
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.counter(series.prefix, series.year),
        UpdateExpression: 'SET sweptTo = #last, claims = :empty',
        ConditionExpression: 'sweptTo = :swept AND #last = :last',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':swept': counter.sweptTo, ':last': counter.last, ':empty': {} },
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
  }
};

/** The numbers that were handed out and are not in the register yet. */
export const unsettled = async (
  table: Table,
  { prefix, year, claims }: NumberCounter,
): Promise<readonly { readonly documentId: DocumentId; readonly ordinal: number }[]> => {
  const claimed = Object.entries(claims).map(([id, ordinal]) => ({ documentId: DocumentId.parse(id), ordinal }));
  if (claimed.length === 0) return [];
  const entered: unknown[] = [];
  for (let at = 0; at < claimed.length; at += batch) {
    const wanted = claimed.slice(at, at + batch).map(({ ordinal }) => keys.number(prefix, year, ordinal));
    entered.push(...(await readItems(table, wanted)));
  }
  return claimed.filter((_, index) => entered[index] === undefined);
};
