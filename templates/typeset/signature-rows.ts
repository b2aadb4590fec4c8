import type { Signer } from './block.ts';
import { jointRows } from './joint-rows.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { cell, size } from './measures.ts';
import { blankRows, lineRow, type Row, tie } from './row.ts';
import { sealMark } from './seal-mark.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement } from './structure.ts';
import { centredRows } from './title-rows.ts';

const singleRows = (setting: Setting, signer: Signer, place: { axis: number; widest: number }): Row[] => {
  const centre = (text: string): Row[] =>
    centredRows(setting, { text, points: size.third, role: 'fangsong', tag: 'P', ...place });
  const whole = `${signer.name}${sealMark(signer)}`;
  const together = signer.seal === 'own' && widthOfText(whole, styleOf(setting, 'fangsong')) <= place.widest;
  return together ? centre(whole) : [...centre(signer.name), ...centre(sealMark(signer))];
};

/** Sealed: the date four characters in from the right, the names centred on it (GB/T 9704-2012, 7.3.5.1). */
const sealedRows = (setting: Setting, signers: readonly Signer[], date: string): Row[] => {
  const style = styleOf(setting, 'fangsong');
  const right = setting.width - 4 * cell;
  const left = right - widthOfText(date, style);
  const axis = (left + right) / 2;
  const widest = 2 * (setting.width - axis);
  const [signer] = signers;
  const names =
    signers.length > 1 || !signer ? jointRows(setting, signers, axis) : singleRows(setting, signer, { axis, widest });
  const dated = lineItems(date, style, { x: left, element: addElement(setting.parent, 'P') });
  return tie([...blankRows(2, { holdsNext: true }), ...names, lineRow(dated)]);
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
    lineRow(lineItems(text, style, { x, element: addElement(setting.parent, 'P') }));
  const names = signers.flatMap(({ name }) =>
    nameWidth <= edge
      ? [line(name, nameLeft)]
      : centredRows(setting, { text: name, points: size.third, role: 'fangsong', tag: 'P', widest: edge }),
  );
  return tie([
    ...blankRows(1, { holdsNext: true }),
    ...names,
    line(date, Math.min(nameLeft + 2 * cell, edge - dateWidth)),
  ]);
};

/** Name, place of the seal and date; they stay together. */
export const signatureRows = (setting: Setting, signers: readonly Signer[], date: string): Row[] =>
  signers.some(({ seal }) => seal !== 'none')
    ? sealedRows(setting, signers, date)
    : unsealedRows(setting, signers, date);
