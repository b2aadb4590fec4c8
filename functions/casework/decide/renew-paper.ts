import type { CaseSnapshot, DocumentOrder } from '#shared/domain/case.ts';
import { dayAt } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { accept, type Result } from '#shared/domain/result.ts';
import { correct, correcting, issuingHead, reissuing } from '#shared/procedure/correct.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import type { TakenBack } from '#shared/procedure/take-back.ts';
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
  /** What goes back where the paper is served or posted anew, and the posting as it then stands. */
  readonly anew?: (orders: readonly DocumentOrder[]) => Result<Anew>;
};

/** What becomes of the case, and the members of a paper that is posted which say from when to when it is. */
export type Anew = { readonly back: TakenBack; posted(next: CaseSnapshot): Readonly<Record<string, unknown>> };

/**
 * Orders a paper in the place of another one, with a proof of service where the first had one: the same data but for what
 * is given, dated today, numbered anew, signed off by the head of who signed the first. Refuses what could not be printed.
 */
export const renewPaper = (world: Pick<World, 'unprintable'>, renewing: Renewing): Result<Renewed> => {
  const { snapshot, given, first, known, anew } = renewing;
  const proofs = known.filter(({ kind, refersTo }) => kind === 'proofOfService' && refersTo === first.documentId);
  const documents = renewed([first, ...proofs.slice(0, 1)], renewing);
  const back = anew?.(documents.map(orderOf));
  if (back && !back.ok) return back;
  const signer = first.signedBy?.role ?? issuingHead(first.kind);
  const basis = first.voided ? reissuing : correcting;
  const decided = correct(snapshot, {
    ...{ given, orders: documents.map(orderOf), signer, basis },
    ...defined({ back: back?.value.back }),
  });
  if (!decided.ok) return decided;
  const [event] = decided.value.events;
  const posted = back?.value.posted(decided.value.next) ?? {};
  const signed = documents.map((each) =>
    each.supersedes && event ? { ...each, data: { ...each.data, ...posted }, signedBy: event.actor } : each,
  );
  const printable = checkPrintable(signed, world);
  return printable.ok ? accept({ decision: decided.value, documents: signed }) : printable;
};

/** The new paper, then its proof; both dated today, both to be numbered and rendered anew. */
const renewed = (
  [first, ...proofs]: readonly DocumentRecord[],
  { snapshot, given, data, anew }: Renewing,
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
  const mark = anew ? { anew: true as const } : {};
  const correction = { ...correctionOf(first), ...mark };
  const letter = {
    ...{ ...corrected, ...mark, supersedes: first.documentId },
    data: { ...corrected.data, ...data, correction },
  };
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

const orderOf = ({ documentId, kind, recipients, refersTo, supersedes, anew }: DocumentRecord): DocumentOrder => ({
  documentId,
  kind,
  recipients,
  ...defined({ refersTo, supersedes, anew }),
});
