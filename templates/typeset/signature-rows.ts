import type { Signer } from './block.ts';
import type { PictureItem } from './frame.ts';
import { jointRows } from './joint-rows.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { cell, linePitch, millimetre, size, typeArea } from './measures.ts';
import { blankRows, lineRow, type Row, tie } from './row.ts';
import { sealMark } from './seal-mark.ts';
import { linesAbove, sealItem, sealTop } from './seal-place.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement } from './structure.ts';
import { centredRows } from './title-rows.ts';

/** Names with the seals over them, in the pieces that stay whole; `above` are the blank lines between them and the text. */
type SealedNames = { readonly above: number; readonly pieces: readonly (readonly Row[])[] };

const wordedRows = (setting: Setting, signer: Signer, place: { axis: number; widest: number }): Row[] => {
  const centre = (text: string): Row[] =>
    text === '' ? [] : centredRows(setting, { text, points: size.third, role: 'fangsong', tag: 'P', ...place });
  const mark = sealMark(signer);
  const whole = `${signer.name}${mark}`;
  const together = signer.seal === 'own' && widthOfText(whole, styleOf(setting, 'fangsong')) <= place.widest;
  return together ? centre(whole) : [...centre(signer.name), ...centre(mark)];
};

/** The seals of bodies that are neither ministries nor offices have at most 45 mm; most have 42 (国发〔1999〕25号). */
const usualSeal = 42 * millimetre;

/** Blank lines for a seal that is pressed by hand where an image of it would stand. */
const linesByHand = ({ pitch }: Setting, rows: readonly Row[]): number =>
  linesAbove({ lines: rows.length, pitch, height: usualSeal, dated: true });

const singleNames = (setting: Setting, signer: Signer, place: { axis: number; widest: number }): SealedNames => {
  const rows = wordedRows(setting, signer, place);
  if (!signer.pressed) return { above: signer.seal === 'hand' ? linesByHand(setting, rows) : 2, pieces: [rows] };
  const pressed = { lines: rows.length, pitch: setting.pitch, height: signer.pressed.height, dated: true };
  const seal = sealItem(signer, { ...place, top: sealTop(pressed), parent: setting.parent });
  const sealed = rows.map((row, at) => (at === 0 ? { ...row, items: [...row.items, ...seal] } : row));
  return { above: linesAbove(pressed), pieces: [sealed] };
};

/** How far seals reach down from the top of the date's line, which stands below these rows. */
const reachBelow = (rows: readonly Row[], pitch: number): number => {
  const bottoms = rows.flatMap(({ items }, at) =>
    items
      .filter((item): item is PictureItem => item.kind === 'picture')
      .map(({ y, height }) => y + height - (rows.length - at) * pitch),
  );
  return Math.max(0, ...bottoms);
};

/** A page ends below the seal and not only below the date. */
const dateRow = (row: Row, names: readonly Row[]): Row => ({
  ...row,
  slack: Math.min(row.slack, row.height - reachBelow(names, row.height)),
});

/** Higher than this a signature finds no page with text above it, and parts between two rows of seals. */
const tallest = typeArea.height - 3 * linePitch;

/** Lines that never part from the date at their end. */
const heldWithDate = 4;

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** Rows that hold together from `from` on and are free before. */
const loosened = (rows: readonly Row[], from: number): Row[] =>
  tie(rows, from).map((row, at) => (at < from ? { ...row, holdsNext: false } : row));

const held = (pieces: readonly (readonly Row[])[]): Row[] => {
  const all = pieces.flat();
  if (heightOf(all) <= tallest) return tie(all);
  // A page ends below the seals of its last row, and not only below their names.
  const parted = (piece: readonly Row[], last: Row): Row => ({
    ...last,
    holdsNext: false,
    slack: Math.min(last.slack, -reachBelow(piece, last.height)),
  });
  // A name longer than a page goes on as text does, and still takes lines along to its date.
  const heldFrom = (piece: readonly Row[]): number => (heightOf(piece) <= tallest ? 0 : piece.length - heldWithDate);
  return pieces.flatMap((piece) => {
    const last = parted(piece, piece.at(-1) as Row);
    return loosened(piece.with(-1, last), heldFrom(piece));
  });
};

