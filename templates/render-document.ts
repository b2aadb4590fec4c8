import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { DocumentTemplate } from './documents/define-document.ts';
import type { IssuedData } from './documents/parts/document-data.ts';
import { documentTemplates } from './documents/registry.ts';
import type { Face, FontSet } from './fonts/open-fonts.ts';
import type { Block } from './typeset/block.ts';
import type { Page, TextItem } from './typeset/frame.ts';
import { type LaidOut, layOut } from './typeset/lay-out.ts';
import { paint } from './typeset/paint.ts';

/** `faces` are the ones the document was set in; `substitute` marks one that stands in for the standard's. */
export type RenderedDocument = {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly faces: readonly UsedFace[];
  readonly title: string;
  readonly templateVersion: string;
};

type UsedFace = Pick<Face, 'role' | 'family' | 'source' | 'substitute'>;

/** A document before paint: its pages, its data as parsed, its title. */
export type ComposedDocument = LaidOut & {
  readonly template: DocumentTemplate;
  readonly data: IssuedData;
  readonly title: string;
};

const titleOf = (blocks: readonly Block[], kind: DocumentKind): string =>
  blocks.find((block) => block.type === 'title')?.text ?? documentKinds[kind].title;

/**
 * Reads the data, composes the blocks and lays them out. Refusals: `input.invalid` with the path of every field that
 * is wrong, `glyph.missing` with every character that cannot be set, as `U+5586 喆`.
 */
export const composeDocument = (fonts: FontSet, kind: DocumentKind, data: unknown): Result<ComposedDocument> => {
  const template = documentTemplates[kind];
  if (!template) throw new TypeError(`no template for ${kind}`);
  const parsed = template.data.safeParse(data);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    return refuse({ code: 'input.invalid', issues });
  }
  const blocks = template.compose(parsed.data);
  const laidOut = layOut(fonts, template.layout, blocks);
  if (laidOut.missing.length > 0) return refuse({ code: 'glyph.missing', characters: laidOut.missing });
  return accept({ ...laidOut, template, data: parsed.data, title: titleOf(blocks, kind) });
};

const caseIdOf = (data: IssuedData): string | undefined =>
  'caseId' in data && typeof data.caseId === 'string' ? data.caseId : undefined;

const facesOf = (pages: readonly Page[]): UsedFace[] => {
  const texts = pages
    .flatMap(({ items, furniture }) => [...items, ...furniture])
    .filter((item) => item.kind === 'text');
  return [...new Set(texts.map(({ face }: TextItem) => face))].map(({ role, family, source, substitute }) => ({
    role,
    family,
    source,
    substitute,
  }));
};

/**
 * Renders a document of the catalogue as PDF: the same data gives the same bytes. `data` is checked against the
 * document's schema; refusals as in `composeDocument`.
 */
export const renderDocument = async (
  fonts: FontSet,
  kind: DocumentKind,
  data: unknown,
): Promise<Result<RenderedDocument>> => {
  const composed = composeDocument(fonts, kind, data);
  if (!composed.ok) return composed;
  const { pages, structure, template, data: read, title } = composed.value;
  const facts = {
    title,
    author: read.issuer.name,
    subject: [documentKinds[kind].id, read.documentNumber].filter(Boolean).join(' '),
    createdOn: read.issueDate,
    archive: {
      documentNumber: read.documentNumber,
      catalogueId: documentKinds[kind].id,
      caseId: caseIdOf(read),
      templateVersion: template.version,
    },
  };
  const bytes = await paint(pages, structure, facts);
  return accept({ bytes, pages: pages.length, faces: facesOf(pages), title, templateVersion: template.version });
};
