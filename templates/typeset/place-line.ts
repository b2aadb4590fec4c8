import type { Atom, Change } from './atom.ts';
import type { Glyph, TextItem } from './frame.ts';
import { gapBetween, inkEnd } from './line-breaks.ts';

type Placed = Omit<TextItem, 'kind' | 'y' | 'size'>;

type Spread = { readonly squeeze: number; readonly gap: number };

/** How a line reaches its measure: all marks in it give way alike, but for one at its end; or gaps open evenly. */
const spreadOf = (atoms: readonly Atom[], fill: number | undefined): Spread => {
  const none = { squeeze: 0, gap: 0 };
  if (fill === undefined) return none;
  const natural = atoms.reduce((sum, { width }) => sum + width, 0);
  if (natural > fill) {
    const all = atoms.reduce((sum, atom, at) => sum + (at > 0 ? atom.squeezeBefore : 0) + atom.squeezeAfter, 0);
    const rest = all - (atoms.at(-1)?.squeezeAfter ?? 0);
    return { ...none, squeeze: rest > 0 ? Math.min(1, (natural - fill) / rest) : 0 };
  }
  const gaps = atoms.reduce((sum, atom, at) => sum + (at > 0 ? gapBetween(atoms[at - 1] as Atom, atom) : 0), 0);
  return { ...none, gap: gaps > 0 ? (fill - natural) / gaps : 0 };
};

/** The glyphs of a line from `x` on, one item for each run of one face and one kind of change; blanks at its end take no room. */
export const placeLine = (atoms: readonly Atom[], x: number, fill?: number): Placed[] => {
  const end = inkEnd(atoms, 0, atoms.length);
  const { squeeze, gap } = spreadOf(atoms.slice(0, end), fill);
  const runs: { face: Atom['face']; x: number; glyphs: Glyph[]; change?: Change }[] = [];
  let pen = x;
  atoms.forEach((atom, at) => {
    const before = atoms[at - 1];
    if (before && at < end) pen += gap * gapBetween(before, atom);
    if (at > 0) pen -= atom.squeezeBefore * squeeze;
    let run = runs.at(-1);
    if (run?.face !== atom.face || run.change !== atom.change) {
      run = { face: atom.face, x: pen, glyphs: [], ...(atom.change ? { change: atom.change } : {}) };
      runs.push(run);
    }
    run.glyphs.push({ id: atom.glyph, codePoint: atom.codePoint, x: pen + atom.ink - run.x });
    if (at < end) pen += atom.width - (at === end - 1 ? 0 : atom.squeezeAfter * squeeze);
  });
  return runs;
};
