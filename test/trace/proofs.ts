/** A test as it ran: its file below the checkout, its title with what `it.each` filled in, and how it ended. */
export type RanTest = { readonly file: string; readonly title: string; readonly state: string };

/** What a requirement rests on: its number, and the test that fails without it as `path#title`. */
export type Proof = { readonly id: string; readonly test: string };

/** The file and the title of a test named as `path#title`. */
export const placeOf = (test: string): { readonly file: string; readonly title: string } => {
  const [file = '', ...title] = test.split('#');
  return { file, title: title.join('#') };
};

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A title as it is written, with whatever `it.each` puts in the places of `%s`, `%d`, `%i` and `$name`. */
const titled = (title: string): RegExp =>
  new RegExp(
    `^${title
      .split(/%[sdi]|\$\w+/)
      .map(escaped)
      .join('.*')}$`,
    's',
  );

/**
 * The proofs whose file was part of a run, but whose named test was not in it, or did not pass. Those of other files
 * are left to the run that has them: `npm test` has all.
 */
export const unproved = (proofs: readonly Proof[], ran: readonly RanTest[]): readonly string[] =>
  proofs.flatMap(({ id, test }) => {
    const { file, title } = placeOf(test);
    const inFile = ran.filter((one) => one.file === file);
    const named = inFile.filter((one) => titled(title).test(one.title));
    const proved = named.length > 0 && named.every(({ state }) => state === 'passed');
    return inFile.length === 0 || proved ? [] : [`${id}: ${file} has no passed test "${title}"`];
  });
