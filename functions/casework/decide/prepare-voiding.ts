import type { CaseSnapshot } from '#shared/domain/case.ts';
import { Voiding } from '#shared/domain/correction.ts';
import { defined } from '#shared/domain/defined.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { partsOfNumber } from '#shared/domain/document-number.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { GivenCommand } from '#shared/procedure/decide.ts';
import type { Decision } from '#shared/procedure/decision.ts';
import { parseInput } from '#shared/procedure/input.ts';
import { type Falling, voidPaper } from '#shared/procedure/void-paper.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readDocument } from '#shared/store/documents.ts';
import type { DocumentRecord, Voided } from '#shared/store/records.ts';
import { draftDocuments } from '../compose/draft-documents.ts';
import { readCaseFile } from '../gather/case-file.ts';
import { wordingFor } from '../gather/wording-for.ts';
import type { Deciding } from './deciding.ts';
import { failedIssuance } from './failed-issuance.ts';

/** A document that is void by a decision, with the number that says so in the register. */
export type Voids = {
  readonly document: DocumentRecord;
  readonly voided: Voided;
  readonly number?: NonNullable<ReturnType<typeof partsOfNumber>>;
  /** Where its mail failed: what waits for a person goes, and its decision's other documents go on. */
  readonly failed?: NonNullable<Awaited<ReturnType<typeof failedIssuance>>>;
};

type Preparing = {
  readonly snapshot: CaseSnapshot;
  readonly entry: DirectoryEntry;
  readonly given: GivenCommand;
};

type Prepared = { readonly decision: Decision; readonly falling: Falling };

/** What the voiding of an issued paper brings about. Refuses one that is missing, void or not issued, and with `void.*`. */
export const decideVoiding = async (
  { table, calendar, settings }: Deciding,
  { snapshot, entry, given }: Preparing,
): Promise<Result<Prepared & { readonly document: DocumentRecord; readonly reason: string }>> => {
  const input = parseInput(Voiding, given.input);
  if (!input.ok) return input;
  const { documentId, reason } = input.value;
  const document = await readDocument(table, documentId);
  if (document?.caseId !== snapshot.caseId) return refuse({ code: 'document.missing' });
  if (document.list) return refuse({ code: 'document.listed', listId: document.list.listId });
  if (document.voided) return refuse({ code: 'document.voided' });
  if (!document.issuedAt) return refuse({ code: 'void.notOpen', not: 'unissued' });
  const file = await readCaseFile({ table, settings }, { snapshot, entry });
  const decided = voidPaper({
    ...{ procedure: procedureOf(snapshot), subject: snapshot, log: file.log },
    facts: { entry, calendar, settings, file },
    ...{ given: { ...given, input: input.value }, order: document },
  });
  return decided.ok ? accept({ ...decided.value, document, reason }) : decided;
};

/** The same with the letter by which the paper is withdrawn, and what marks it as void. */
export const prepareVoiding = async (
  world: Deciding,
  preparing: Preparing,
): Promise<Result<Pick<Prepared, 'decision'> & { documents: readonly DocumentRecord[]; voids: Voids }>> => {
  const decided = await decideVoiding(world, preparing);
  if (!decided.ok) return decided;
  const { decision, document, reason } = decided.value;
  const { entry, given } = preparing;
  const wording = await wordingFor(world, decision);
  const drafted = draftDocuments(decision, { ...world, entry, at: given.at, wording });
  if (!drafted.ok) return drafted;
  const [event] = decision.events;
  if (!event) throw new TypeError(`${document.documentId} is void by no event`);
  const number = partsOfNumber(document.documentNumber ?? '');
  const voided: Voided = { reason, at: given.at, by: event.actor };
  const failed = await failedIssuance(world.table, document);
  const voids = { document, voided, ...defined({ number, failed }) };
  return accept({ decision, documents: drafted.value, voids });
};
