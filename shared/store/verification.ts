import type { DocumentId } from '../domain/ids.ts';
import type { VerificationCode } from '../domain/verification-code.ts';
import type { Table } from './connect.ts';
import { readDocument } from './documents.ts';
import { type Key, keys } from './keys.ts';
import { readItems } from './read-items.ts';
import type { DocumentRecord } from './records.ts';
import { steps, writeAll } from './transaction.ts';

type Verification = NonNullable<DocumentRecord['verification']>;

/** Gives a document its code, once: the code leads to the document from the same moment. Asking again changes nothing. */
export const assignCode = async (table: Table, documentId: DocumentId, verification: Verification): Promise<void> => {
  const written = await writeAll<'document' | 'code'>(table, [
    steps.change(
      {
        Key: keys.document(documentId),
        UpdateExpression: 'SET verification = :verification',
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(verification)',
        ExpressionAttributeValues: { ':verification': verification },
      },
      'document',
    ),
    steps.create({ ...keys.verification(verification.code), documentId }, 'code'),
  ]);
  if (written.outcome === 'written') return;
  const record = await readDocument(table, documentId);
  if (!record?.verification) throw new Error(`${documentId} has no code yet: ${written.outcome}`);
};

const documentAt = async (table: Table, key: Key): Promise<DocumentRecord | undefined> => {
  const [locator] = await readItems(table, [key]);
  return locator ? readDocument(table, locator.documentId as DocumentId) : undefined;
};

/** The document that carries a code. */
export const findByCode = (table: Table, code: VerificationCode): Promise<DocumentRecord | undefined> =>
  documentAt(table, keys.verification(code));

/** The document whose stored bytes have a digest. */
export const findByDigest = (table: Table, sha256: string): Promise<DocumentRecord | undefined> =>
  documentAt(table, keys.digest(sha256));
