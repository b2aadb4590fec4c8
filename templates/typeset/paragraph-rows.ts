import type { FontRole } from '#templates/fonts/font-role.ts';
import { atomsOf, type Change } from './atom.ts';
import { breakLines } from './break-lines.ts';
import { withMarks } from './change-marks.ts';
import { size } from './measures.ts';
import { placeLine } from './place-line.ts';
import { lineRow, type Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement, type StructureElement } from './structure.ts';

/** A stretch of text in one kind of type. */
export type Span = { readonly text: string; readonly role?: FontRole; readonly change?: Change | undefined };

export type ParagraphShape = {
  /** Where the first line starts and where the others do, from the left edge of the column. */
  readonly first: number;
  readonly rest: number;
  /** Kept clear at the right edge. */
  readonly right?: number;
  readonly points?: number;
  readonly holdsNext?: boolean;
  readonly element?: StructureElement;
};

/** Lines on the grid; the last one is never left alone at the top of a page. */
export const flowRows = (setting: Setting, spans: readonly Span[], shape: ParagraphShape): Row[] => {
  const { first, rest, right = 0, points = size.third, holdsNext = false } = shape;
  const element = shape.element ?? addElement(setting.parent, 'P');
  const atoms = spans.flatMap(({ text, role = 'fangsong', change }) => {
    const plain = atomsOf(text, styleOf(setting, role, points));
    return change ? plain.map((atom) => ({ ...atom, change })) : plain;
  });
  const width = setting.width - right;
  const lines = breakLines(atoms, {
    first: width - first,
    rest: width - rest,
    unit: styleOf(setting, 'fangsong', points).cell,
  });
  return lines.map(({ from, to, fill }, at) => {
    const items = placeLine(atoms.slice(from, to), points, { x: at === 0 ? first : rest, fill, element });
    return lineRow(setting, withMarks(items), holdsNext || at === lines.length - 2);
  });
};

/** A paragraph of the body: the first line indented by two characters. */
export const paragraphRows = (setting: Setting, text: string): Row[] =>
  flowRows(setting, [{ text }], { first: 2 * setting.cell, rest: 0 });

const headingRoles = { 1: 'heiti', 2: 'kaiti' } as const;

/** 一、 in 黑体, （一） in 楷体; a heading never ends a page. */
export const headingRows = (setting: Setting, level: 1 | 2, text: string): Row[] =>
  flowRows(setting, [{ text, role: headingRoles[level] }], {
    first: 2 * setting.cell,
    rest: 0,
    holdsNext: true,
    element: addElement(setting.parent, level === 1 ? 'H2' : 'H3'),
  });
