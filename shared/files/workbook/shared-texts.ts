import { workbookLimits } from '../../domain/workbook-limits.ts';
import { streamXml, type XmlPiece } from './stream-xml.ts';

/** Characters that XML cannot hold are written as `_x000D_`. */
const plain = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Puts a text together from its runs, leaving out how it is read aloud (rPh). */
export const textCollector = () => {
  let [text, inText, aside] = ['', false, 0];
  return {
    take: (piece: XmlPiece): void => {
      if (piece.type === 'text') {
        if (inText && aside === 0 && text.length <= workbookLimits.workbookCellCharacters) text += piece.text;
        return;
      }
      if (piece.name === 'rPh') aside += piece.type === 'open' ? 1 : -1;
      if (piece.name === 't') inText = piece.type === 'open';
    },
    give: (): string => {
      const whole = plain(text);
      text = '';
      return whole;
    },
  };
};

/** The texts that cells refer to by place; undefined where they cannot be read or are more than `workbookLimits` allow. */
export const sharedTexts = async (
  pieces: AsyncIterable<Uint8Array> | undefined,
): Promise<readonly string[] | undefined> => {
  if (!pieces) return [];
  const texts: string[] = [];
  const collector = textCollector();
  const full = () => texts.length > workbookLimits.workbookTexts;
  const take = (piece: XmlPiece): void => {
    collector.take(piece);
    if (piece.type === 'close' && piece.name === 'si' && !full()) texts.push(collector.give());
  };
  const sound = await streamXml(pieces, take, full);
  return sound && !full() ? texts : undefined;
};
