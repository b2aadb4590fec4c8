import type { CaseEvent, CaseSnapshot, DocumentOrder } from './case.ts';
import type { Day } from './day.ts';
import { defined } from './defined.ts';
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
        [order.documentId]: { kind: order.kind, ...defined({ refersTo: order.refersTo, anew: order.anew }) },
      }
    : papers;

/** The first day stands, in whatever order they are told (O7). */
const receivedIn = (papers: Papers, { documentId, recipient, on }: ReceiptNoted): Papers => {
  const paper = papers[documentId];
  if (!paper) return papers;
  const { failed = {}, ...rest } = paper;
  const { [recipient]: _over, ...others } = failed;
  const open = Object.keys(others).length > 0 ? { failed: others } : {};
  const [first = on] = [on, paper.received?.[recipient] ?? on].toSorted();
  return { ...papers, [documentId]: { ...rest, ...open, received: { ...paper.received, [recipient]: first } } };
};

type Standing = Pick<CaseEvent, 'documents' | 'received' | 'struck'> & {
  readonly voided?: { readonly documentId: DocumentId; readonly on: Day } | undefined;
};

const voidedIn = (papers: Papers, voided: Standing['voided']): Papers => {
  const paper = voided && papers[voided.documentId];
  return paper ? { ...papers, [voided.documentId]: { ...paper, voidedOn: voided.on } } : papers;
};

/** The papers of a case after an event of its log. */
export const papersAfter = (papers: Papers, { documents, received, struck, voided }: Standing): Papers => {
  const all = voidedIn(documents.reduce(ordered, papers), voided);
  const without = struck ? struckIn(all, struck) : all;
  return received ? receivedIn(without, received) : without;
};

const struckIn = (papers: Papers, { documentId, recipient }: NonNullable<CaseEvent['struck']>): Papers => {
  const paper = papers[documentId];
  if (!paper) return papers;
  const { received = {}, ...rest } = paper;
  const { [recipient]: _struck, ...others } = received;
  return { ...papers, [documentId]: { ...rest, ...(Object.keys(others).length > 0 ? { received: others } : {}) } };
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

/** A letter that has several recipients is received by the first, to whom its terms run. */
export const firstRecipient = 1;

/**
 * A paper, and those that it has taken the place of: what corrects a letter carries its receipt on (O6), unless it was
 * served anew.
 */
export const lineageOf = (papers: Papers, documentId: DocumentId): readonly DocumentId[] => {
  if (papers[documentId]?.anew) return [documentId];
  const before = (Object.entries(papers) as [DocumentId, Paper][])
    .filter(([, paper]) => paper.amendedBy === documentId && !paper.voidedOn)
    .flatMap(([earlier]) => lineageOf(papers, earlier));
  return [documentId, ...before];
};

/** What a paper was corrected by in the end. */
const latestOf = (papers: Papers, documentId: DocumentId): DocumentId => {
  const by = papers[documentId]?.amendedBy;
  return by ? latestOf(papers, by) : documentId;
};

/** The first day on which a letter, or one that corrects it, is proved to have been received; undefined for a void one. */
export const receivedOn = (papers: Papers, letterId: DocumentId | undefined): Day | undefined => {
  if (!letterId) return undefined;
  const latest = latestOf(papers, letterId);
  if (papers[latest]?.voidedOn) return undefined;
  const days = lineageOf(papers, latest).map((documentId) => papers[documentId]?.received?.[firstRecipient]);
  return days.filter((on) => on !== undefined).toSorted()[0];
};
