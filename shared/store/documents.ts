import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import { readItems } from './cases.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import { queryAll } from './query.ts';
import type { DocumentRecord } from './records.ts';

const recordOf = (item: Record<string, unknown> | undefined): DocumentRecord | undefined => {
  if (!item) return undefined;
  const { pk: _pk, sk: _sk, ...record } = item;
  return record as unknown as DocumentRecord;
};

/** The document as it stands, read consistently; undefined where there is none of that id and kind. */
export const readDocument = async (table: Table, documentId: DocumentId): Promise<DocumentRecord | undefined> => {
  const [item] = await readItems(table, [keys.document(documentId)]);
  const record = recordOf(item);
  return record?.documentId === documentId ? record : undefined;
};

/** The documents of a case in the order in which they were decided on. */
export const listDocuments = async (table: Table, caseId: CaseId): Promise<readonly DocumentRecord[]> => {
  const records: DocumentRecord[] = [];
  for await (const item of queryAll<Record<string, unknown>>(table, collections.documents(caseId))) {
    const record = recordOf(item);
    if (record) records.push(record);
  }
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
  const record = recordOf(Attributes);
  if (!record) throw new TypeError(`no document ${documentId}`);
  return record;
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
  const record = recordOf(Attributes);
  if (!record) throw new TypeError(`no document ${documentId}`);
  return record;
};
