import type { Atom } from './atom.ts';
import { endForbidden, startForbidden } from './characters.ts';

/** What it costs to end a line between two characters, where it may end at all: the one rule book of every block. */
const costs: readonly number[] = [0, 60, 250];

/** Whether a mark forbids that a line ends before or after it (避头尾). */
export const isForbidden = (before: Atom, after: Atom): boolean =>
  endForbidden.has(before.codePoint) || startForbidden.has(after.codePoint);

/** The cost of ending a line here; infinite where the rules forbid it. */
export const breakCost = (before: Atom, after: Atom): number =>
  isForbidden(before, after) ? Number.POSITIVE_INFINITY : (costs[before.bond] ?? Number.POSITIVE_INFINITY);

const isNarrow = ({ class: kind }: Atom): boolean => kind === 'latin' || kind === 'digit';

const isTight = (before: Atom, after: Atom): boolean =>
  isNarrow(before) && isNarrow(after)
    ? before.bond > 0 || before.class === after.class
    : before.class === 'dash' && after.class === 'dash';

/** A blank between words takes the share of this many gaps. */
const blankShare = 6;

/** The part of a line's stretch that falls between two characters: none within words, numbers and dashes. */
export const gapBetween = (before: Atom, after: Atom): number => {
  if (after.class === 'space' || isTight(before, after)) return 0;
  return before.class === 'space' ? blankShare : 1;
};

/** Where the ink of a line ends: blanks after it are dropped. */
export const inkEnd = (atoms: readonly Atom[], from: number, to: number): number => {
  let end = to;
  while (end > from && atoms[end - 1]?.class === 'space') end -= 1;
  return end;
};
