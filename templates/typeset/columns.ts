import { type Atom, widthOfAtoms } from './atom.ts';
import type { Bond } from './bonds.ts';
import { isForbidden } from './line-breaks.ts';

/** A column: where it starts and how wide it is. */
export type Box = { readonly x: number; readonly width: number };

/** White around the text of a cell. */
export const padding = { x: 3.5, y: 2.5 } as const;

/** Boxes next to each other that share a width by weight. */
export const boxesOf = (width: number, weights: readonly number[]): Box[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let x = 0;
  return weights.map((weight) => {
    const box = { x, width: (width * weight) / total };
    x += box.width;
    return box;
  });
};

/** The longest stretch that no line breaks where it may part only at bonds below `firm`. */
const longestUnit = (atoms: readonly Atom[], firm: Bond): number => {
  let longest = 0;
  let current = 0;
  for (const { width, bond } of atoms) {
    current += width;
    longest = Math.max(longest, current);
    if (bond < firm) current = 0;
  }
  return longest;
};

/** The longest stretch that marks hold together: what stands before a closing mark, what follows an opening one. */
const longestHeld = (atoms: readonly Atom[]): number => {
  let longest = 0;
  let current = 0;
  for (const [at, atom] of atoms.entries()) {
    const next = atoms[at + 1];
    current += atom.width;
    longest = Math.max(longest, current);
    if (!next || !isForbidden(atom, next)) current = 0;
  }
  return longest;
};

/** What a column holds: the widths of its texts on one line each, and its least width in points. */
export type Content = {
  readonly texts: readonly number[];
  /** With every code whole; `tight` lets codes and addresses part at their joints, `bare` anywhere. */
  readonly least: number;
  readonly tight: number;
  readonly bare: number;
};

const hair = 0.5;
/** Columns of text are never narrower than this, in characters: a stack of single characters is not read. */
const narrowest = 2;
/** What marks hold together is given no more than this, in characters: a row of dots may part. */
const mostHeld = 6;

/** The contents of the columns of some rows, whose characters are `unit` points wide. */
export const contentsOf = (rows: readonly (readonly (readonly Atom[])[])[], columns: number, unit: number): Content[] =>
  Array.from({ length: columns }, (_, at) => {
    const cells = rows.map((row) => row[at] ?? []);
    const texts = cells.map((atoms) => widthOfAtoms(atoms));
    const held = Math.min(mostHeld * unit, Math.max(0, ...cells.map(longestHeld)));
    const floor = Math.max(held, Math.min(Math.max(0, ...texts), narrowest * unit));
    const around = 2 * padding.x + hair;
    const leastWith = (firm: Bond): number =>
      around + Math.max(floor, ...cells.map((atoms) => longestUnit(atoms, firm)));
    return { texts, least: leastWith(1), tight: leastWith(2), bare: around + floor };
  });

export const leastOf = (contents: readonly Content[]): number => contents.reduce((sum, { least }) => sum + least, 0);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** How much a column of long texts outweighs one of short ones: towards the highest cell of a row, which makes its height. */
const power = 4;

const weightOf = ({ texts }: Content): number => sumOf(texts.map((text) => text ** power)) ** (1 / (power + 1));

/** Widths in proportion to weights, none below its least or above its most; they fill `width` to a tenth of a point. */
const between = (width: number, bounds: readonly { least: number; most: number; weight: number }[]): number[] => {
  const at = (scale: number): number[] =>
    bounds.map(({ least, most, weight }) => Math.min(most, Math.max(least, scale * weight)));
  let [low, high] = [0, 1];
  while (sumOf(at(high)) < width && high < 1e9) high *= 2;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (sumOf(at(middle)) < width) low = middle;
    else high = middle;
  }
  return at(low);
};

type Shared = { readonly width: number; readonly unit: number; readonly contents: readonly Content[] };

/** Lines that a text takes in a column, as far as whole characters tell. */
const linesIn = (text: number, width: number, unit: number): number => {
  const inner = width - 2 * padding.x;
  return text <= inner ? 1 : Math.ceil(text / Math.max(unit, Math.floor(inner / unit) * unit));
};

