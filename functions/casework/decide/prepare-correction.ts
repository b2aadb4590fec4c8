import type { CaseSnapshot, DocumentOrder } from '#shared/domain/case.ts';
import { Correction } from '#shared/domain/correction.ts';
import { dayAt } from '#shared/domain/day.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { correct, issuingHead } from '#shared/procedure/correct.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { listDocuments } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { World } from '../../lib/world.ts';
import { checkPrintable } from '../compose/draft-documents.ts';

type Prepared = { readonly decision: Decision; readonly documents: readonly DocumentRecord[] };
type Correcting = { readonly snapshot: CaseSnapshot; readonly given: GivenCommand };

/**
 * Composes an issued document anew from corrected data, with a proof of service where the first had one. Refuses one of
 * another case, one that is not issued yet, one already superseded, and what could not be printed.
 */
export const prepareCorrection = async (
  world: Pick<World, 'table' | 'unprintable'>,
  { snapshot, given }: Correcting,
): Promise<Result<Prepared>> => {
  const input = parseInput(Correction, given.input);
  if (!input.ok) return input;
  const known = await listDocuments(world.table, snapshot.caseId);
  const first = known.find(({ documentId }) => documentId === input.value.documentId);
  if (!first) return refuse({ code: 'document.missing' });
  if (!first.issuedAt) return refuse({ code: 'document.pending' });
  if (first.supersededBy) return refuse({ code: 'document.superseded', by: first.supersededBy });
  const proofs = known.filter(({ kind, refersTo }) => kind === 'proofOfService' && refersTo === first.documentId);
  const documents = renewed([first, ...proofs.slice(0, 1)], input.value, { snapshot, given });
  const printable = checkPrintable(documents, world);
  if (!printable.ok) return printable;
  const signer = first.signedBy?.role ?? issuingHead(first.kind);
  const decided = correct(snapshot, { given, orders: documents.map(orderOf), signer });
  if (!decided.ok) return decided;
  const [event] = decided.value.events;
  const signed = documents.map((each) => (each.supersedes && event ? { ...each, signedBy: event.actor } : each));
  return accept({ decision: decided.value, documents: signed });
};

/** The first document with its corrections, then its proof; both dated today, both to be numbered and rendered anew. */
const renewed = (
  [first, ...proofs]: readonly DocumentRecord[],
  { data }: Correction,
  { snapshot, given }: Correcting,
): DocumentRecord[] => {
  if (!first) return [];
  const issueDate = dayAt(given.at);
  const again = (record: DocumentRecord, place: number): DocumentRecord => ({
    ...orderOf(record),
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
  const letter = { ...corrected, data: { ...corrected.data, ...data }, supersedes: first.documentId };
  return [letter, ...proofs.map((proof, index) => ({ ...again(proof, index + 2), refersTo: letter.documentId }))];
};

const orderOf = ({ documentId, kind, recipients, refersTo }: DocumentRecord): DocumentOrder => ({
  documentId,
  kind,
  recipients,
  ...(refersTo ? { refersTo } : {}),
});
