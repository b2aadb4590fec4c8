/** `甲、乙并丙`: the steps that were taken, without those of which nothing is said. */
export const courseOf = (...steps: readonly string[]): string => {
  const taken = steps.filter((step) => step !== '');
  const before = taken.slice(0, -1).join('、');
  return taken.length > 1 ? `${before}并${taken.at(-1)}` : (taken[0] ?? '');
};

/** `经甲、乙并丙，`; nothing where no step was taken. */
export const after = (...steps: readonly string[]): string => {
  const course = courseOf(...steps);
  return course === '' ? '' : `经${course}，`;
};

/** What is said, one after another, without what is not. */
export const said = (between: string, ...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(between);
