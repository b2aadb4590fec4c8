import { dayAt, type Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { type DocumentId, partsOf } from '../domain/ids.ts';
import { type DocumentFact, issuedDigest, writeAudited } from './audit.ts';
import type { Table } from './connect.ts';
import { readDocument } from './documents.ts';
import { keys } from './keys.ts';
import { readList } from './paper-lists.ts';
import { markSteps } from './papers.ts';
import type { DocumentRecord } from './records.ts';
import { steps } from './transaction.ts';

type Issued = Pick<DocumentFact, 'actor' | 'cause'> & { readonly at: Instant };

/**
 * Issues what stands for the paper of a list in the cases of its rows: with the paper's own number, code and bytes, each in
 * one transaction. What is issued already stays as it is, so that it may run again after any of them.
 */
export const issueRows = async (table: Table, paper: DocumentRecord, told: Issued): Promise<void> => {
  if (!paper.list || !paper.issuedAt) {
    const issued = await readDocument(table, paper.documentId);
    if (!issued?.list || !issued.issuedAt) throw new Error(`${paper.documentId} is not the issued paper of a list`);
    return issueRows(table, issued, told);
  }
  const { list } = await readList(table, paper.list.listId);
  const others = (list?.papers ?? []).filter((documentId) => documentId !== paper.documentId);
  for (const documentId of others) await issueRow(table, documentId, { paper, told });
};

type Row = { readonly paper: DocumentRecord; readonly told: Issued };

const issueRow = async (table: Table, documentId: DocumentId, { paper, told }: Row): Promise<void> => {
  const { title, documentNumber, verification, rendered, sealed, stored } = paper;
  const taken = defined({ title, documentNumber, verification, rendered, sealed, stored, issuedAt: told.at });
  const names = Object.keys(taken);
  const { caseId } = partsOf(documentId);
  const record = issuedDigest(paper, told.at);
  const fact = { ...told, caseId, documentId, action: 'document.issued' as const, sha256: stored?.sha256, record };
  const written = await writeAudited<'issued'>(table, fact, [
    steps.change(
      {
        Key: keys.document(documentId),
        UpdateExpression: `SET ${names.map((_, at) => `#m${at} = :m${at}`).join(', ')}`,
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(issuedAt)',
        ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#m${at}`, name])),
        ExpressionAttributeValues: Object.fromEntries(Object.values(taken).map((value, at) => [`:m${at}`, value])),
      },
      'issued',
    ),
    ...(await markSteps(table, documentId, ['issuedOn', dayAt(told.at)])),
  ]);
  if (written.outcome === 'written') return;
  const held = await readDocument(table, documentId);
  if (!held?.issuedAt) throw new Error(`${documentId} could not be issued with ${paper.documentId}`);
};
