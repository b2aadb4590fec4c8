import type { Span } from './block.ts';
import { atomsOf } from './atom.ts';
import { breakLines } from './break-lines.ts';
import { itemsOfAtoms } from './line-items.ts';
import { cell, size } from './measures.ts';
import { lineRow, type Row } from './row.ts';
import { type Setting, styleOf } from './setting.ts';
import { addElement, type StructureElement } from './structure.ts';

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
  const atoms = spans.flatMap(({ text, role = 'fangsong' }) => atomsOf(text, styleOf(setting, role, points)));
  const width = setting.width - right;
  const lines = breakLines(atoms, { first: width - first, rest: width - rest });
  return lines.map(({ from, to, fill }, at) => {
    const items = itemsOfAtoms(atoms.slice(from, to), points, { x: at === 0 ? first : rest, fill, element });
    return lineRow(items, holdsNext || at === lines.length - 2);
  });
};

/** A paragraph of the body: indented by two characters, or flush left as the addressee is. */
export const paragraphRows = (
  setting: Setting,
  paragraph: { readonly spans: readonly Span[]; readonly indent: 0 | 2; readonly holdsNext?: boolean; readonly heading?: boolean },
): Row[] => {
  const element = addElement(setting.parent, paragraph.heading ? 'H2' : 'P');
  const { holdsNext = paragraph.heading ?? false } = paragraph;
  return flowRows(setting, paragraph.spans, { first: paragraph.indent * cell, rest: 0, holdsNext, element });
};
