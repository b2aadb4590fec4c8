import { documentKinds } from '#shared/domain/document-kinds.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { readPassages } from '#shared/store/passages.ts';
import { templateLoaders } from '#templates/documents/template-loaders.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { renderDraft } from '#templates/render-document.ts';
import { previewWording as described } from '../lib/passage-params.ts';
import type { World } from '../lib/world.ts';
import { type Asked, admit, type Preview } from './admit.ts';

/** Renders a kind of document with its sample data in a proposed wording, so that the office sees it before it binds. */
export const previewWording = async (
  asked: Asked,
  { table }: Pick<World, 'table'>,
  fonts: FontSet,
): Promise<Result<Preview>> => {
  const parsed = admit(described, asked);
  if (!parsed.ok) return parsed;
  const { kind, version } = parsed.value;
  const { proposed } = await readPassages(table, kind, { version });
  if (!proposed) return refuse({ code: 'wording.missing', version });
  const { sample } = await templateLoaders[kind]();
  const wording = { version: String(version), passages: proposed.passages };
  const rendered = await renderDraft(fonts, kind, { ...(sample as object), wording });
  return rendered.ok
    ? accept({ bytes: rendered.value.bytes, fileName: `草稿 ${documentKinds[kind].title}（第${version}版文字）.pdf` })
    : rendered;
};
