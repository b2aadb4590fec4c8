import { type DocumentId, partsOf } from '../domain/ids.ts';
import type { Paper } from '../domain/paper.ts';
import { readSnapshot } from './cases.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import { type Step, steps } from './transaction.ts';

/** What is marked on a paper beside the log of its case, by whoever issues, serves or voids it. */
type Marked = Required<Pick<Paper, 'issuedOn' | 'failed' | 'voidedOn'>>;

/** Marks a paper in the snapshot of its case, which a decision that was made on the paper as it stood then misses. */
export const markStep = <Member extends keyof Marked>(
  documentId: DocumentId,
  member: Member,
  value: Marked[Member],
): Step<never> =>
  steps.change({
    Key: keys.case(partsOf(documentId).caseId),
    UpdateExpression: 'SET #snapshot.papers.#paper.#member = :value',
    ConditionExpression: 'attribute_exists(#snapshot.papers.#paper)',
    ExpressionAttributeNames: { '#snapshot': 'snapshot', '#paper': documentId, '#member': member },
    ExpressionAttributeValues: { ':value': value },
  });

/** The same for one that the case knows; nothing for a proof of service, or for a letter to an objector. */
export const markSteps = async <Member extends keyof Marked>(
  table: Table,
  documentId: DocumentId,
  [member, value]: readonly [Member, Marked[Member]],
): Promise<Step<never>[]> => {
  const snapshot = await readSnapshot(table, partsOf(documentId).caseId);
  return snapshot?.papers[documentId] ? [markStep(documentId, member, value)] : [];
};
