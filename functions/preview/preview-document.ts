import { type Draft, isOpen } from '#shared/domain/draft.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Role } from '#shared/domain/roles.ts';
import { type CommandReading, readForCommand } from '#shared/store/command-reading.ts';
import { readDocument } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { renderDraft } from '#templates/render-document.ts';
import { bindReference } from '../casework/compose/bind-reference.ts';
import { tryDraft } from '../casework/decide/try-draft.ts';
import { decidingOn } from '../casework/gather/deciding-on.ts';
import { previewDraft } from '../lib/draft-params.ts';
import type { World } from '../lib/world.ts';
import { type Asked, admit, type Preview } from './admit.ts';

type Previewing = Pick<World, 'table' | 'seed' | 'unprintable' | 'now'>;

/** Renders one document of an open draft for staff and auditors, decided anew on the case as it stands. */
export const previewDocument = async (asked: Asked, world: Previewing, fonts: FontSet): Promise<Result<Preview>> => {
  const parsed = admit(previewDraft, asked);
  if (!parsed.ok) return parsed;
  const { caseId, draftId, ordinal } = parsed.value;
  const reading = await readForCommand(world.table, { caseId, draftId, personId: asked.actor.id });
  if (!reading.draft) return refuse({ code: 'draft.missing' });
  if (!isOpen(reading.draft)) return refuse({ code: 'draft.closed', status: reading.draft.status });
  const records = await composeAnew(world, reading.draft, reading);
  if (!records.ok) return records;
  const record = records.value[ordinal - 1];
  if (!record) return refuse({ code: 'document.missing' });
  const rendered = await renderDraft(fonts, record.kind, await dataOf(record, records.value, world));
  return rendered.ok ? accept({ bytes: rendered.value.bytes, fileName: `草稿 ${record.title}.pdf` }) : rendered;
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
  const letter = beside ?? (await readDocument(table, record.refersTo));
  return letter ? bindReference(record.kind, record.data, letter) : record.data;
};
