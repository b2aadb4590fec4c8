import type { Atom } from './atom.ts';
import { edgeSqueeze } from './break-lines.ts';
import type { Glyph, TextItem } from './frame.ts';

type Placed = Omit<TextItem, 'kind' | 'y' | 'size'>;

/** No gap opens between the letters of a word, the digits of a number, or the halves of a dash. */
const isTight = (before: Atom, after: Atom): boolean =>
  before.class === after.class
    ? before.class === 'latin' || before.class === 'digit' || before.class === 'dash'
    : before.held && before.class !== 'full' && after.class !== 'full';

type Spread = { readonly squeeze: number; readonly lastSqueeze: number; readonly gap: number };

/** How a line reaches its measure: a space at its end gives way first, then all marks alike; or gaps open evenly. */
const spreadOf = (atoms: readonly Atom[], fill: number | undefined): Spread => {
  const none = { squeeze: 0, lastSqueeze: 0, gap: 0 };
  if (fill === undefined) return none;
  const natural = atoms.reduce((sum, { width }) => sum + width, 0);
  const last = atoms.at(-1);
  if (natural > fill) {
    const lastSqueeze = last ? Math.min(edgeSqueeze(last), natural - fill) : 0;
    const all = atoms.reduce((sum, atom, at) => sum + (at > 0 ? atom.squeezeBefore : 0) + atom.squeezeAfter, 0);
    const rest = all - (last?.squeezeAfter ?? 0);
    return { ...none, lastSqueeze, squeeze: rest > 0 ? Math.min(1, (natural - fill - lastSqueeze) / rest) : 0 };
  }
  const gaps = atoms.filter((atom, at) => at > 0 && !isTight(atoms[at - 1] as Atom, atom)).length;
  return { ...none, gap: gaps > 0 ? (fill - natural) / gaps : 0 };
};

/** The glyphs of a line from `x` on, one item for each run of one face. */
export const placeLine = (atoms: readonly Atom[], x: number, fill?: number): Placed[] => {
  const { squeeze, lastSqueeze, gap } = spreadOf(atoms, fill);
  const runs: { face: Atom['face']; x: number; glyphs: Glyph[] }[] = [];
  let pen = x;
  atoms.forEach((atom, at) => {
    const before = atoms[at - 1];
    if (before && !isTight(before, atom)) pen += gap;
    if (at > 0) pen -= atom.squeezeBefore * squeeze;
    let run = runs.at(-1);
    if (run?.face !== atom.face) {
      run = { face: atom.face, x: pen, glyphs: [] };
      runs.push(run);
    }
    run.glyphs.push({ id: atom.glyph, codePoint: atom.codePoint, x: pen + atom.ink - run.x });
    pen += atom.width - (at === atoms.length - 1 ? lastSqueeze : atom.squeezeAfter * squeeze);
  });
  return runs;
};
