import type { Instant } from '../domain/day.ts';
import { sha256 } from '../domain/hash.ts';
import { readPdf, referenceIn } from './appended-pdf.ts';

export type FieldFacts = {
  /** Who signs, as readers show it. */
  readonly name: string;
  readonly at: Instant;
  /** Bytes kept free for the signature. */
  readonly room: number;
};

const description = '电子签名';

/** A text string in UTF-16, written in hexadecimal (ISO 32000-1, 7.9.2.2). */
const textString = (text: string): string =>
  `<feff${[...Buffer.from(text, 'utf16le').swap16()].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;

/** `D:20260213090000+08'00'`: the hour in Beijing. */
const pdfDate = (at: Instant): string => {
  const there = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `(D:${there.replace(/[-:T]/g, '').slice(0, 14)}+08'00')`;
};

const withKeys = (dictionary: string, keys: string): string => dictionary.replace('<<\n', `<<\n${keys}\n`);

/** What the packaged signer looks for and fills in: the range of signed bytes, and the signature itself. */
const signatureDictionary = ({ name, at, room }: FieldFacts): string =>
  [
    '<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached',
    '/ByteRange [0 /********** /********** /**********]',
    `/Contents <${'0'.repeat(room * 2)}>`,
    `/M ${pdfDate(at)}\n/Name ${textString(name)}\n>>`,
  ].join('\n');

/** The structure tree with a Form element at its end: PDF/UA wants every widget in one (ISO 14289-1, 7.18.4). */
const taggedIn = (tree: string, key: number, form: number): string =>
  tree
    .replace(/\n\]\n>>\n\/ParentTreeNextKey \d+/, `\n    ${key} ${form} 0 R\n]\n>>\n/ParentTreeNextKey ${key + 1}`)
    .replace(/\/ParentTreeNextKey \d+/, `/ParentTreeNextKey ${key + 1}`);

/**
 * The PDF with an empty signature field appended, its own bytes untouched. The field has no extent on the page, so
 * that it needs no appearance (ISO 19005-3, 6.3.3), and is tagged as a form with a description.
 */
export const appendSignatureField = (bytes: Uint8Array, facts: FieldFacts): Uint8Array => {
  const pdf = readPdf(bytes);
  const catalogue = pdf.object(pdf.root);
  const treeAt = referenceIn(catalogue, 'StructTreeRoot');
  const tree = pdf.object(treeAt);
  const key = Number(/\/ParentTreeNextKey (\d+)/.exec(tree)?.[1] ?? Number.NaN);
  const paper = Number(/\/K \[?(\d+) 0 R/.exec(tree)?.[1] ?? Number.NaN);
  const page = Number(/\/Kids \[(\d+) 0 R/.exec(pdf.object(referenceIn(catalogue, 'Pages')))?.[1] ?? Number.NaN);
  const [signature, widget, form] = [pdf.size, pdf.size + 1, pdf.size + 2];
  const objects = {
    [pdf.root]: withKeys(catalogue, `/AcroForm <<\n/Fields [${widget} 0 R]\n/SigFlags 3\n>>`),
    [treeAt]: taggedIn(tree, key, form),
    [paper]: pdf.object(paper).replace(/\/K \[([^\]]*)\]/, `/K [$1 ${form} 0 R]`),
    [page]: withKeys(pdf.object(page), `/Annots [${widget} 0 R]`),
    [signature]: signatureDictionary(facts),
    [widget]:
      `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (seal)\n/TU ${textString(description)}\n/F 132\n` +
      `/Rect [0 0 0 0]\n/P ${page} 0 R\n/V ${signature} 0 R\n/StructParent ${key}\n>>`,
    [form]:
      `<<\n/S /Form\n/P ${paper} 0 R\n/Pg ${page} 0 R\n/Alt ${textString(description)}\n` +
      `/K <<\n/Type /OBJR\n/Obj ${widget} 0 R\n/Pg ${page} 0 R\n>>\n>>`,
  };
  if (objects[treeAt] === tree || objects[paper] === pdf.object(paper))
    throw new Error('the structure of the PDF is not as the renderer writes it');
  return pdf.append(objects, sha256({ of: sha256(bytes), at: facts.at }).slice(0, 32));
};
