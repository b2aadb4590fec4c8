import type { Actor } from '#shared/domain/actor.ts';
import type { Instant } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { type Draft, isOpen } from '#shared/domain/draft.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { asideAmong } from '#shared/domain/standing-aside.ts';
import { type CommandReading, readForCommand } from '#shared/store/command-reading.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { World } from '../../lib/world.ts';
import { tryDraft } from '../decide/try-draft.ts';
import { decidingOn } from '../gather/deciding-on.ts';
import { bindReference } from './bind-reference.ts';
import { readReferred } from './read-referred.ts';

export type Composing = Pick<World, 'table' | 'seed' | 'unprintable' | 'now'>;

/** An open draft, with the case as it stands. */
export type OpenedDraft = { readonly draft: Draft; readonly reading: CommandReading };

/** One document of a draft as it would be issued: its data, the document that it refers to bound in. */
export type DraftedPaper = { readonly kind: DocumentKind; readonly title: string; readonly data: object };

/** Reads a draft that is still open. Refuses `draft.missing` and `draft.closed`. */
export const openDraft = async (
  { table }: Pick<Composing, 'table'>,
  { caseId, draftId, person }: { readonly caseId: CaseId; readonly draftId: number; readonly person: Actor },
): Promise<Result<OpenedDraft>> => {
  const reading = await readForCommand(table, { caseId, draftId, personId: person.id });
  const aside = reading.snapshot && asideAmong(reading.snapshot.data, { actor: person });
  if (aside) return refuse(aside);
  if (!reading.draft) return refuse({ code: 'draft.missing' });
  if (!isOpen(reading.draft)) return refuse({ code: 'draft.closed', status: reading.draft.status });
  return accept({ draft: reading.draft, reading });
};

/**
 * The n-th document of a draft, decided anew on the case as it stands, as of now or of another moment. Refuses
 * `document.missing` and what refuses the draft itself.
 */
export const paperOf = async (
  world: Composing,
  { draft, reading }: OpenedDraft,
  { ordinal, at = world.now() }: { readonly ordinal: number; readonly at?: Instant },
): Promise<Result<DraftedPaper>> => {
  const records = await composeAnew(world, { draft, reading }, at);
  if (!records.ok) return records;
  const record = records.value[ordinal - 1];
  if (!record) return refuse({ code: 'document.missing' });
  const { kind, title } = record;
  return accept({ kind, title, data: await dataOf(record, records.value, world) });
};

const composeAnew = async (
  world: Composing,
  { draft: { command, input, draftedBy, signer, printing }, reading }: OpenedDraft,
  at: Instant,
): Promise<Result<readonly DocumentRecord[]>> => {
  const { snapshot, entry } = reading;
  if (!snapshot || !entry) return refuse({ code: 'case.missing' });
  const roles: Role[] = [signer];
  const drafter = { id: '', name: '', roles };
  const drafting = { snapshot, entry, command, input, drafter, draftedBy, at, printing };
  const tried = await tryDraft(await decidingOn(world, reading), drafting);
  return tried.ok ? accept(tried.value.records) : tried;
};

/** The frozen data with the document it names: one of the same draft, which has no number yet, or an earlier one. */
const dataOf = async (
  record: DocumentRecord,
  drafted: readonly DocumentRecord[],
  { table }: Composing,
): Promise<object> => {
  if (!record.refersTo) return record.data;
  const beside = drafted.find(({ documentId }) => documentId === record.refersTo);
  const letter = beside ?? (await readReferred(table, record));
  return letter ? bindReference(record.kind, record.data, letter) : record.data;
};
