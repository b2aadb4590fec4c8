import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import type { ServingEntry } from '../domain/serving.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import { everyShaped } from './query.ts';
import { readItems } from './read-items.ts';
import { stored } from './shape.ts';
import { shapes } from './shapes.ts';
import { type Step, steps } from './transaction.ts';
import { servedStep } from './unserved.ts';

const inOrder = (entries: readonly ServingEntry[]): readonly ServingEntry[] =>
  entries.toSorted((a, b) => (a.at < b.at ? -1 : 1));

/** The ledger of one document, oldest entry first. */
export const listServings = async (table: Table, documentId: DocumentId): Promise<readonly ServingEntry[]> => {
  const entries: ServingEntry[] = [];
  for await (const entry of everyShaped(table, shapes.serving, { range: collections.servings(documentId) }))
    entries.push(entry);
  return inOrder(entries);
};

/** The ledger of every document of a case, oldest entry first in each. */
export const listServingsOfCase = async (
  table: Table,
  caseId: CaseId,
): Promise<ReadonlyMap<DocumentId, readonly ServingEntry[]>> => {
  const entries: ServingEntry[] = [];
  for await (const entry of everyShaped(table, shapes.serving, { range: collections.servingsOfCase(caseId) }))
    entries.push(entry);
  return Map.groupBy(inOrder(entries), ({ documentId }) => documentId);
};

/** A line for the ledger; `once` for what can happen only once to a document and a recipient: the first time stands. */
export type Line = { readonly entry: ServingEntry; readonly once?: true };

const placeOf = ({ entry: { at, recipient, channel, step, strikes, by }, once }: Line): string =>
  `${once ? 'once' : at}#${recipient}#${channel}#${step}${strikes ? `#${by.id}` : ''}`;

/** Writes a line, once, and takes the recipient off the list of those to be served. */
export const lineSteps = <Name extends string>(line: Line, guards: Name): Step<Name>[] => {
  const { entry } = line;
  return [
    steps.create({ ...keys.serving(entry.documentId, placeOf(line)), ...stored(shapes.serving, entry) }, guards),
    servedStep(entry.documentId, entry.recipient),
  ];
};

/** Whether a mail to a recipient may be sent now, was sent before, or was claimed by somebody who never said more. */
export type MailClaim = 'claimed' | 'sent' | 'unknown';

const keyOf = (documentId: DocumentId, recipient: number) => keys.mail(documentId, recipient);

/** Claims the one mail about a document to a recipient, before it is sent. */
export const claimMail = async (
  table: Table,
  { documentId, recipient, at }: Pick<ServingEntry, 'documentId' | 'recipient' | 'at'>,
): Promise<MailClaim> => {
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { ...keyOf(documentId, recipient), claimedAt: at },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return 'claimed';
  } catch (fault) {
    if (!(fault instanceof ConditionalCheckFailedException)) throw fault;
    return fault.Item?.sentAt ? 'sent' : 'unknown';
  }
};

/** The claim of a mail: its message's id once it is marked as sent; undefined where none was claimed. */
export const readMail = async (
  table: Table,
  documentId: DocumentId,
  recipient: number,
): Promise<{ readonly messageId?: string } | undefined> => {
  const [claim] = await readItems(table, [keyOf(documentId, recipient)]);
  return claim && (claim.messageId === undefined ? {} : { messageId: String(claim.messageId) });
};

/** Whether a claimed mail is marked as sent by now. */
export const isMailSent = async (table: Table, documentId: DocumentId, recipient: number): Promise<boolean> => {
  const [claim] = await readItems(table, [keyOf(documentId, recipient)]);
  return claim?.sentAt !== undefined;
};

/** Gives a claim back, where the mail was certainly not taken. */
export const releaseMail = async (table: Table, documentId: DocumentId, recipient: number): Promise<void> => {
  await table.client.send(new DeleteCommand({ TableName: table.name, Key: keyOf(documentId, recipient) }));
};

/** Marks the claimed mail as sent. */
export const markMailSent = async (
  table: Table,
  entry: Pick<ServingEntry, 'documentId' | 'recipient' | 'at'>,
  messageId: string,
): Promise<void> => {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keyOf(entry.documentId, entry.recipient),
      UpdateExpression: 'SET sentAt = :at, messageId = :id',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': entry.at, ':id': messageId },
    }),
  );
};
