import type { CaseSnapshot, DocumentOrder } from '#shared/domain/case.ts';
import { dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import { correct, correcting, issuingHead, reissuing } from '#shared/procedure/correct.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { CorrectedPaper } from '#templates/documents/parts/document-data.ts';
import type { World } from '../../lib/world.ts';
import { checkPrintable } from '../compose/draft-documents.ts';

export type Renewed = { readonly decision: Decision; readonly documents: readonly DocumentRecord[] };

export type Renewing = {
  readonly snapshot: CaseSnapshot;
  readonly given: GivenCommand;
  /** The paper that another one takes the place of. */
  readonly first: DocumentRecord;
  readonly known: readonly DocumentRecord[];
  /** Members that differ from the first paper's. */
  readonly data: Readonly<Record<string, unknown>>;
};

/**
 * Orders a paper in the place of another one, with a proof of service where the first had one: the same data but for what
 * is given, dated today, numbered anew, signed off by the head of who signed the first. Refuses what could not be printed.
 */
export const renewPaper = (world: Pick<World, 'unprintable'>, renewing: Renewing): Result<Renewed> => {
  const { snapshot, given, first, known } = renewing;
  const proofs = known.filter(({ kind, refersTo }) => kind === 'proofOfService' && refersTo === first.documentId);
  const documents = renewed([first, ...proofs.slice(0, 1)], renewing);
  const printable = checkPrintable(documents, world);
  if (!printable.ok) return printable;
  const signer = first.signedBy?.role ?? issuingHead(first.kind);
  const basis = first.voided ? reissuing : correcting;
  const decided = correct(snapshot, { given, orders: documents.map(orderOf), signer, basis });
  if (!decided.ok) return decided;
  const [event] = decided.value.events;
  const signed = documents.map((each) => (each.supersedes && event ? { ...each, signedBy: event.actor } : each));
  return accept({ decision: decided.value, documents: signed });
};

/** The new paper, then its proof; both dated today, both to be numbered and rendered anew. */
const renewed = (
  [first, ...proofs]: readonly DocumentRecord[],
  { snapshot, given, data }: Renewing,
): DocumentRecord[] => {
  if (!first) return [];
  const issueDate = dayAt(given.at);
  const again = (record: DocumentRecord, place: number): DocumentRecord => ({
    ...{ kind: record.kind, recipients: record.recipients },
    ...defined({ refersTo: record.refersTo }),
    documentId: documentIdOf(snapshot.caseId, snapshot.documentCount + place, record.kind),
    caseId: record.caseId,
    uscc: record.uscc,
    title: record.title,
    data: { ...record.data, issueDate },
    issueDate,
    orderedAt: given.at,
    ...(record.numberPrefix ? { numberPrefix: record.numberPrefix } : {}),
  });
  const corrected = again(first, 1);
  const correction = correctionOf(first);
  const letter = { ...corrected, data: { ...corrected.data, ...data, correction }, supersedes: first.documentId };
  return [letter, ...proofs.map((proof, index) => ({ ...again(proof, index + 2), refersTo: letter.documentId }))];
};

/**
 * What the new paper says of the one in whose place it is; of several in a row the first day stays. In the place of a
 * correction that was never made it corrects what that one did.
 */
const correctionOf = ({ title, documentNumber, issueDate, data, voided }: DocumentRecord): CorrectedPaper => {
  const before = data.correction as CorrectedPaper | undefined;
  if (voided && before) return before;
  return {
    title,
    ...(documentNumber ? { documentNumber } : {}),
    ...(voided ? { unmade: true } : {}),
    firstDay: before?.firstDay ?? issueDate,
  };
};

const orderOf = ({ documentId, kind, recipients, refersTo, supersedes }: DocumentRecord): DocumentOrder => ({
  documentId,
  kind,
  recipients,
  ...defined({ refersTo, supersedes }),
});
