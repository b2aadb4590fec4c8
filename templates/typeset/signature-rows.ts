import type { Signer } from './block.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { cell, size } from './measures.ts';
import { blankRows, lineRow, type Row, tie } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement } from './structure.ts';
import { centredRows } from './title-rows.ts';

const sealMark = ({ seal, sealHolder }: Signer): string =>
  seal === 'proxy' ? `（${sealHolder ?? ''}代章）` : '（印章）';

/** Sealed: the date four characters in from the right, the names centred on it (GB/T 9704-2012, 7.3.5.1). */
const sealedRows = (setting: Setting, signers: readonly Signer[], date: string): Row[] => {
  const style = styleOf(setting, 'fangsong');
  const right = setting.width - 4 * cell;
  const left = right - widthOfText(date, style);
  const axis = (left + right) / 2;
  const widest = 2 * (setting.width - axis);
  const centre = (text: string): Row[] =>
    centredRows(setting, { text, points: size.third, role: 'fangsong', tag: 'P', axis, widest });
  const names = signers.flatMap((signer): Row[] => {
    const whole = `${signer.name}${sealMark(signer)}`;
    const together = signer.seal === 'own' && widthOfText(whole, style) <= widest;
    return together ? centre(whole) : [...centre(signer.name), ...centre(sealMark(signer))];
  });
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