/** A name longer than this takes two lines rather than move its date towards the middle of the page. */
const longestName = 24 * cell;
/** Words seldom end where a line is full: so much wider than its share of the name is each of several lines. */
const spareOfLine = 2 * cell;

/**
 * Where the date ends: in general four characters in from the right (7.3.5.1); further where the one name centred on it
 * would not find room on a line otherwise, or on two: a column of short lines would drive the text off the page.
 */
const dateEnd = (setting: Setting, signers: readonly Signer[], dateWidth: number): number => {
  const usual = setting.width - 4 * cell;
  const [name, other] = signers.map((signer) => widthOfText(signer.name, styleOf(setting, 'fangsong')));
  if (name === undefined || other !== undefined) return usual;
  const endOf = (line: number): number => Math.min(usual, setting.width - (line - dateWidth) / 2);
  if (name <= longestName) return endOf(name);
  const line = 2 * (setting.width - usual) + dateWidth;
  if (name <= 2 * line) return usual;
  return endOf(Math.min(longestName, name / Math.ceil(name / longestName) + spareOfLine));
};

/** Sealed: the names centred on the date (GB/T 9704-2012, 7.3.5.1). */
const sealedRows = (setting: Setting, signers: readonly Signer[], date: string): Row[] => {
  const style = styleOf(setting, 'fangsong');
  const dateWidth = widthOfText(date, style);
  const right = dateEnd(setting, signers, dateWidth);
  const left = right - dateWidth;
  const axis = (left + right) / 2;
  const widest = 2 * (setting.width - axis);
  const [signer] = signers;
  const { above, pieces } =
    signers.length > 1 || !signer ? jointRows(setting, signers, axis) : singleNames(setting, signer, { axis, widest });
  const dated = lineItems(date, style, { x: left, element: addElement(setting.parent, 'P') });
  // Above a seal there is room even at the top of a page.
  const gap = !signers.some(({ pressed }) => pressed);
  const last = dateRow(lineRow(setting, dated), pieces.flat());
  const whole = pieces.map((piece, at) => [
    ...(at === 0 ? blankRows(setting, above, { holdsNext: true, gap }) : []),
    ...piece,
    ...(at === pieces.length - 1 ? [last] : []),
  ]);
  return held(whole);
};

/**
 * Without a seal: the name two characters in from the right, the date starting two characters to the right of the
 * name's first; a date that would then come too near the edge takes the indent and pushes the name (7.3.5.2).
 */
const unsealedRows = (setting: Setting, signers: readonly Signer[], date: string): Row[] => {
  const style = styleOf(setting, 'fangsong');
  const edge = setting.width - 2 * cell;
  const nameWidth = Math.max(...signers.map(({ name }) => widthOfText(name, style)));
  const dateWidth = widthOfText(date, style);
  const nameLeft = Math.max(0, Math.min(edge - nameWidth, edge - dateWidth - 2 * cell));
  const line = (text: string, x: number): Row =>
    lineRow(setting, lineItems(text, style, { x, element: addElement(setting.parent, 'P') }));
  const names = signers.flatMap(({ name }) =>
    nameWidth <= edge
      ? [line(name, nameLeft)]
      : centredRows(setting, { text: name, points: size.third, role: 'fangsong', tag: 'P', widest: edge }),
  );
  return tie([
    ...blankRows(setting, 1, { holdsNext: true }),
    ...names,
    line(date, Math.min(nameLeft + 2 * cell, edge - dateWidth)),
  ]);
};

/** Name, place of the seal and date; they stay together. */
export const signatureRows = (setting: Setting, signers: readonly Signer[], date: string): Row[] =>
  signers.some(({ seal }) => seal !== 'none')
    ? sealedRows(setting, signers, date)
    : unsealedRows(setting, signers, date);