/** The lines of all rows, each as high as its highest cell; of two alike the one whose cells hold fewer. */
const heightOf = ({ unit, contents }: Shared, widths: readonly number[]): number => {
  let height = 0;
  for (let row = 0; row < (contents[0]?.texts.length ?? 0); row += 1) {
    let [most, all] = [0, 0];
    for (let at = 0; at < contents.length; at += 1) {
      const lines = linesIn(contents[at]?.texts[row] ?? 0, widths[at] ?? 0, unit);
      most = Math.max(most, lines);
      all += lines;
    }
    height += most + all / 100;
  }
  return height;
};

/** No more columns change places than these times: each pass makes the table lower, or is the last. */
const mostPasses = 40;

/** A character's width goes from one column to another as long as that makes the table lower. */
const refined = (shared: Shared, widths: readonly number[], least: readonly number[]): number[] => {
  let best = [...widths];
  let height = heightOf(shared, best);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    let better: number[] | undefined;
    for (let from = 0; from < best.length; from += 1) {
      if ((best[from] ?? 0) - shared.unit < (least[from] ?? 0)) continue;
      for (let to = 0; to < best.length; to += 1) {
        if (to === from) continue;
        const tried = best.map((each, at) => each + (at === to ? shared.unit : at === from ? -shared.unit : 0));
        const triedHeight = heightOf(shared, tried);
        if (triedHeight < height - 1e-9) [height, better] = [triedHeight, tried];
      }
    }
    if (!better) break;
    best = better;
  }
  return best;
};

/** Width that makes no row lower is taken back and goes to all columns by their shares. */
const relaxed = (shared: Shared, widths: readonly number[], given: Given): number[] => {
  const kept = [...widths];
  const height = heightOf(shared, kept);
  for (const at of kept.keys())
    for (let fits = true; fits; ) {
      const tried = kept.map((each, other) => (other === at ? each - shared.unit / 2 : each));
      fits = (tried[at] ?? 0) >= (given.least[at] ?? 0) && heightOf(shared, tried) <= height + 1e-9;
      if (fits) kept[at] = tried[at] ?? 0;
    }
  const spare = shared.width - sumOf(kept);
  return kept.map((each, at) => each + (spare * (given.shares[at] ?? 0)) / sumOf(given.shares));
};

/** Where codes cannot all stay whole, the widest columns give way, down to what their marks hold together. */
const crammed = (width: number, contents: readonly Content[]): number[] => {
  const at = (most: number): number[] => contents.map(({ bare, tight }) => Math.max(bare, Math.min(tight, most)));
  let [low, high] = [0, width];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (sumOf(at(middle)) < width) low = middle;
    else high = middle;
  }
  return at(low);
};

type Given = { readonly least: readonly number[]; readonly shares: readonly number[] };

/**
 * Columns as wide as their contents ask for: each at least as wide as its longest code or number, and the rest so that
 * the rows get as low as they can. Where everything fits on one line, what is left over goes by the shares.
 */
export const columnBoxes = (shared: Shared, columns: readonly { readonly share: number }[]): Box[] => {
  const { width, contents } = shared;
  const most = contents.map(({ texts }) => 2 * padding.x + hair + Math.max(0, ...texts));
  const shares = columns.map(({ share }) => share);
  const spare = (width - sumOf(most)) / sumOf(shares);
  if (spare >= 0)
    return boxesOf(
      width,
      most.map((each, at) => each + spare * (shares[at] ?? 0)),
    );
  const whole = leastOf(contents) <= width;
  const least = contents.map((content) => (whole ? content.least : content.tight));
  if (sumOf(least) >= width) return boxesOf(width, crammed(width, contents));
  const bounds = contents.map((content, at) => ({
    least: least[at] ?? 0,
    most: Math.max(most[at] ?? 0, least[at] ?? 0),
    weight: weightOf(content),
  }));
  return boxesOf(width, relaxed(shared, refined(shared, between(width, bounds), least), { least, shares }));
};
