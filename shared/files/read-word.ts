import { limits } from '#shared/domain/limits.ts';
import { type Words, words } from '#shared/domain/words.ts';
import { readXml, type XmlPiece } from './read-xml.ts';
import { type Archive, openArchive } from './unpack-zip.ts';

/** What a text document says, paragraph by paragraph, and its own properties by name. */
export type WordText = {
  readonly paragraphs: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
};

export type ReadWord = { readonly text: WordText } | { readonly flaw: Words };

/** A line end within a paragraph: no new paragraph. */
export const softBreak = '\v';

const decoded = (bytes: Uint8Array | undefined): string | undefined => {
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Text that is none of the paper: deleted or moved away under revision marks, codes of fields, the same box once more. */
const unread: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback']);

const marks: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', softBreak],
  ['w:cr', softBreak],
  ['w:noBreakHyphen', '-'],
]);

/** The paragraphs of a main part, what stands in boxes before the paragraph that holds the box. */
const paragraphsIn = (xml: string): string[] | undefined => {
  const said: string[] = [];
  const open: string[] = [];
  let [skipping, texts] = [0, 0];
  const add = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text;
  };
  const take = (piece: XmlPiece): void => {
    if (piece.type === 'text') {
      if (texts > 0 && skipping === 0) add(piece.text);
      return;
    }
    const { type, name } = piece;
    const step = type === 'open' ? 1 : -1;
    if (unread.has(name)) skipping += step;
    else if (name === 'w:t') texts += step;
    else if (name === 'w:p' && type === 'close') said.push(open.pop() ?? '');
    else if (name === 'w:p') open.push('');
    else if (type === 'open' && skipping === 0) add(marks.get(name) ?? '');
  };
  return readXml(xml, take) ? said : undefined;
};

const propertiesIn = (xml: string): Record<string, string> => {
  const found = new Map<string, string>();
  let name: string | undefined;
  const take = (piece: XmlPiece): void => {
    if (piece.type === 'open' && piece.name === 'property') name = piece.attributes.name;
    else if (piece.type === 'close' && piece.name === 'property') name = undefined;
    else if (piece.type === 'text' && name !== undefined && piece.text.trim() !== '') found.set(name, piece.text);
  };
  return readXml(xml, take) ? Object.fromEntries(found) : {};
};

/** Parts that act or carry others. */
const carries = /vbaProject|vbaData|\/activeX\/|\/embeddings\/|oleObject|afchunk|\.(?:exe|js|bin)$/iu;

const flaws = {
  none: words(
    '文件不是可以读取的Word文档（.docx）；请在WPS或者Word中另存为“Word文档（.docx）”后上传',
    'The file is no text document (.docx) that can be read: save it as .docx and send it again',
  ),
  carries: words(
    '文件含有宏、控件或者嵌入的文件；请删除后另存为“Word文档（.docx）”再上传',
    'The file holds macros, controls or embedded files: remove them and save it as .docx',
  ),
  external: words(
    '文件含有外部链接（超链接、链接的图片或者模板）；请取消链接后再上传',
    'The file has external links (hyperlinks, linked pictures or templates): remove them and send it again',
  ),
} as const;

const isExternal = (relations: string): boolean => /TargetMode\s*=\s*["']External["']/iu.test(relations);

const relationsOf = async (archive: Archive): Promise<(string | undefined)[]> => {
  const relations: (string | undefined)[] = [];
  for (const name of archive.names.filter((each) => each.endsWith('.rels')))
    relations.push(decoded(await archive.read(name)));
  return relations;
};

/**
 * Reads a text document (.docx) as its editor left it: revisions accepted, no remarks. A file that is none, acts, carries
 * others, links to anything outside, or is more than `limits` allow has a flaw in words instead.
 */
export const readWord = async (file: Uint8Array): Promise<ReadWord> => {
  const bounds = { entries: limits.wordEntries, unpackedBytes: limits.wordUnpackedBytes };
  const archive = await openArchive(file, bounds);
  const types = decoded(await archive?.read('[Content_Types].xml'));
  if (!archive || !types) return { flaw: flaws.none };
  if (archive.names.some((name) => carries.test(name)) || /macroEnabled/iu.test(types)) return { flaw: flaws.carries };
  const relations = await relationsOf(archive);
  if (relations.includes(undefined)) return { flaw: flaws.none };
  if (relations.some((each) => isExternal(each ?? ''))) return { flaw: flaws.external };
  const paragraphs = paragraphsIn(decoded(await archive.read('word/document.xml')) ?? '');
  if (paragraphs === undefined) return { flaw: flaws.none };
  const properties = propertiesIn(decoded(await archive.read('docProps/custom.xml')) ?? '');
  return { text: { paragraphs, properties } };
};
