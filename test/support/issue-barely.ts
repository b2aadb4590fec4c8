import type { Instant } from '#shared/domain/day.ts';
import { sha256 } from '#shared/domain/hash.ts';
import type { DocumentId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { readDocument, recordProgress } from '#shared/store/documents.ts';
import { issueDocument } from '#shared/store/issue.ts';

/** Issues a document as the last step of its issuance does, past rendering and sealing; once. */
export const issueBarely = async (table: Table, documentId: DocumentId, at: Instant): Promise<void> => {
  if ((await readDocument(table, documentId))?.issuedAt) return;
  const stored = { key: '示例', sha256: sha256(documentId), bytes: 1, storedAt: at };
  const document = await recordProgress(table, documentId, { stored });
  await issueDocument(table, document, { at, actor: { id: '示例', name: '示例' }, cause: '示例' });
};
