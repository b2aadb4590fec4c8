import { SaxesParser } from 'saxes';
import { workbookLimits } from '../../domain/workbook-limits.ts';

/** A tag or a text in the order of the file; names without their prefix. */
export type XmlPiece =
  | { readonly type: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string };

class Unread extends Error {}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const parserOf = (tell: (piece: XmlPiece) => void, stop: () => never): SaxesParser => {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('error', stop);
  parser.on('doctype', stop);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > workbookLimits.workbookLevels) stop();
    tell({ type: 'open', name: localName(name), attributes });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    tell({ type: 'close', name: localName(name) });
  });
  parser.on('text', (text) => tell({ type: 'text', text }));
  parser.on('cdata', (text) => tell({ type: 'text', text }));
  return parser;
};

/**
 * Tells the pieces of an XML file while it is unpacked, so that nothing of it is kept. `enough` is asked after each part:
 * the rest is not unpacked once it says so. False where it is not well formed, is not UTF-8, has a document type, which
 * may declare entities, or unpacks to more than it may.
 */
export const streamXml = async (
  pieces: AsyncIterable<Uint8Array>,
  tell: (piece: XmlPiece) => void,
  enough: () => boolean = () => false,
): Promise<boolean> => {
  const stop = (): never => {
    throw new Unread();
  };
  const parser = parserOf(tell, stop);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const bytes of pieces) {
      parser.write(decoder.decode(bytes, { stream: true }));
      if (enough()) return true;
    }
    parser.write(decoder.decode()).close();
    return true;
  } catch {
    // Of a file from outside every fault says the same: it cannot be read.
    return false;
  }
};
