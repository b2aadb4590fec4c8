import type { FontRole } from '#templates/fonts/font-role.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import type { TypeStyle } from './atom.ts';
import { cell, size } from './measures.ts';
import type { StructureElement } from './structure.ts';

/** What every part of a layout shares: fonts, the characters found missing, the column, the place in the structure. */
export type Setting = {
  readonly fonts: FontSet;
  readonly missing: Set<string>;
  readonly width: number;
  readonly parent: StructureElement;
};

/** Type of a role and size; third-size type stands on the grid. */
export const styleOf = ({ fonts, missing }: Setting, role: FontRole, points: number = size.third): TypeStyle => ({
  fonts,
  missing,
  role,
  size: points,
  cell: points === size.third ? cell : points,
});
