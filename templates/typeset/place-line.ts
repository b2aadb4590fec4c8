import type { Atom } from './atom.ts';
import type { Glyph, TextItem } from './frame.ts';
import { gapBetween, inkEnd } from './line-breaks.ts';
import { gridBaseline } from './row.ts';
import type { StructureElement } from './structure.ts';

/** Where a line begins, its baseline, the width that it is to fill if it is to fill one, and what its text is. */
export type Place = {
  readonly x: number;
  readonly y?: number;
  readonly fill?: number | undefined;
  readonly element?: StructureElement;
};

type Spread = { readonly squeeze: number; readonly gap: number };

const asTheyAre: Spread = { squeeze: 0, gap: 0 };

/** How a line reaches its measure: all marks in it give way alike, but for one at its end; or gaps open evenly. */
const spreadOf = (atoms: readonly Atom[], end: number, fill: number | undefined): Spread => {
  if (fill === undefined) return asTheyAre;
  let [natural, squeezes, gaps] = [0, 0, 0];
  for (let at = 0; at < end; at += 1) {
    const atom = atoms[at] as Atom;
    const before = at > 0 ? atoms[at - 1] : undefined;
    natural += atom.width;
    if (before) squeezes += atom.squeezeBefore;
    if (before) gaps += gapBetween(before, atom);
    if (at < end - 1) squeezes += atom.squeezeAfter;
  }
  if (natural > fill) return { gap: 0, squeeze: squeezes > 0 ? Math.min(1, (natural - fill) / squeezes) : 0 };
  return { squeeze: 0, gap: gaps > 0 ? (fill - natural) / gaps : 0 };
};

/** The glyphs of a line, one item for each run of one face and one kind of change; blanks at its end take no room. */
export const placeLine = (atoms: readonly Atom[], size: number, place: Place): TextItem[] => {
  const { x, y = gridBaseline, fill, element } = place;
  const end = inkEnd(atoms, 0, atoms.length);
  const { squeeze, gap } = spreadOf(atoms, end, fill);
  const items: TextItem[] = [];
  let glyphs: Glyph[] = [];
  let start = x;
  let pen = x;
  let before: Atom | undefined;
  for (let at = 0; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    if (before && at < end) pen += gap * gapBetween(before, atom);
    if (before) pen -= atom.squeezeBefore * squeeze;
    if (before?.face !== atom.face || before.change !== atom.change) {
      const { face, change } = atom;
      glyphs = [];
      start = pen;
      items.push({
        kind: 'text',
        x: pen,
        y,
        size,
        face,
        glyphs,
        ...(element && { element }),
        ...(change && { change }),
      });
    }
    glyphs.push({ id: atom.glyph, codePoint: atom.codePoint, x: pen + atom.ink - start });
    if (at < end) pen += atom.width - (at === end - 1 ? 0 : atom.squeezeAfter * squeeze);
    before = atom;
  }
  return items;
};
