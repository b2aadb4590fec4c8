import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { listDraftVersions } from '#shared/store/drafts.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { renderComparison, renderDraft } from '#templates/render-document.ts';
import { renderWord } from '#templates/word/render-word.ts';
import { type Composing, openDraft, paperOf } from '../casework/compose/drafted-paper.ts';
import { writtenFrom } from '../casework/compose/word-origin.ts';
import { compareDraft, draftAsWord, previewDraft } from '../lib/draft-params.ts';
import { type Asked, admit, type Preview, wordType } from './admit.ts';

/** Renders one document of an open draft for staff and auditors, decided anew on the case as it stands. */
export const previewDocument = async (asked: Asked, world: Composing, fonts: FontSet): Promise<Result<Preview>> => {
  const parsed = admit(previewDraft, asked);
  if (!parsed.ok) return parsed;
  const { ordinal, ...sought } = parsed.value;
  const opened = await openDraft(world, { ...sought, person: asked.actor });
  if (!opened.ok) return opened;
  const paper = await paperOf(world, opened.value, { ordinal });
  if (!paper.ok) return paper;
  const { kind, title, data } = paper.value;
  const rendered = await renderDraft(fonts, kind, data);
  return rendered.ok ? accept({ bytes: rendered.value.bytes, fileName: `草稿 ${title}.pdf` }) : rendered;
};

/** The same document as a text document to be edited and read back, with a note of what it was written from. */
export const writeDocument = async (asked: Asked, world: Composing): Promise<Result<Preview>> => {
  const parsed = admit(draftAsWord, asked);
  if (!parsed.ok) return parsed;
  const { caseId, draftId, ordinal } = parsed.value;
  const opened = await openDraft(world, { caseId, draftId, person: asked.actor });
  if (!opened.ok) return opened;
  const at = world.now();
  const paper = await paperOf(world, opened.value, { ordinal, at });
  if (!paper.ok) return paper;
  const { versions: version } = opened.value.draft;
  const { kind, title, data } = paper.value;
  const written = await renderWord({ kind, data, properties: writtenFrom({ caseId, draftId, ordinal, version, at }) });
  return written.ok ? accept({ bytes: written.value, fileName: `草稿 ${title}.docx`, mediaType: wordType }) : written;
};

/**
 * What an earlier version of an open draft would say and what it says now, in one paper (花脸稿), both decided on the case
 * as it stands. Refuses `draft.missing` where there is no such version, `document.missing` where one of them has no such
 * paper, and what refuses either version now.
 */
export const compareDocument = async (asked: Asked, world: Composing, fonts: FontSet): Promise<Result<Preview>> => {
  const parsed = admit(compareDraft, asked);
  if (!parsed.ok) return parsed;
  const { caseId, draftId, ordinal, version } = parsed.value;
  const opened = await openDraft(world, { caseId, draftId, person: asked.actor });
  if (!opened.ok) return opened;
  const { draft, reading } = opened.value;
  const earlier = (await listDraftVersions(world.table, caseId, draftId)).find((one) => one.version === version);
  if (!earlier) return refuse({ code: 'draft.missing' });
  const before = await paperOf(
    world,
    { draft: { ...draft, input: earlier.input, printing: earlier.printing }, reading },
    { ordinal },
  );
  if (!before.ok) return before;
  const after = await paperOf(world, { draft, reading }, { ordinal });
  if (!after.ok) return after;
  const { kind, title, data } = after.value;
  if (before.value.kind !== kind) return refuse({ code: 'document.missing' });
  const compared = await renderComparison({ fonts, kind, before: before.value.data, after: data });
  return compared.ok ? accept({ bytes: compared.value.bytes, fileName: `花脸稿 ${title}.pdf` }) : compared;
};
