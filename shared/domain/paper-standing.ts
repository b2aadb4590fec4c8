import type { CaseEvent, CaseSnapshot, DocumentOrder } from './case.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { DocumentId } from './ids.ts';
import type { Paper, Papers, ReceiptNoted } from './paper.ts';

/** Proofs of service have no standing of their own, and what goes to objectors would let outsiders lengthen the case. */
const hasStanding = ({ kind, recipients }: DocumentOrder): boolean =>
  kind !== 'proofOfService' && !recipients.some((recipient) => recipient.kind === 'objector');

const amended = (papers: Papers, { documentId, supersedes }: DocumentOrder): Papers => {
  const first = supersedes && papers[supersedes];
  return first ? { ...papers, [supersedes]: { ...first, amendedBy: documentId } } : papers;
};

const ordered = (papers: Papers, order: DocumentOrder): Papers =>
  hasStanding(order)
    ? {
        ...amended(papers, order),
        [order.documentId]: { kind: order.kind, ...(order.refersTo ? { refersTo: order.refersTo } : {}) },
      }
    : papers;

const receivedIn = (papers: Papers, { documentId, recipient, on }: ReceiptNoted): Papers => {
  const paper = papers[documentId];
  if (!paper) return papers;
  const { failed = {}, ...rest } = paper;
  const { [recipient]: _over, ...others } = failed;
  const open = Object.keys(others).length > 0 ? { failed: others } : {};
  return { ...papers, [documentId]: { ...rest, ...open, received: { ...paper.received, [recipient]: on } } };
};

/** The papers of a case after an event of its log. */
export const papersAfter = (
  papers: Papers,
  { documents, received }: Pick<CaseEvent, 'documents' | 'received'>,
): Papers => {
  const all = documents.reduce(ordered, papers);
  return received ? receivedIn(all, received) : all;
};

/** The latest paper of a kind that is neither void nor corrected by another one. */
export const paperOf = (
  { papers }: Pick<CaseSnapshot, 'papers'>,
  kind: DocumentKind,
): readonly [DocumentId, Paper] | undefined =>
  (Object.entries(papers) as [DocumentId, Paper][])
    .filter(([, paper]) => paper.kind === kind && !paper.voidedOn && !paper.amendedBy)
    .toSorted(([a], [b]) => ordinalOf(a) - ordinalOf(b))
    .at(-1);

const ordinalOf = (documentId: DocumentId): number => Number(documentId.split('.')[1]);
