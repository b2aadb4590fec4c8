/** The characters that the typesetter has shapes for, as pairs of first and last code point, ascending. */
export type Coverage = readonly (readonly [number, number])[];

/** Whether a code point lies in one of the ranges. */
export const covers = (coverage: Coverage, point: number): boolean => {
  let [from, to] = [0, coverage.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const [first, last] = coverage[middle] ?? [0, 0];
    if (point < first) to = middle;
    else if (point > last) from = middle + 1;
    else return true;
  }
  return false;
};
