import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { yearOf } from '../domain/day.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import {
  claimLimit,
  isFull,
  type NumberCounter,
  openCounter,
  readCounter,
  settle,
  sweep,
  waiting,
} from './number-claims.ts';
import { readItems } from './read-items.ts';
import type { DocumentRecord } from './records.ts';
import { untilSettled } from './until-settled.ts';

/** Others may claim or sweep at the same moment: each try reads anew, after a random while that grows. */
const tries = 40;

/**
 * The next number of a prefix and year, given to the document once and for all; asking again gives the same number.
 * One conditional update hands out the number and keeps the claim in the counter itself, so that a crash right after
 * it loses nothing: whoever asks next for this document finds the claim. The claim is then settled in the register and
 * the document. No number is skipped, used twice or left without a document.
 */
export const assignNumber = async (table: Table, document: DocumentRecord, at: string): Promise<string | undefined> => {
  const { documentId, numberPrefix: prefix, documentNumber: assigned, issueDate } = document;
  if (assigned || !prefix) return assigned;
  const series = { prefix, year: yearOf(issueDate) };
  const assign = async (attempt: number): Promise<string> => {
    // The counter is read first: a claim swept before this moment shows in the document that is read after it.
    const counter = (await readCounter(table, series)) ?? (await openCounter(table, series));
    const [current] = await readItems(table, [keys.document(documentId)]);
    if (!current) throw new TypeError(`no document ${documentId}`);
    if (current.documentNumber) return current.documentNumber as string;
    const full = isFull(counter);
    const ordinal = counter.claims[documentId] ?? (full ? undefined : await handOut(table, counter, documentId));
    if (ordinal !== undefined) {
      const number = await settle(table, { ...series, document, ordinal, at });
      if (ordinal === counter.sweptTo + claimLimit) await sweep(table, series, at);
      return number;
    }
    // Whoever filled the counter sweeps it; should that one be gone, the others do so after some seconds.
    if (full && attempt > 9) await sweep(table, series, at);
    return 'again';
  };
  const settled = await untilSettled(assign, { tries, waiting });
  if (settled === 'contended') throw new Error(`the numbers of ${prefix} ${series.year} are contended`);
  return settled;
};

/** The number of a document that was handed one out whose entry was cut short; undefined for one that took none. */
export const settleClaimed = async (
  table: Table,
  document: DocumentRecord,
  at: string,
): Promise<string | undefined> => {
  const { documentId, numberPrefix: prefix, documentNumber: assigned, issueDate } = document;
  if (assigned || !prefix) return assigned;
  const counter = await readCounter(table, { prefix, year: yearOf(issueDate) });
  return counter?.claims[documentId] === undefined ? undefined : assignNumber(table, document, at);
};

/** The update of a counter that hands its next number to a document, on condition that it stands as it was read. */
export const claimNumber = ({ prefix, year, sweptTo }: NumberCounter, documentId: DocumentId) => ({
  Key: keys.counter(prefix, year),
  UpdateExpression: 'SET #last = #last + :one, claims.#document = #last + :one',
  ConditionExpression: 'sweptTo = :swept AND #last < :full AND attribute_not_exists(claims.#document)',
  ExpressionAttributeNames: { '#last': 'last', '#document': documentId },
  ExpressionAttributeValues: { ':one': 1, ':swept': sweptTo, ':full': sweptTo + claimLimit },
});

/** Takes the next number for a document; undefined where the counter is full, was swept, or knows the document. */
const handOut = async (table: Table, counter: NumberCounter, documentId: DocumentId): Promise<number | undefined> => {
  try {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        ...claimNumber(counter, documentId),
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Attributes?.last as number;
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    return undefined;
  }
};
