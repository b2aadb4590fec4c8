/** A change that nobody could notice: the code, what takes its place, and why nothing comes of it. */
export type Equivalent = { readonly file: string; readonly code: string; readonly as: string; readonly why: string };

const lines = 'templates/typeset/break-lines.ts';
const always = 'there is one: the compiler cannot know';

export const equivalents: readonly Equivalent[] = [
  { file: lines, code: 'at < atoms.length', as: 'at <= atoms.length', why: 'the loop ends at the last atom by itself' },
  { file: lines, code: 'from < atoms.length', as: 'from <= atoms.length', why: 'nobody reads what lies after the end' },
  { file: lines, code: 'new Array(atoms.length + 1)', as: 'new Array()', why: 'a list grows by itself' },
  { file: lines, code: 'atoms[at]?.codePoint', as: 'atoms[at].codePoint', why: always },
  { file: lines, code: 'lines.at(-1)?.from', as: 'lines.at(-1).from', why: always },
  { file: lines, code: 'lines.at(-1)?.to', as: 'lines.at(-1).to', why: always },
  { file: lines, code: 'best[to]?.line', as: 'best[to].line', why: always },
  { file: lines, code: '!line', as: 'false', why: 'from every place a line leads on, to the end too' },
  {
    ...{
      file: lines,
      code: '(dearer ?? free ?? whole ?? forbidden)?.to',
      as: '(dearer ?? free ?? whole ?? forbidden).to',
    },
    why: 'the first atom of a line leaves an end of some rank before a second one can be too wide',
  },
  { file: lines, code: 'from + 1', as: 'from - 1', why: 'the same: some end is there' },
  {
    ...{ file: lines, code: 'firm >= price.forced', as: 'true' },
    why: 'a forced end counts only where there is no other, and an end that is not forced is then kept as such',
  },
];
