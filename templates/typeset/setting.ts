import type { FontRole } from '#templates/fonts/font-role.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import type { TypeStyle } from './atom.ts';
import { size } from './measures.ts';
import type { StructureElement } from './structure.ts';

/** What every part of a layout shares: fonts, the characters found missing, the column, its lines, the place in the structure. */
export type Setting = {
  readonly fonts: FontSet;
  readonly missing: Set<string>;
  readonly width: number;
  /** From one line of the text to the next, and from one of its characters to the next; in points. */
  readonly pitch: number;
  readonly cell: number;
  readonly parent: StructureElement;
};

/** Type of a role and size; third-size type stands on the grid. */
export const styleOf = ({ fonts, missing, cell }: Setting, role: FontRole, points: number = size.third): TypeStyle => ({
  fonts,
  missing,
  role,
  size: points,
  cell: points === size.third ? cell : points,
});
