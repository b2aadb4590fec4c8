import { atomsOf, type TypeStyle, widthOfAtoms } from './atom.ts';
import type { TextItem } from './frame.ts';
import { type Place, placeLine } from './place-line.ts';

/** One unbroken line from `x` on. */
export const lineItems = (text: string, style: TypeStyle, place: Place): TextItem[] =>
  placeLine(atomsOf(text, style), style.size, place);

export const widthOfText = (text: string, style: TypeStyle): number => widthOfAtoms(atomsOf(text, style));
