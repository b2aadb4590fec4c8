import { type Cell, placeOf, type Sheet, type SheetRow } from '../../domain/workbook.ts';
import { workbookLimits } from '../../domain/workbook-limits.ts';
import { dayOfNumber } from './day-formats.ts';
import { textCollector } from './shared-texts.ts';
import { streamXml, type XmlPiece } from './stream-xml.ts';

/** What the cells of every sheet refer to, and how many of them there may still be. */
export type Referred = {
  readonly texts: readonly string[];
  readonly days: ReadonlySet<number>;
  readonly from: 'from1900' | 'from1904';
};

type Read = Pick<Sheet, 'rows' | 'merged'>;

/** Why a sheet is not read: it is broken, or it holds more than it may. */
export type SheetFlaw = 'broken' | 'rows' | 'cells';

type Attributes = Readonly<Record<string, string>>;

const kinds = { b: 'boolean', e: 'error', d: 'day' } as const;

const cellOf = ({ t = 'n', s }: Attributes, value: string, { texts, days, from }: Referred): Cell | undefined => {
  if (t === 's') return { kind: 'text', text: texts[Number(value)] ?? '' };
  if (t === 'str' || t === 'inlineStr') return { kind: 'text', text: value };
  if (t === 'b' || t === 'e' || t === 'd') return { kind: kinds[t], text: t === 'd' ? value.slice(0, 10) : value };
  const day = days.has(Number(s)) ? dayOfNumber(Number(value), from) : undefined;
  return day === undefined ? { kind: 'number', text: value } : { kind: 'day', text: day };
};

/** Reads the rows of one sheet: a machine fed with the pieces of its part, that stops where the bounds are passed. */
const sheetReader = (referred: Referred, cellsLeft: number) => {
  const rows: SheetRow[] = [];
  const merged: string[] = [];
  const collector = textCollector();
  let [row, column, seen, held] = [0, 0, 0, 0];
  let cells = new Map<number, Cell>();
  let cell: Attributes | undefined;
  let [value, inValue, isFormula] = ['', false, false];
  const open = (name: string, attributes: Attributes): void => {
    if (name === 'row') {
      [row, column, seen] = [Number(attributes.r ?? row + 1), 0, seen + 1];
      cells = new Map();
    } else if (name === 'c') {
      column = placeOf(attributes.r ?? '')?.column ?? column + 1;
      [cell, value, isFormula] = [attributes, '', false];
    } else if (name === 'v') inValue = true;
    else if (name === 'f') isFormula = true;
    else if (name === 'mergeCell' && merged.length < workbookLimits.workbookRows) merged.push(attributes.ref ?? '');
  };
  const endCell = (): void => {
    const said = `${value}${collector.give()}`;
    const read = isFormula
      ? ({ kind: 'formula', text: said } as const)
      : said.trim() === ''
        ? undefined
        : cellOf(cell ?? {}, said, referred);
    if (read && (read.kind === 'formula' || read.text.trim() !== '')) {
      cells.set(column, read);
      held += 1;
    }
    cell = undefined;
  };
  const close = (name: string): void => {
    if (name === 'v') inValue = false;
    else if (name === 'c') endCell();
    else if (name === 'row' && cells.size > 0) rows.push({ row, cells });
  };
  const take = (piece: XmlPiece): void => {
    if (cell) collector.take(piece);
    if (piece.type === 'open') open(piece.name, piece.attributes);
    else if (piece.type === 'close') close(piece.name);
    else if (inValue && value.length <= workbookLimits.workbookCellCharacters) value += piece.text;
  };
  const flaw = (): SheetFlaw | undefined => {
    if (seen > workbookLimits.workbookRows) return 'rows';
    return held > cellsLeft ? 'cells' : undefined;
  };
  return { take, flaw, read: (): Read => ({ rows, merged }) };
};

/** The rows of a sheet; or why it is not read, which is found without unpacking the rest. */
export const readSheet = async (
  pieces: AsyncIterable<Uint8Array>,
  referred: Referred,
  cellsLeft: number,
): Promise<Read | SheetFlaw> => {
  const reader = sheetReader(referred, cellsLeft);
  const sound = await streamXml(pieces, reader.take, () => reader.flaw() !== undefined);
  return reader.flaw() ?? (sound ? reader.read() : 'broken');
};
