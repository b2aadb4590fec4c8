import { SaxesParser } from 'saxes';
import { limits } from '../domain/limits.ts';

/** A piece of XML: a tag by its name, a text with its entities resolved. */
export type XmlPiece =
  | { readonly type: 'open' | 'close'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: 'text'; readonly text: string };

class Unread extends Error {}

/**
 * Tells the pieces of an XML text in their order; an empty element opens and closes. False where it is not well formed,
 * nests without end, or has a document type, which may declare entities: nothing is to be made of it then.
 */
export const readXml = (xml: string, tell: (piece: XmlPiece) => void): boolean => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const stop = (): never => {
    throw new Unread();
  };
  let depth = 0;
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.wordLevels) stop();
    tell({ type: 'open', name, attributes });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    tell({ type: 'close', name, attributes: {} });
  });
  parser.on('text', (text) => tell({ type: 'text', text }));
  parser.on('cdata', (text) => tell({ type: 'text', text }));
  try {
    parser.write(xml).close();
    return true;
  } catch (fault) {
    if (fault instanceof Unread) return false;
    throw fault;
  }
};
