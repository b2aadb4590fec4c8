import fc from 'fast-check';

/** Where every random test of this run begins: told by `SEED`, otherwise another one each run, printed at its start. */
export const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);

/** In `npm run prove` every random test does all of its work, in `npm test` a little of it. */
export const isWhole = process.env.DOSE === 'whole';

export const dose = (little: number, all: number): number => (isWhole ? all : little);

/** What fast-check is told: so many runs, beginning where this run begins. */
export const drawn = (little: number, all: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: dose(little, all),
  seed,
});

/** `count` of the things, drawn by the seed, in their order; all of them in `npm run prove` and where there are fewer. */
export const someOf = <T>(things: readonly T[], count: number): readonly T[] => {
  if (isWhole || things.length <= count) return things;
  const places = fc.uniqueArray(fc.nat(things.length - 1), { minLength: count, maxLength: count });
  const [chosen = []] = fc.sample(places, { numRuns: 1, seed });
  return chosen.toSorted((one, other) => one - other).flatMap((at) => things.slice(at, at + 1));
};

/** The numbers from `from` to below `to`, `step` apart. */
export const places = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (_, at) => from + at * step);
