import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import { everyShaped } from './query.ts';
import { readItems } from './read-items.ts';
import type { DocumentRecord } from './records.ts';
import { valueIn } from './shape.ts';
import { shapes } from './shapes.ts';

/** The record in an item, without the keys of the item. */
export const recordOf = (item: Record<string, unknown>): DocumentRecord => valueIn(shapes.document, item);

/** The document as it stands, read consistently; undefined where there is none of that id and kind. */
export const readDocument = async (table: Table, documentId: DocumentId): Promise<DocumentRecord | undefined> => {
  const [item] = await readItems(table, [keys.document(documentId)]);
  return item?.documentId === documentId ? recordOf(item) : undefined;
};

/** The documents of a case in the order in which they were decided on. */
export const listDocuments = async (table: Table, caseId: CaseId): Promise<readonly DocumentRecord[]> => {
  const records: DocumentRecord[] = [];
  for await (const record of everyShaped(table, shapes.document, { range: collections.documents(caseId) }))
    records.push(record);
  return records;
};

/** Puts other sealed bytes on record in place of lost ones, as long as none are stored. */
export const replaceSeal = async (
  table: Table,
  documentId: DocumentId,
  { lost, sealed }: { readonly lost: string; readonly sealed: NonNullable<DocumentRecord['sealed']> },
): Promise<DocumentRecord> => {
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.document(documentId),
      UpdateExpression: 'SET sealed = :sealed',
      ConditionExpression: 'attribute_not_exists(#stored) AND sealed.sha256 = :lost',
      ExpressionAttributeNames: { '#stored': 'stored' },
      ExpressionAttributeValues: { ':sealed': sealed, ':lost': lost },
      ReturnValues: 'ALL_NEW',
    }),
  );
  if (!Attributes) throw new TypeError(`no document ${documentId}`);
  return recordOf(Attributes);
};

type Progress = 'rendered' | 'sealed' | 'stored';

/** Records one step of a document's way. A step that is on record already stays as it was: doing it twice changes nothing. */
export const recordProgress = async <Part extends Progress>(
  table: Table,
  documentId: DocumentId,
  progress: { readonly [Key in Part]: NonNullable<DocumentRecord[Key]> },
): Promise<DocumentRecord> => {
  const [[part, value]] = Object.entries(progress) as [[Progress, unknown]];
  const { Attributes } = await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.document(documentId),
      UpdateExpression: 'SET #part = if_not_exists(#part, :value)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#part': part },
      ExpressionAttributeValues: { ':value': value },
      ReturnValues: 'ALL_NEW',
    }),
  );
  if (!Attributes) throw new TypeError(`no document ${documentId}`);
  return recordOf(Attributes);
};
