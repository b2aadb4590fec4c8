import type { Atom } from './atom.ts';
import { startForbidden } from './characters.ts';
import { breakCost, gapBetween, isForbidden } from './line-breaks.ts';

/** A line of a paragraph: atoms `from` up to but without `to`, and the width it is to fill, if it is to fill one. */
export type Line = { readonly from: number; readonly to: number; readonly fill?: number };

/** The widths of the first line and of the others, and what a full-width character occupies; in points. */
export type Measure = { readonly first: number; readonly rest: number; readonly unit: number };

const hair = 0.01;
/** How much a line may give up so that a mark stays on it, in full-width characters. */
const pushInLimit = 2;
/** The widest gap between two characters of a full line, in full-width characters; a line that needs more is ragged. */
export const stretchLimit = 0.12;

/** What a line costs: nothing where it is full by nature; more the more it is squeezed or stretched. */
const price = { squeezed: 30, stretched: 100, ragged: 400, widow: 150, forced: 3000, forbidden: 9000 } as const;

type Candidate = { readonly to: number; readonly cost: number; readonly fill?: number };

/** A line as it grows; what counts of it ends with its last ink, for blanks after that are dropped. */
type Growth = {
  natural: number;
  gapsSoFar: number;
  squeezeSoFar: number;
  width: number;
  gaps: number;
  /** What its marks can give up, but for one at its end, which would hang over the edge. */
  squeeze: number;
};

const grow = (growth: Growth, atom: Atom, before: Atom | undefined): void => {
  if (before) growth.gapsSoFar += gapBetween(before, atom);
  growth.natural += atom.width;
  if (before) growth.squeezeSoFar += atom.squeezeBefore;
  if (atom.class !== 'space') {
    growth.width = growth.natural;
    growth.gaps = growth.gapsSoFar;
    growth.squeeze = growth.squeezeSoFar;
  }
  growth.squeezeSoFar += atom.squeezeAfter;
};

const full = ({ width, gaps, squeeze }: Growth, fill: number, unit: number): number | undefined => {
  const over = width - fill;
  if (over > hair) return squeeze > 0 ? price.squeezed * (over / squeeze) ** 2 : undefined;
  if (over > -hair) return 0;
  const stretch = gaps > 0 ? -over / gaps / unit : Number.POSITIVE_INFINITY;
  return stretch <= stretchLimit ? price.stretched * (stretch / stretchLimit) ** 3 : undefined;
};

const isWidow = (atoms: readonly Atom[], from: number): boolean => {
  let inked = 0;
  for (let at = from; at < atoms.length && inked < 2; at += 1)
    if (!startForbidden.has(atoms[at]?.codePoint ?? 0)) inked += 1;
  return inked <= 1;
};

type Search = { readonly atoms: readonly Atom[]; readonly fill: number; readonly unit: number };

/** The last line stands as it is, unless it holds only because marks were squeezed. */
const lastLine = ({ atoms, fill, unit }: Search, start: number, growth: Growth): Candidate => {
  const widow = start > 0 && isWidow(atoms, start) ? price.widow : 0;
  const to = atoms.length;
  return growth.width > fill + hair ? { to, cost: widow + (full(growth, fill, unit) ?? 0), fill } : { to, cost: widow };
};

const ragged = (growth: Growth, fill: number): number => price.ragged * (1 + (fill - growth.width) / fill);

const isOverfull = ({ width, squeeze }: Growth, { fill, unit }: Search): boolean =>
  width - fill > hair && (width - fill > squeeze + hair || width - fill > pushInLimit * unit);

/** Where a line that begins at `start` may end: every place that fills it, and the best one that leaves it ragged. */
const candidatesFrom = (search: Search, start: number): Candidate[] => {
  const { atoms, fill, unit } = search;
  const found: Candidate[] = [];
  const growth: Growth = { natural: 0, gapsSoFar: 0, squeezeSoFar: 0, width: 0, gaps: 0, squeeze: 0 };
  let [short, forced]: (Candidate | undefined)[] = [];
  for (let at = start; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    grow(growth, atom, at > start ? atoms[at - 1] : undefined);
    if (isOverfull(growth, search)) break;
    const next = atoms[at + 1];
    if (!next) {
      found.push(lastLine(search, start, growth));
      break;
    }
    // A line that is far from full is no candidate beside one that is less so.
    if (growth.width < fill / 2 && at > start + 1) continue;
    const cost = breakCost(atom, next);
    const filled = full(growth, fill, unit);
    const to = at + 1;
    if (cost < Number.POSITIVE_INFINITY && filled !== undefined) found.push({ to, cost: cost + filled, fill });
    else if (growth.width <= fill + hair) {
      const firm = cost < Number.POSITIVE_INFINITY ? cost : isForbidden(atom, next) ? price.forbidden : price.forced;
      const each = { to, cost: firm + ragged(growth, fill), ...(filled === undefined ? {} : { fill }) };
      if (firm < price.forced && (!short || each.cost <= short.cost)) short = each;
      else if (firm >= price.forced && (!forced || each.cost <= forced.cost)) forced = each;
    }
  }
  if (short) found.push(short);
  return found.length > 0 ? found : [forced ?? { to: start + 1, cost: price.forbidden }];
};

