/** Words of a title: a line may end after any of them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const clings = /^[的和与及或、，。；：！？）》」』】〉”’·\d]/u;
const leads = /(?:[（《「『【〈“‘]|关于|对|\d)$/u;

const joined = (segments: readonly string[]): string[] => {
  const words: string[] = [];
  for (const segment of segments) {
    const last = words.at(-1);
    if (last !== undefined && (clings.test(segment) || leads.test(last))) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
};

const segments = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const withKept = (text: string, [kept, ...others]: readonly string[]): string[] => {
  if (!kept) return segments(text);
  const parts = text.split(kept).map((part) => withKept(part, others));
  return parts.flatMap((part, at) => (at === 0 ? part : [kept, ...part]));
};

/** The words of a title, between which its lines may break; a name in `keep` is one word unless it outgrows a line. */
export const wordsOf = (text: string, keep: readonly string[]): string[] =>
  joined(
    withKept(
      text,
      keep.filter((name) => Array.from(name).length <= 16),
    ).filter((word) => word !== ''),
  );

type Shape = 'rising' | 'falling';
type From = { readonly start: number; readonly left: number; readonly before: number; readonly shape: Shape };
type Best = { readonly cost: number; readonly breaks: readonly number[] };

/** Equal neighbours make a rectangle; a last line of a few characters looks forgotten. */
const stepCost = (before: number, length: number, target: number): number =>
  (length - target) ** 2 + (before > 0 && Math.abs(before - length) < 0.5 ? 30 : 0) + (length < target / 2 ? 40 : 0);

type Plan = { readonly edges: readonly number[]; readonly lines: number; readonly most: number };

/** Finds breaks whose lines first grow and then shrink: trapezoid or diamond, never an hourglass. */
const plan = ({ edges, lines, most }: Plan): readonly number[] | undefined => {
  const total = edges.at(-1) ?? 0;
  const target = total / lines;
  const known = new Map<string, Best | undefined>();
  const best = ({ start, left, before, shape }: From): Best | undefined => {
    const key = `${start} ${left} ${before} ${shape}`;
    if (known.has(key)) return known.get(key);
    let found: Best | undefined;
    for (let end = start + 1; end < edges.length; end += 1) {
      const length = (edges[end] ?? 0) - (edges[start] ?? 0);
      if (length > most) break;
      if (left === 1 && end < edges.length - 1) continue;
      const next: Shape = length < before ? 'falling' : shape;
      if (shape === 'falling' && length > before) continue;
      const rest =
        left === 1 ? { cost: 0, breaks: [] } : best({ start: end, left: left - 1, before: length, shape: next });
      const cost = rest && rest.cost + stepCost(before, length, target);
      if (rest && cost !== undefined && (!found || cost < found.cost)) found = { cost, breaks: [end, ...rest.breaks] };
    }
    known.set(key, found);
    return found;
  };
  return best({ start: 0, left: lines, before: 0, shape: 'rising' })?.breaks;
};

const edgesOf = (words: readonly string[], lengthOf: (text: string) => number): number[] => {
  const edges = [0];
  for (const word of words) edges.push((edges.at(-1) ?? 0) + lengthOf(word));
  return edges;
};

type Measuring = { readonly most: number; readonly lengthOf: (text: string) => number };

/**
 * Breaks a title into as few centred lines as it needs, between words, in the shape of a trapezoid or a diamond.
 * `most` is the longest line and `lengthOf` measures, both in characters of the title's size.
 */
export const titleLines = (words: readonly string[], { most, lengthOf }: Measuring): string[] => {
  const text = words.join('');
  const total = lengthOf(text);
  if (total <= most) return [text];
  for (const parts of [words, joined(segments(text)), Array.from(text)]) {
    const edges = edgesOf(parts, lengthOf);
    const fewest = Math.ceil(total / most);
    for (let lines = fewest; lines <= fewest + 1; lines += 1) {
      const breaks = plan({ edges, lines, most });
      if (breaks) return breaks.map((end, at) => parts.slice(at === 0 ? 0 : breaks[at - 1], end).join(''));
    }
  }
  return [text];
};
