import { type DocumentKind, documentKinds } from '#shared/domain/document-kinds.ts';
import { faultsIn } from '#shared/domain/fault.ts';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { compareBlocks } from './documents/compare-blocks.ts';
import { type DocumentTemplate, genreNames } from './documents/define-document.ts';
import type { IssuedData } from './documents/parts/document-data.ts';
import { paperBlocks } from './documents/parts/paper-blocks.ts';
import { printedJson } from './documents/parts/printed-json.ts';
import { templateLoaders } from './documents/template-loaders.ts';
import type { Face, FontSet } from './fonts/open-fonts.ts';
import { pressSeals, type SealFiles } from './seals/press-seals.ts';
import type { Block } from './typeset/block.ts';
import { type LaidOut, layOut, startLayout } from './typeset/lay-out.ts';
import { paint, type Sink } from './typeset/paint.ts';
import type { PaperFacts } from './typeset/pdf-document.ts';

/** `faces` are the ones the document was set in; `substitute` marks one that stands in for the standard's. */
export type StreamedDocument = {
  readonly byteLength: number;
  readonly pages: number;
  readonly faces: readonly UsedFace[];
  readonly title: string;
  readonly templateVersion: string;
};

export type RenderedDocument = Omit<StreamedDocument, 'byteLength'> & { readonly bytes: Uint8Array };

type UsedFace = Pick<Face, 'role' | 'family' | 'source' | 'substitute'>;

/** What a document is made of, the faces that set it, and the images of the seals that it names, by their keys. */
export type Composing = {
  readonly fonts: FontSet;
  readonly kind: DocumentKind;
  readonly data: unknown;
  readonly seals?: SealFiles;
};

/** A document before paint: its pages, its data as parsed, its title. */
export type ComposedDocument = LaidOut & {
  readonly template: DocumentTemplate;
  readonly data: IssuedData;
  readonly title: string;
};

const titleOf = (blocks: readonly Block[], kind: DocumentKind): string =>
  blocks.find((block) => block.type === 'title')?.text ?? documentKinds[kind].title;

type Read = { readonly template: DocumentTemplate; readonly data: IssuedData; readonly blocks: readonly Block[] };

/** The images of seals that the document may name; on what is not issued their place is marked in words. */
type Seals = SealFiles | 'inWords';

const none: SealFiles = new Map();

/** Reads the data and composes the blocks; refuses with the path of every field that is wrong. */
const readDocument = async (kind: DocumentKind, data: unknown, seals: Seals): Promise<Result<Read>> => {
  const template = await templateLoaders[kind]();
  const parsed = template.data.safeParse(data, { reportInput: true });
  if (parsed.success) {
    const composed = paperBlocks(template, parsed.data);
    const blocks = seals === 'inWords' ? accept(composed) : pressSeals(composed, seals);
    return blocks.ok ? accept({ template, data: parsed.data, blocks: blocks.value }) : blocks;
  }
  const issues = faultsIn(parsed.error.issues);
  return refuse({ code: 'input.invalid', issues });
};

/**
 * Reads the data, composes the blocks and lays them out. Refusals: `input.invalid` with the path of every field that
 * is wrong or the key of an image that is missing or cannot be printed, `glyph.missing` with every character that cannot be set, as `U+5586 喆`.
 */
export const composeDocument = async ({
  fonts,
  kind,
  data,
  seals = none,
}: Composing): Promise<Result<ComposedDocument>> => {
  const read = await readDocument(kind, data, seals);
  if (!read.ok) return read;
  const { template, data: parsed, blocks } = read.value;
  const laidOut = layOut(fonts, template.form(parsed).layout, blocks);
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
    wordingVersion: data.wording?.version,
    genre: genreNames[template.form(data).genre],
    retention: data.retention,
    addressees: blocks.find((block) => block.type === 'recipient')?.text.replace(/：$/u, ''),
  },
});

/** The data of an issued document as its archive copy carries them: what is printed, and what made it. */
const attachmentOf = (kind: DocumentKind, { template, data, blocks }: Read): PaperFacts['attachment'] => ({
  name: 'data.json',
  description: '本文书所载数据',
  bytes: () => {
    const [id, version] = [documentKinds[kind].id, template.version].map((each) => JSON.stringify(each));
    return Buffer.from(`{"catalogueId":${id},"data":${printedJson(data, blocks)},"templateVersion":${version}}`);
  },
});