type Best = { readonly cost: number; readonly line: Line };

/** The places where lines end that together cost least, from the last back to the first. */
const cheapest = (atoms: readonly Atom[], measure: Measure): (Best | undefined)[] => {
  const best: (Best | undefined)[] = new Array(atoms.length + 1);
  for (let from = 0; from < atoms.length; from += 1) {
    const before = from === 0 ? 0 : best[from]?.cost;
    if (before === undefined) continue;
    const fill = from === 0 ? measure.first : measure.rest;
    for (const { cost, ...line } of candidatesFrom({ atoms, fill, unit: measure.unit }, from)) {
      const known = best[line.to];
      if (!known || before + cost < known.cost) best[line.to] = { cost: before + cost, line: { from, ...line } };
    }
  }
  return best;
};

/**
 * Breaks a paragraph where its lines together cost least (total fit): a line that is full by nature costs nothing, one
 * that would be pulled apart beyond `stretchLimit` stays ragged instead. No mark begins or ends a line that must not,
 * unless a text of such marks alone leaves no other way.
 */
export const breakLines = (atoms: readonly Atom[], measure: Measure): Line[] => {
  const best = cheapest(atoms, measure);
  const lines: Line[] = [];
  for (let to = atoms.length; to > 0; to = lines.at(-1)?.from ?? 0) {
    const line = best[to]?.line;
    if (!line) throw new TypeError(`no line ends at ${to}`);
    lines.push(line);
  }
  return lines.reverse();
};

/** Less of a line than this may stay empty for the sake of an unbroken code. */
const emptiest = 0.4;

/** Where the next line of a cell ends. */
const cellEnd = (atoms: readonly Atom[], from: number, width: number): number => {
  // The last end of each rank: a free break, dearer ones, inside what should stay whole, at a mark that forbids it.
  const ends = [0, 0, 0, 0, 0];
  let [natural, ink, freeInk] = [0, 0, 0];
  for (let at = from; at < atoms.length; at += 1) {
    const atom = atoms[at] as Atom;
    natural += atom.width;
    if (atom.class !== 'space') ink = natural;
    if (ink > width + hair && at > from) break;
    const next = atoms[at + 1];
    if (!next) return at + 1;
    const rank = isForbidden(atom, next) ? 4 : atom.bond;
    ends[rank] = at + 1;
    if (rank === 0) freeInk = ink;
  }
  const [free = 0, second = 0, third = 0, whole = 0, forbidden = 0] = ends;
  if (free > 0 && freeInk > width * (1 - emptiest)) return free;
  const least = Math.max(free, from);
  return (second > least && second) || (third > least && third) || free || whole || forbidden || from + 1;
};

/** One character and its mark do not make the last line of a cell: the line above gives one more down. */
const withoutWidow = (atoms: readonly Atom[], lines: Line[]): Line[] => {
  const [above, last] = lines.slice(-2);
  if (!above || !last || !isWidow(atoms, last.from)) return lines;
  for (let from = last.from - 1; from > above.from + 1; from -= 1)
    if (breakCost(atoms[from - 1] as Atom, atoms[from] as Atom) === 0)
      return [...lines.slice(0, -2), { ...above, to: from }, { ...last, from }];
  return lines;
};

/** Breaks the text of a cell line by line, by the same rules: as much as fits, nothing spread. */
export const fitLines = (atoms: readonly Atom[], width: number): Line[] => {
  const lines: Line[] = [];
  for (let from = 0; from < atoms.length; from = lines.at(-1)?.to ?? atoms.length)
    lines.push({ from, to: cellEnd(atoms, from, width) });
  const moved = withoutWidow(atoms, lines);
  const ink = atoms.slice(moved.at(-1)?.from).reduce((sum, atom) => sum + atom.width, 0);
  return ink <= width + hair ? moved : lines;
};
