import type { Atom } from './atom.ts';

/** A column: where it starts and how wide it is. */
export type Box = { readonly x: number; readonly width: number };

/** White around the text of a cell. */
export const padding = { x: 3.5, y: 5 } as const;

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

/** The longest stretch that no line may break: a credit code, a date, a number with its unit. */
const longestUnit = (atoms: readonly Atom[]): number => {
  let longest = 0;
  let current = 0;
  for (const { width, bond } of atoms) {
    current += width;
    longest = Math.max(longest, current);
    if (bond < 2) current = 0;
  }
  return longest;
};

/** How much of their spare width columns give away at most; beyond that they would become unreadable themselves. */
const generosity = 0.35;

/** Columns by their shares, but none narrower than its longest unit as long as the others can make room for it. */
export const columnBoxes = (
  width: number,
  columns: readonly { readonly share: number }[],
  rows: readonly (readonly (readonly Atom[])[])[],
): Box[] => {
  const least = columns.map(
    (_, at) => 2 * padding.x + 0.5 + Math.max(0, ...rows.map((row) => longestUnit(row[at] ?? []))),
  );
  const shares = boxesOf(
    width,
    columns.map(({ share }) => share),
  ).map((box) => box.width);
  const lacking = shares.reduce((sum, share, at) => sum + Math.max(0, (least[at] ?? 0) - share), 0);
  const spare = shares.reduce((sum, share, at) => sum + Math.max(0, share - (least[at] ?? 0)), 0);
  if (lacking === 0 || lacking > spare * generosity) return boxesOf(width, shares);
  const given = shares.map((share, at) => {
    const need = least[at] ?? 0;
    return share < need ? need : share - ((share - need) * lacking) / spare;
  });
  return boxesOf(width, given);
};
