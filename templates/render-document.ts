import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { DocumentTemplate } from './documents/define-document.ts';
import type { IssuedData } from './documents/parts/document-data.ts';
import { verificationBlock } from './documents/parts/verification-block.ts';
import { documentTemplates } from './documents/registry.ts';
import type { Face, FontSet } from './fonts/open-fonts.ts';
import type { Block } from './typeset/block.ts';
import { type LaidOut, layOut, startLayout } from './typeset/lay-out.ts';
import { paint } from './typeset/paint.ts';
import type { PaperFacts } from './typeset/pdf-document.ts';

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

type Read = { readonly template: DocumentTemplate; readonly data: IssuedData; readonly blocks: readonly Block[] };

/** Reads the data and composes the blocks; refuses with the path of every field that is wrong. */
const readDocument = (kind: DocumentKind, data: unknown): Result<Read> => {
  const template = documentTemplates[kind];
  const parsed = template.data.safeParse(data);
  if (parsed.success)
    return accept({
      template,
      data: parsed.data,
      blocks: [...template.compose(parsed.data), ...verificationBlock(parsed.data)],
    });
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return refuse({ code: 'input.invalid', issues });
};

/**
 * Reads the data, composes the blocks and lays them out. Refusals: `input.invalid` with the path of every field that
 * is wrong, `glyph.missing` with every character that cannot be set, as `U+5586 喆`.
 */
export const composeDocument = (fonts: FontSet, kind: DocumentKind, data: unknown): Result<ComposedDocument> => {
  const read = readDocument(kind, data);
  if (!read.ok) return read;
  const laidOut = layOut(fonts, read.value.template.layout, read.value.blocks);
  if (laidOut.missing.length > 0) return refuse({ code: 'glyph.missing', characters: laidOut.missing });
  return accept({ ...laidOut, ...read.value, title: titleOf(read.value.blocks, kind) });
};

const caseIdOf = (data: IssuedData): string | undefined =>
  'caseId' in data && typeof data.caseId === 'string' ? data.caseId : undefined;

const factsOf = (kind: DocumentKind, { template, data, blocks }: Read): PaperFacts => ({
  title: titleOf(blocks, kind),
  author: data.issuer.name,
  subject: [documentKinds[kind].id, data.documentNumber].filter(Boolean).join(' '),
  createdOn: data.issueDate,
  archive: {
    documentNumber: data.documentNumber,
    catalogueId: documentKinds[kind].id,
    caseId: caseIdOf(data),
    templateVersion: template.version,
  },
});

/**
 * Renders a document of the catalogue as PDF: the same data gives the same bytes. `data` is checked against the
 * document's schema; refusals as in `composeDocument`. Pages are painted as they are laid out and then forgotten.
 */
export const renderDocument = async (
  fonts: FontSet,
  kind: DocumentKind,
  data: unknown,
): Promise<Result<RenderedDocument>> => {
  const read = readDocument(kind, data);
  if (!read.ok) return read;
  const { template, blocks } = read.value;
  const { pages, structure, missing } = startLayout(fonts, template.layout, blocks);
  const facts = factsOf(kind, read.value);
  const painted = await paint(pages, structure, facts);
  if (missing.size > 0) return refuse({ code: 'glyph.missing', characters: [...missing] });
  const faces = painted.faces.map(({ role, family, source, substitute }) => ({ role, family, source, substitute }));
  return accept({ ...painted, faces, title: facts.title, templateVersion: template.version });
};