type Painting = { readonly fonts: FontSet; readonly kind: DocumentKind; readonly watermark?: string | undefined };

/** Lays out what was read and paints it; with words across its pages it is no issued paper and carries no data. */
const paintBlocks = async (
  { fonts, kind, watermark }: Painting,
  read: Read,
  sink: Sink,
): Promise<Result<StreamedDocument>> => {
  const { template, data, blocks } = read;
  const layouting = startLayout(fonts, template.form(data).layout, blocks);
  const facts = factsOf(kind, read);
  const face = fonts.heiti[0];
  const painted =
    watermark && face
      ? await paint(
          { ...layouting, watermark: { text: watermark, face } },
          { ...facts, title: `${watermark}：${facts.title}` },
          sink,
        )
      : await paint(layouting, { ...facts, attachment: attachmentOf(kind, read) }, sink);
  if (!painted) return refuse({ code: 'glyph.missing', characters: [...layouting.missing] });
  const faces = painted.faces.map(({ role, family, source, substitute }) => ({ role, family, source, substitute }));
  return accept({ ...painted, faces, title: facts.title, templateVersion: template.version });
};

/** A document to render; a draft has words in grey across every page, and no seal. */
export type Rendering = Composing & { readonly watermark?: string };

/**
 * Renders a document of the catalogue as PDF into a sink, page after page, so that a ledger of thousands of rows is
 * never held whole: the same data gives the same bytes. `data` is checked against the document's schema; refusals as
 * in `composeDocument`, and after `glyph.missing` what the sink has got is to be thrown away.
 */
export const streamDocument = async (
  { fonts, kind, data, watermark, seals = none }: Rendering,
  sink: Sink,
): Promise<Result<StreamedDocument>> => {
  const read = await readDocument(kind, data, watermark === undefined ? seals : 'inWords');
  if (!read.ok) return read;
  return paintBlocks({ fonts, kind, watermark }, read.value, sink);
};

const inOnePiece = async (
  stream: (sink: Sink) => Promise<Result<StreamedDocument>>,
): Promise<Result<RenderedDocument>> => {
  const chunks: Uint8Array[] = [];
  const streamed = await stream((bytes) => {
    chunks.push(bytes);
  });
  if (!streamed.ok) return streamed;
  const { byteLength: _, ...rendered } = streamed.value;
  return accept({ ...rendered, bytes: new Uint8Array(Buffer.concat(chunks)) });
};

/** Renders a document as PDF in one piece, as a letter is wanted; otherwise as `streamDocument`. */
export const renderWhole = (rendering: Rendering): Promise<Result<RenderedDocument>> =>
  inOnePiece((sink) => streamDocument(rendering, sink));

/** The same of a document that presses no image of a seal. */
export const renderDocument = (fonts: FontSet, kind: DocumentKind, data: unknown): Promise<Result<RenderedDocument>> =>
  renderWhole({ fonts, kind, data });

/** Two versions of a document's data, for one who has to sign. */
export type Comparing = {
  readonly fonts: FontSet;
  readonly kind: DocumentKind;
  readonly before: unknown;
  readonly after: unknown;
};

/**
 * Two versions of a document in the letter itself (花脸稿): deletions struck out, insertions underlined, both in red, 花脸稿
 * in grey across every page, no seal. Refusals as in `streamDocument`, of the earlier version first.
 */
export const renderComparison = async ({
  fonts,
  kind,
  before,
  after,
}: Comparing): Promise<Result<RenderedDocument>> => {
  const earlier = await readDocument(kind, before, 'inWords');
  if (!earlier.ok) return earlier;
  const later = await readDocument(kind, after, 'inWords');
  if (!later.ok) return later;
  const blocks = compareBlocks(earlier.value.blocks, later.value.blocks);
  return inOnePiece((sink) => paintBlocks({ fonts, kind, watermark: '花脸稿' }, { ...later.value, blocks }, sink));
};

/** The same document as a draft: 草稿 in grey across every page. */
export const renderDraft = (fonts: FontSet, kind: DocumentKind, data: unknown): Promise<Result<RenderedDocument>> =>
  renderWhole({ fonts, kind, data, watermark: '草稿' });
