import type { Atom } from './atom.ts';
import { endForbidden, startForbidden } from './characters.ts';

/** A line of a paragraph: atoms `from` up to but without `to`, and the width it is to fill, if it is to fill one. */
export type Line = { readonly from: number; readonly to: number; readonly fill?: number };

export type Measure = { readonly first: number; readonly rest: number };

const hair = 0.01;
/** How much a line may give up so that a mark stays on it, in full-width characters. */
const pushInLimit = 1.5;

const mayBreakBetween = (before: Atom, after: Atom): boolean =>
  !before.held && !endForbidden.has(before.codePoint) && !startForbidden.has(after.codePoint);

/** A unit longer than a line is taken apart, but no forbidden mark begins or ends a line even so. */
const mayForceBetween = (before: Atom, after: Atom): boolean =>
  !endForbidden.has(before.codePoint) && !startForbidden.has(after.codePoint);

/** What the last character of a line gives up: a space all of it; a mark nothing, or it would hang over the edge. */
export const edgeSqueeze = (atom: Atom): number => (atom.class === 'space' ? atom.squeezeAfter : 0);

type Search = { fit: number; fitWidth: number; squeezed: number; forced: number };

/** Looks along the atoms for the last break that fits as it stands, and the first that fits when marks are squeezed. */
const search = (atoms: readonly Atom[], start: number, width: number): Search => {
  const found: Search = { fit: -1, fitWidth: 0, squeezed: -1, forced: start + 1 };
  let natural = 0;
  let squeeze = 0;
  for (let at = start; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    natural += atom.width;
    squeeze += (at > start ? atom.squeezeBefore : 0) + edgeSqueeze(atom);
    const over = natural - width;
    if (over > hair && (over > squeeze + hair || over > pushInLimit * atom.width)) break;
    squeeze += atom.squeezeAfter - edgeSqueeze(atom);
    const next = atoms[at + 1];
    if (over <= hair && (!next || mayForceBetween(atom, next))) found.forced = at + 1;
    if (next && !mayBreakBetween(atom, next)) continue;
    if (over <= hair) {
      found.fit = at + 1;
      found.fitWidth = natural;
    } else {
      found.squeezed = at + 1;
      break;
    }
  }
  return found;
};

/** Push in first, then push out (先挤进，后推出); a unit longer than a line breaks where the line is full. */
const breakAfter = (atoms: readonly Atom[], start: number, width: number): number => {
  const { fit, fitWidth, squeezed, forced } = search(atoms, start, width);
  const cell = atoms[start]?.width ?? 0;
  const full = fit > 0 && width - fitWidth <= cell / 2 + hair;
  if (fit === atoms.length || full || squeezed < 0) return fit > 0 ? fit : forced;
  return squeezed;
};

/** Breaks a paragraph into lines that all fill their measure, but for the last one. */
export const breakLines = (atoms: readonly Atom[], measure: Measure): Line[] => {
  const lines: Line[] = [];
  let from = 0;
  while (from < atoms.length) {
    const fill = from === 0 ? measure.first : measure.rest;
    const to = breakAfter(atoms, from, fill);
    lines.push(to < atoms.length ? { from, to, fill } : { from, to, ...overfull(atoms.slice(from, to), fill) });
    from = to;
  }
  return withoutWidow(atoms, lines);
};

/** One character and its mark do not make a last line: the line above gives one more character down. */
const withoutWidow = (atoms: readonly Atom[], lines: Line[]): Line[] => {
  const [last, above] = [lines.at(-1), lines.at(-2)];
  if (!last || !above?.fill || last.to - last.from > 2 || !isWidow(atoms.slice(last.from, last.to))) return lines;
  for (let from = last.from - 1; from > above.from + 2; from -= 1) {
    if (!mayBreakBetween(atoms[from - 1] as Atom, atoms[from] as Atom)) continue;
    return [...lines.slice(0, -2), { ...above, to: from }, { ...last, from }];
  }
  return lines;
};

const isWidow = (atoms: readonly Atom[]): boolean =>
  atoms.filter(({ codePoint }) => !startForbidden.has(codePoint)).length <= 1;

/** The last line stands as it is, unless it holds only because marks were squeezed. */
const overfull = (atoms: readonly Atom[], fill: number): { fill?: number } =>
  atoms.reduce((sum, { width }) => sum + width, 0) > fill + hair ? { fill } : {};
