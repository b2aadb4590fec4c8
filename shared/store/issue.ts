import type { Instant } from '../domain/day.ts';
import { type DocumentFact, writeAudited } from './audit.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import type { DocumentRecord } from './records.ts';
import { steps } from './transaction.ts';
import { unservedSteps } from './unserved.ts';

/**
 * Registers a stored document as issued, in one transaction with the link of the audit chain that tells it, the way from
 * its digest to it, and its place among those that are to be served. One that is issued already stays as it is.
 */
export const issueDocument = async (
  table: Table,
  document: DocumentRecord,
  told: Pick<DocumentFact, 'actor' | 'cause'> & { readonly at: Instant },
): Promise<void> => {
  const { documentId, caseId, stored } = document;
  if (!stored) throw new Error(`${documentId} is not stored yet`);
  const { sha256 } = stored;
  const written = await writeAudited<'issued'>(
    table,
    { ...told, caseId, documentId, action: 'document.issued', sha256 },
    [
      steps.change(
        {
          Key: keys.document(documentId),
          UpdateExpression: 'SET issuedAt = :at',
          ConditionExpression: 'attribute_exists(#stored) AND attribute_not_exists(issuedAt)',
          ExpressionAttributeNames: { '#stored': 'stored' },
          ExpressionAttributeValues: { ':at': told.at },
        },
        'issued',
      ),
      steps.put({ ...keys.digest(sha256), documentId }),
      ...unservedSteps(document, told.at),
    ],
  );
  if (written.outcome === 'contended') throw new Error(`the audit chain of ${caseId} is contended`);
};
