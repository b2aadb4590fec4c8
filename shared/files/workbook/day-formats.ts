import { streamXml } from './stream-xml.ts';

/** Formats that every program knows by number and that show a day (ECMA-376, 18.8.30, with those of East Asia). */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Whether a format of its own shows a day: a y or d outside quotes, brackets and escapes. */
const showsDay = (code: string): boolean =>
  /[yd年日]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./gu, '').replace(/general/giu, ''));

/** Which cell styles, by their place, make a number a day; undefined where the part cannot be read. */
export const dayStyles = async (
  pieces: AsyncIterable<Uint8Array> | undefined,
): Promise<ReadonlySet<number> | undefined> => {
  if (!pieces) return new Set();
  const own = new Map<number, string>();
  const styles = new Set<number>();
  let [inside, place] = [false, 0];
  const sound = await streamXml(pieces, (piece) => {
    if (piece.type === 'text') return;
    if (piece.name === 'cellXfs') inside = piece.type === 'open';
    if (piece.type !== 'open') return;
    const id = Number(piece.attributes.numFmtId);
    if (piece.name === 'numFmt') own.set(id, piece.attributes.formatCode ?? '');
    if (piece.name !== 'xf' || !inside) return;
    if (own.has(id) ? showsDay(own.get(id) ?? '') : builtIn(id)) styles.add(place);
    place += 1;
  });
  return sound ? styles : undefined;
};

/** Days from the first day of the count to 1970-01-01, by which a workbook counts. */
const beforeEpoch = { from1900: 25_569, from1904: 24_107 };

/** The day that a number stands for; undefined for one before March 1900, which programs count differently. */
export const dayOfNumber = (count: number, from: keyof typeof beforeEpoch): string | undefined => {
  if (!Number.isFinite(count) || count < 61 || count > 2_958_465) return undefined;
  return new Date((Math.floor(count) - beforeEpoch[from]) * 86_400_000).toISOString().slice(0, 10);
};
