import type { CaseSnapshot, DocumentOrder } from '#shared/domain/case.ts';
import { Correction } from '#shared/domain/correction.ts';
import { dayAt } from '#shared/domain/day.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { correct, issuingHead } from '#shared/procedure/correct.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { listDocuments } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { CorrectedPaper } from '#templates/documents/parts/document-data.ts';
import type { World } from '../../lib/world.ts';
import { checkPrintable } from '../compose/draft-documents.ts';
import { settingsInForce } from '../gather/settings-for.ts';
import { checkCorrection } from './check-correction.ts';

type Prepared = { readonly decision: Decision; readonly documents: readonly DocumentRecord[] };
type Correctable = Pick<World, 'table' | 'seed' | 'unprintable'> & { readonly settings: OfficeSettings };

type Correcting = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly given: GivenCommand;
};

/**
 * Composes an issued document anew from corrected data, with a proof of service where the first had one. Refuses one of
 * another case, one that is not issued yet, one already superseded, what its template does not open or the case does not
 * hold, and what could not be printed.
 */
export const prepareCorrection = async (
  world: Correctable,
  { snapshot, entry, given }: Correcting,
): Promise<Result<Prepared>> => {
  const input = parseInput(Correction, given.input);
  if (!input.ok) return input;
  const known = await listDocuments(world.table, snapshot.caseId);
  const first = known.find(({ documentId }) => documentId === input.value.documentId);
  if (!first) return refuse({ code: 'document.missing' });
  if (!first.issuedAt) return refuse({ code: 'document.pending' });
  if (first.supersededBy) return refuse({ code: 'document.superseded', by: first.supersededBy });
  const settings = [world.settings, await settingsInForce(world)];
  const open = checkCorrection(input.value, { first, held: { snapshot, entry, settings } });
  if (!open.ok) return open;
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
  { snapshot, given }: Pick<Correcting, 'snapshot' | 'given'>,
): DocumentRecord[] => {
  if (!first) return [];
  const issueDate = dayAt(given.at);
  const again = (record: DocumentRecord, place: number): DocumentRecord => ({
    ...{ kind: record.kind, recipients: record.recipients },
    ...(record.refersTo ? { refersTo: record.refersTo } : {}),
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

/** What the corrected paper says of the one it corrects; of several in a row the first day stays. */
const correctionOf = ({ title, documentNumber, issueDate, data }: DocumentRecord): CorrectedPaper => ({
  title,
  ...(documentNumber ? { documentNumber } : {}),
  firstDay: (data.correction as CorrectedPaper | undefined)?.firstDay ?? issueDate,
});

const orderOf = ({ documentId, kind, recipients, refersTo, supersedes }: DocumentRecord): DocumentOrder => ({
  documentId,
  kind,
  recipients,
  ...(refersTo ? { refersTo } : {}),
  ...(supersedes ? { supersedes } : {}),
});
