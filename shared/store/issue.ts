import { dayAt, type Instant } from '../domain/day.ts';
import { shelfOf } from '../domain/publication.ts';
import { type DocumentFact, issuedDigest, writeAudited } from './audit.ts';
import type { Table } from './connect.ts';
import { keys, owners } from './keys.ts';
import { markSteps } from './papers.ts';
import type { DocumentRecord } from './records.ts';
import { steps } from './transaction.ts';
import { unservedSteps } from './unserved.ts';

/** Where an issued document lists itself: a public one on its shelf, a letter with the organization it goes to. */
export const listedUnder = ({ kind, documentId, recipients, list }: DocumentRecord, at: Instant) => {
  // Of the paper of a list only the paper itself, and nothing that stands for it in a case.
  if (list && list.lead !== documentId) return undefined;
  const shelf = shelfOf(kind);
  if (shelf) return owners.published(shelf, at, documentId);
  const addressee = recipients.find(({ kind: party, uscc }) => party === 'organization' && uscc)?.uscc;
  return addressee && owners.lettersTo(addressee, at, documentId);
};

const issuing = (document: DocumentRecord, at: Instant) => {
  const listed = listedUnder(document, at);
  return {
    UpdateExpression: `SET issuedAt = :at${listed ? ', ownerPk = :ownerPk, ownerSk = :ownerSk' : ''}`,
    ExpressionAttributeValues: {
      ':at': at,
      ...(listed ? { ':ownerPk': listed.ownerPk, ':ownerSk': listed.ownerSk } : {}),
    },
  };
};

/**
 * Registers a stored document as issued, in one transaction with the link of the audit chain that tells it, the way from
 * its digest to it, and its place among those that are to be served. One that is issued already, or void, stays as it is.
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
    { ...told, caseId, documentId, action: 'document.issued', sha256, record: issuedDigest(document, told.at) },
    [
      steps.change(
        {
          Key: keys.document(documentId),
          ...issuing(document, told.at),
          ConditionExpression:
            'attribute_exists(#stored) AND attribute_not_exists(issuedAt) AND attribute_not_exists(voided)',
          ExpressionAttributeNames: { '#stored': 'stored' },
        },
        'issued',
      ),
      steps.put({ ...keys.digest(sha256), documentId }),
      ...unservedSteps(document, told.at),
      ...(await markSteps(table, documentId, ['issuedOn', dayAt(told.at)])),
    ],
  );
  if (written.outcome === 'contended') throw new Error(`the audit chain of ${caseId} is contended`);
};
