import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { atomsOf, widthOfAtoms } from './atom.ts';
import type { TextItem } from './frame.ts';
import { millimetre, size, typeArea } from './measures.ts';
import { placeLine } from './place-line.ts';

/** From the baseline up to the stroke of the dash, in ems. */
const dashHeight = 0.38;

/** “— 1 —” with its dashes 7 mm below the type area: odd pages at the right, even ones at the left, one character in. */
export const pageNumber = (fonts: FontSet, ordinal: number): TextItem[] => {
  const points = size.fourth;
  // No cell: every character is as wide as its face makes it.
  const style = { fonts, missing: new Set<string>(), role: 'songti', size: points, cell: 0 } as const;
  const atoms = atomsOf(`— ${ordinal} —`, style);
  const width = widthOfAtoms(atoms);
  const odd = ordinal % 2 === 1;
  const x = odd ? typeArea.left + typeArea.width - points - width : typeArea.left + points;
  const y = typeArea.top + typeArea.height + 7 * millimetre + dashHeight * points;
  return placeLine(atoms, points, { x, y });
};
