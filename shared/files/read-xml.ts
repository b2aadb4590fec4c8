/** A piece of XML: a tag by its name, a text with its entities resolved. */
export type XmlPiece =
  | { readonly type: 'open' | 'close' | 'empty'; readonly name: string; readonly attributes: string }
  | { readonly type: 'text'; readonly text: string };

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const characterOf = (digits: string, radix: number): string => {
  const codePoint = Number.parseInt(digits, radix);
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\ufffd';
};

const resolved = (whole: string, name: string): string => {
  if (name.startsWith('#x')) return characterOf(name.slice(2), 16);
  return name.startsWith('#') ? characterOf(name.slice(1), 10) : (entities[name] ?? whole);
};

export const resolveEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]+);/gu, resolved);

/** Where the tag that begins at `from` ends: a > within quotes ends none. */
const tagEnd = (xml: string, from: number): number => {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const character = xml[at] ?? '';
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
};

const tagOf = (inner: string): XmlPiece => {
  const isClose = inner.startsWith('/');
  const isEmpty = inner.endsWith('/');
  const [, name = '', attributes = ''] = /^\/?([^\s/>]*)([\s\S]*)$/u.exec(inner) ?? [];
  return { type: isClose ? 'close' : isEmpty ? 'empty' : 'open', name, attributes };
};

/** The pieces of an XML text in their order, in one pass; one with a document type, which may declare entities, has none. */
export function* piecesOfXml(xml: string): Generator<XmlPiece> {
  if (xml.includes('<!DOCTYPE')) return;
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const textEnd = tag < 0 ? xml.length : tag;
    if (textEnd > at) yield { type: 'text', text: resolveEntities(xml.slice(at, textEnd)) };
    if (tag < 0) return;
    const isComment = xml.startsWith('<!--', tag);
    const end = isComment ? xml.indexOf('-->', tag + 4) : tagEnd(xml, tag + 1);
    if (end < 0) return;
    if (!isComment && xml[tag + 1] !== '?') yield tagOf(xml.slice(tag + 1, end));
    at = end + (isComment ? 3 : 1);
  }
}
