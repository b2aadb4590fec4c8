import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import type { ActiveContent } from './active-content.ts';
import type { PdfContents } from './read-pdf.ts';

/** Names that mean the same wherever they stand: kinds of actions, of annotations and of streams. */
const byName: ReadonlyMap<string, ActiveContent> = new Map(
  Object.entries({
    JavaScript: 'JavaScript',
    Launch: 'Launch',
    EmbeddedFile: 'EmbeddedFile',
    EmbeddedFiles: 'EmbeddedFile',
    FileAttachment: 'EmbeddedFile',
    Filespec: 'FileReference',
    GoToE: 'FileReference',
    GoToR: 'FileReference',
    ImportData: 'Form',
    SubmitForm: 'Form',
    RichMedia: 'RichMedia',
    RichMediaExecute: 'RichMedia',
    Rendition: 'RichMedia',
    GoTo3DView: 'RichMedia',
  } as const),
);

/** Kinds of annotations that play something. */
const players: readonly string[] = ['Movie', 'Sound', 'Screen', '3D'];

/** Members that carry or do something whatever they hold. */
const byMember: ReadonlyMap<string, ActiveContent> = new Map(
  Object.entries({
    JS: 'JavaScript',
    JavaScript: 'JavaScript',
    XFA: 'Form',
    EF: 'EmbeddedFile',
    RF: 'EmbeddedFile',
    AF: 'EmbeddedFile',
    EmbeddedFiles: 'EmbeddedFile',
    Collection: 'EmbeddedFile',
    AA: 'OpenAction',
    RichMediaContent: 'RichMedia',
  } as const),
);

/** Where an action stands, and the kinds that only turn pages or open a page of the web. */
const actionMembers: readonly string[] = ['A', 'PA', 'OpenAction', 'Next'];
const harmless: readonly string[] = ['GoTo', 'URI', 'Named', 'Thread'];
const turnsPages: readonly string[] = ['NextPage', 'PrevPage', 'FirstPage', 'LastPage'];

/** A link names a page of the web, an address of mail or a telephone: no file, no share of another machine. */
const webAddress = /^(?:https?:\/\/[^\\/]|mailto:|tel:)/i;

const textOf = (value: PDFObject): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
const nameOf = (value: PDFObject): string => (value instanceof PDFName ? value.decodeText() : '');

/** Fonts, pictures and states of drawing are named as their author likes. */
const resources: readonly string[] = ['Font', 'XObject', 'ExtGState', 'Pattern'];
const isResource = (value: PDFObject): boolean => {
  const dict = value instanceof PDFRawStream ? value.dict : value;
  return dict instanceof PDFDict && resources.includes(nameOf(dict.get(PDFName.of('Type')) ?? dict));
};

type Member = { readonly of: PDFDict; readonly key: string; readonly values: readonly PDFObject[] };

const membersOf = (dict: PDFDict, { versionsOf }: PdfContents): Member[] =>
  dict.entries().map(([key, value]) => ({ of: dict, key: key.decodeText(), values: versionsOf(value) }));

/** What an action does that stands where actions stand; a destination on a page does nothing. */
const actionAt = ({ key, values }: Member, { versionsOf }: PdfContents): ActiveContent | undefined => {
  for (const action of values) {
    if (!(action instanceof PDFDict)) continue;
    for (const kind of versionsOf(action.get(PDFName.of('S')))) {
      const allowed = key === 'OpenAction' ? ['GoTo'] : harmless;
      if (!allowed.includes(nameOf(kind))) return byName.get(nameOf(kind)) ?? 'OpenAction';
      const turn = nameOf(kind) === 'Named' ? versionsOf(action.get(PDFName.of('N'))) : [];
      if (turn.some((one) => !turnsPages.includes(nameOf(one)))) return 'OpenAction';
    }
  }
  return undefined;
};

const isForeign = (value: PDFObject): boolean => {
  const text = textOf(value);
  return text !== undefined && !webAddress.test(text.trim());
};

const inMember = (member: Member, contents: PdfContents): ActiveContent | undefined => {
  const { of, key, values } = member;
  if (key === 'Encrypt') return 'Encrypted';
  const found = byMember.get(key);
  if (found && values.some((value) => !isResource(value) && value !== PDFNull)) return found;
  if (key === 'F' || key === 'UF')
    return values.some((value) => textOf(value) !== undefined) ? 'FileReference' : undefined;
  if (key === 'URI' || key === 'Base') return values.some(isForeign) ? 'Link' : undefined;
  if (key === 'Subtype' && values.some((value) => players.includes(nameOf(value)))) return 'RichMedia';
  if (key === 'S' && values.some((value) => ['Movie', 'Sound'].includes(nameOf(value))) && !of.has(PDFName.of('P')))
    return 'RichMedia';
  return actionMembers.includes(key) ? actionAt(member, contents) : undefined;
};

/** What a PDF does or carries that is not taken, the first that is found, behind whatever it is written. */
export const actsIn = (contents: PdfContents): ActiveContent | undefined => {
  const waiting: PDFObject[] = contents.objects.concat(contents.trailers);
  const seen = new Set<PDFObject>();
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (value instanceof PDFName) {
      const found = byName.get(value.decodeText());
      if (found) return found;
    }
    const dict = value instanceof PDFRawStream ? value.dict : value;
    if (seen.has(dict)) continue;
    if (dict instanceof PDFArray) {
      seen.add(dict);
      for (const one of dict.asArray()) waiting.push(one);
    } else if (dict instanceof PDFDict) {
      seen.add(dict);
      if (value instanceof PDFRawStream && dict.has(PDFName.of('F'))) return 'FileReference';
      const members = membersOf(dict, contents);
      const named = members.flatMap(({ values }) => values.map((one) => byName.get(nameOf(one)))).find(Boolean);
      const found = named ?? members.map((member) => inMember(member, contents)).find(Boolean);
      if (found) return found;
      for (const one of dict.values()) waiting.push(one);
    }
  }
  return undefined;
};

/** Whether there is a page to look at, and an end that leads to it: what was cut off has none. */
export const hasPages = ({ objects, trailers }: PdfContents): boolean => {
  const typed = (type: string) =>
    objects.some((one) => one instanceof PDFDict && nameOf(one.lookup(PDFName.of('Type')) ?? one) === type);
  return typed('Catalog') && typed('Page') && trailers.some((trailer) => trailer.has(PDFName.of('Root')));
};
