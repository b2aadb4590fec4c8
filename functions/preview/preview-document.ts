import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { type Draft, isOpen } from '#shared/domain/draft.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { type CommandReading, readForCommand } from '#shared/store/command-reading.ts';
import { listDraftVersions } from '#shared/store/drafts.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { renderComparison, renderDraft } from '#templates/render-document.ts';
import { bindReference } from '../casework/compose/bind-reference.ts';
import { readReferred } from '../casework/compose/read-referred.ts';
import { tryDraft } from '../casework/decide/try-draft.ts';
import { decidingOn } from '../casework/gather/deciding-on.ts';
import { compareDraft, previewDraft } from '../lib/draft-params.ts';
import type { World } from '../lib/world.ts';
import { type Asked, admit, type Preview } from './admit.ts';

type Previewing = Pick<World, 'table' | 'seed' | 'unprintable' | 'now'>;

type Sought = { readonly caseId: CaseId; readonly draftId: number; readonly ordinal: number };
type Opened = { readonly draft: Draft; readonly reading: CommandReading };
type Paper = { readonly kind: DocumentKind; readonly title: string; readonly data: object };

const openDraft = async (
  { table }: Previewing,
  { caseId, draftId }: Sought,
  { actor }: Asked,
): Promise<Result<Opened>> => {
  const reading = await readForCommand(table, { caseId, draftId, personId: actor.id });
  if (!reading.draft) return refuse({ code: 'draft.missing' });
  if (!isOpen(reading.draft)) return refuse({ code: 'draft.closed', status: reading.draft.status });
  return accept({ draft: reading.draft, reading });
};

const paperOf = async (world: Previewing, { draft, reading }: Opened, ordinal: number): Promise<Result<Paper>> => {
  const records = await composeAnew(world, draft, reading);
  if (!records.ok) return records;
  const record = records.value[ordinal - 1];
  if (!record) return refuse({ code: 'document.missing' });
  const { kind, title } = record;
  return accept({ kind, title, data: await dataOf(record, records.value, world) });
};

/** Renders one document of an open draft for staff and auditors, decided anew on the case as it stands. */
export const previewDocument = async (asked: Asked, world: Previewing, fonts: FontSet): Promise<Result<Preview>> => {
  const parsed = admit(previewDraft, asked);
  if (!parsed.ok) return parsed;
  const opened = await openDraft(world, parsed.value, asked);
  if (!opened.ok) return opened;
  const paper = await paperOf(world, opened.value, parsed.value.ordinal);
  if (!paper.ok) return paper;
  const { kind, title, data } = paper.value;
  const rendered = await renderDraft(fonts, kind, data);
  return rendered.ok ? accept({ bytes: rendered.value.bytes, fileName: `草稿 ${title}.pdf` }) : rendered;
};

/**
 * What an earlier version of an open draft would say and what it says now, in one paper (花脸稿), both decided on the case
 * as it stands. Refuses `draft.missing` where there is no such version, `document.missing` where one of them has no such
 * paper, and what refuses either version now.
 */
export const compareDocument = async (asked: Asked, world: Previewing, fonts: FontSet): Promise<Result<Preview>> => {
  const parsed = admit(compareDraft, asked);
  if (!parsed.ok) return parsed;
  const { caseId, draftId, ordinal, version } = parsed.value;
  const opened = await openDraft(world, parsed.value, asked);
  if (!opened.ok) return opened;
  const { draft, reading } = opened.value;
  const earlier = (await listDraftVersions(world.table, caseId, draftId)).find((one) => one.version === version);
  if (!earlier) return refuse({ code: 'draft.missing' });
  const before = await paperOf(world, { draft: { ...draft, input: earlier.input }, reading }, ordinal);
  if (!before.ok) return before;
  const after = await paperOf(world, { draft, reading }, ordinal);
  if (!after.ok) return after;
  const { kind, title, data } = after.value;
  if (before.value.kind !== kind) return refuse({ code: 'document.missing' });
  const compared = await renderComparison({ fonts, kind, before: before.value.data, after: data });
  return compared.ok ? accept({ bytes: compared.value.bytes, fileName: `花脸稿 ${title}.pdf` }) : compared;
};

const composeAnew = async (
  world: Previewing,
  { command, input, draftedBy, signer }: Draft,
  reading: CommandReading,
): Promise<Result<readonly DocumentRecord[]>> => {
  const { snapshot, entry } = reading;
  if (!snapshot || !entry) return refuse({ code: 'case.missing' });
  const roles: Role[] = [signer];
  const drafter = { id: '', name: '', roles };
  const drafting = { snapshot, entry, command, input, drafter, draftedBy, at: world.now() };
  const tried = await tryDraft(await decidingOn(world, reading), drafting);
  return tried.ok ? accept(tried.value.records) : tried;
};

/** The frozen data with the document it names: one of the same draft, which has no number yet, or an earlier one. */
const dataOf = async (
  record: DocumentRecord,
  drafted: readonly DocumentRecord[],
  { table }: Previewing,
): Promise<object> => {
  if (!record.refersTo) return record.data;
  const beside = drafted.find(({ documentId }) => documentId === record.refersTo);
  const letter = beside ?? (await readReferred(table, record));
  return letter ? bindReference(record.kind, record.data, letter) : record.data;
};
