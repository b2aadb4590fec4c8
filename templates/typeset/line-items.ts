import { type Atom, atomsOf, type TypeStyle, widthOfAtoms } from './atom.ts';
import type { TextItem } from './frame.ts';
import { placeLine } from './place-line.ts';
import { gridBaseline } from './row.ts';
import type { StructureElement } from './structure.ts';

export type Place = {
  readonly x: number;
  readonly y?: number;
  readonly fill?: number | undefined;
  readonly element?: StructureElement;
};

/** Text items of a line whose characters are shaped already. */
export const itemsOfAtoms = (atoms: readonly Atom[], points: number, place: Place): TextItem[] =>
  placeLine(atoms, place.x, place.fill).map((run) => ({
    kind: 'text',
    ...run,
    y: place.y ?? gridBaseline,
    size: points,
    ...(place.element ? { element: place.element } : {}),
  }));

/** One unbroken line from `x` on. */
export const lineItems = (text: string, style: TypeStyle, place: Place): TextItem[] =>
  itemsOfAtoms(atomsOf(text, style), style.size, place);

export const widthOfText = (text: string, style: TypeStyle): number => widthOfAtoms(atomsOf(text, style));
