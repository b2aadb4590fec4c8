import type { FontRole } from '#templates/fonts/font-role.ts';
import { lineItems, widthOfText } from './line-items.ts';
import { size } from './measures.ts';
import { lineRow, type Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement, type StructureElement, type StructureTag } from './structure.ts';
import { titleLines } from './title-lines.ts';
import { wordsOf } from './title-words.ts';

export type Centred = {
  readonly text: string;
  readonly points?: number;
  readonly role?: FontRole;
  readonly tag?: StructureTag;
  /** Names that a line should not break. */
  readonly keep?: readonly string[];
  /** The line to centre on, from the left edge of the column, and the longest line around it. */
  readonly axis?: number;
  readonly widest?: number;
};

/** Lines centred on one axis, in trapezoid or diamond shape. */
export const centredRows = (setting: Setting, centred: Centred): Row[] => {
  const { text, points = size.second, role = 'xiaobiaosong', tag = 'H1', keep = [] } = centred;
  const { axis = setting.width / 2, widest = setting.width } = centred;
  const style = styleOf(setting, role, points);
  const element: StructureElement = addElement(setting.parent, tag);
  const lengthOf = (part: string): number => widthOfText(part, style) / style.cell;
  const most = widest / style.cell;
  const lines = titleLines(wordsOf(text, keep, most), { most, lengthOf, shaped: tag === 'H1' || tag === 'H2' });
  return lines.map((line) =>
    lineRow(setting, lineItems(line, style, { x: axis - widthOfText(line, style) / 2, element }), true),
  );
};
