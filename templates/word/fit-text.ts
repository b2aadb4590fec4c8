import type { FreeText, Stretch, TextPattern } from './free-texts.ts';
import { squeezed } from './free-texts.ts';

/** A text without white space, and where each of its characters stood. */
type Squeezed = { readonly text: string; readonly places: readonly number[] };

/** As `squeezed`, with the places. */
const squeeze = (text: string): Squeezed => {
  const places: number[] = [];
  let kept = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const isEnd = character === '\n';
    if (isEnd ? kept === '' || kept.endsWith('\n') : /\s/u.test(character)) continue;
    kept += character;
    places.push(at);
  }
  return { text: kept.replace(/\n$/u, ''), places };
};

type Span = readonly [from: number, to: number];

const fixedOf = (stretches: readonly Stretch[]): string[] =>
  stretches.flatMap((stretch) => ('fixed' in stretch ? [stretch.fixed] : []));

/** The free texts as short as they can be from the front, or the fixed words that are not where they belong. */
const fromFront = (text: string, fixed: readonly string[]): readonly Span[] | string => {
  const [first = '', ...others] = fixed;
  if (!text.startsWith(first)) return first;
  const spans: Span[] = [];
  let at = first.length;
  for (const [index, words] of others.entries()) {
    const isLast = index === others.length - 1;
    const found = isLast ? (text.endsWith(words) ? text.length - words.length : -1) : text.indexOf(words, at + 1);
    if (found <= at) return words;
    spans.push([at, found]);
    at = found + words.length;
  }
  return others.length === 0 && text !== first ? first : spans;
};

/** The same from the end. */
const fromEnd = (text: string, fixed: readonly string[]): readonly Span[] => {
  const spans: Span[] = [];
  let at = text.length - (fixed.at(-1) ?? '').length;
  for (let index = fixed.length - 2; index >= 0; index -= 1) {
    const words = fixed[index] ?? '';
    const found = index === 0 ? 0 : text.lastIndexOf(words, at - 1 - words.length);
    const end = found + words.length;
    spans.unshift([end, at]);
    at = found;
  }
  return spans;
};

/** How an edited text fits a paper: the texts that changed, fixed words that are gone, or texts that cannot be told apart. */
export type Fitting =
  | { readonly outcome: 'fits'; readonly changes: readonly { readonly free: FreeText; readonly text: string }[] }
  | { readonly outcome: 'changedFixed'; readonly words: string; readonly instead: string }
  | { readonly outcome: 'unclear' }
  | { readonly outcome: 'differing'; readonly free: FreeText };

const longestTold = 60;

/** The first sentence or so of fixed words, from where the text begins to differ. */
const excerpt = (text: string): string => {
  const plain = text.replaceAll('\n', '');
  return plain.length > longestTold ? `${plain.slice(0, longestTold)}…` : plain;
};

/** What stands where fixed words should: as much of both as differs. */
const changedFixed = (words: string, text: string): Fitting => {
  // The longest part of the words that is still there tells where the rest is missing.
  let kept = 0;
  for (let length = words.length; length > 0 && kept === 0; length -= 1)
    if (text.includes(words.slice(0, length))) kept = length;
  const from = Math.max(0, kept - 10);
  const at = kept === 0 ? -1 : text.indexOf(words.slice(0, kept));
  const instead = at < 0 ? '' : excerpt(text.slice(at + from, at + from + longestTold));
  return { outcome: 'changedFixed', words: excerpt(words.slice(from)), instead };
};

/** A text as it stood in the file, its line ends within a paragraph left out, a line for each paragraph. */
const asTyped = (whole: string, { places }: Squeezed, [from, to]: Span): string =>
  whole
    .slice(places[from], (places[to - 1] ?? 0) + 1)
    .replaceAll('\v', '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** Texts by their places: the same one wherever it is printed. */
const changesOf = ({ texts, stretches }: TextPattern, typed: readonly string[]): Fitting => {
  const order = stretches.flatMap((stretch) => ('free' in stretch ? [stretch.free] : []));
  const changes: { readonly free: FreeText; readonly text: string }[] = [];
  for (const [ordinal, free] of texts.entries()) {
    const versions = typed.filter((_, at) => order[at] === ordinal);
    const [first = ''] = versions;
    if (versions.some((each) => squeezed(each) !== squeezed(first))) return { outcome: 'differing', free };
    if (squeezed(first) !== squeezed(free.text)) changes.push({ free, text: first });
  }
  return { outcome: 'fits', changes };
};

/** Reads an edited text against a paper: everything but its free texts has to stand where it stood. Linear in the text. */
export const fitText = (pattern: TextPattern, paragraphs: readonly string[]): Fitting => {
  const whole = paragraphs.join('\n');
  const read = squeeze(whole);
  const fixed = fixedOf(pattern.stretches);
  const front = fromFront(read.text, fixed);
  if (typeof front === 'string') return changedFixed(front, read.text);
  const end = fromEnd(read.text, fixed);
  if (front.some(([from, to], at) => from !== end[at]?.[0] || to !== end[at]?.[1])) return { outcome: 'unclear' };
  return changesOf(
    pattern,
    front.map((span) => asTyped(whole, read, span)),
  );
};

/** A pattern whose own text can be read in one way only: free texts that cannot be told apart are fixed. */
export const readable = (pattern: TextPattern): TextPattern => {
  const { texts, stretches } = pattern;
  const said = stretches.map((stretch) =>
    'fixed' in stretch ? stretch.fixed : squeezed(texts[stretch.free]?.text ?? ''),
  );
  const text = said.join('');
  const fixed = fixedOf(stretches);
  const [front, end] = [fromFront(text, fixed), fromEnd(text, fixed)];
  const places = said.map((_, at) => said.slice(0, at).join('').length);
  const order = stretches.flatMap((stretch, at) =>
    'free' in stretch ? [{ free: stretch.free, from: places[at] ?? 0, at }] : [],
  );
  const doubtful = new Set(
    order
      .filter(({ from, at }, index) => {
        const to = from + (said[at]?.length ?? 0);
        const span = typeof front === 'string' ? undefined : front[index];
        return span?.[0] !== from || span[1] !== to || end[index]?.[0] !== from || end[index]?.[1] !== to;
      })
      .map(({ free }) => free),
  );
  if (doubtful.size === 0) return pattern;
  return readable(without(pattern, doubtful));
};

/** The pattern with some free texts fixed as they are. */
const without = ({ texts, stretches }: TextPattern, doubtful: ReadonlySet<number>): TextPattern => {
  const kept = [...texts.keys()].filter((at) => !doubtful.has(at));
  const renumbered = new Map(kept.map((at, ordinal) => [at, ordinal]));
  const made: Stretch[] = [];
  let fixed = '';
  for (const stretch of stretches) {
    const ordinal = 'free' in stretch ? renumbered.get(stretch.free) : undefined;
    if (ordinal === undefined) fixed += 'fixed' in stretch ? stretch.fixed : squeezed(texts[stretch.free]?.text ?? '');
    else {
      made.push({ fixed }, { free: ordinal });
      fixed = '';
    }
  }
  return { texts: kept.flatMap((at) => texts[at] ?? []), stretches: [...made, { fixed }] };
};
