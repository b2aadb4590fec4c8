/** Words of a title: a line may end after any of them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const clings = /^[的和与及或、，。；：！？）》」』】〉”’·\d]/u;
const leads = /(?:[（《「『【〈“‘]|关于|对|和|与|及|、$^)$/u;

export const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    if (last !== undefined && (clings.test(segment) || leads.test(last))) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
};

type Shape = 'rising' | 'falling';
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
  const best = (start: number, left: number, before: number, shape: Shape): Best | undefined => {
    const key = `${start} ${left} ${before} ${shape}`;
    if (known.has(key)) return known.get(key);
    let found: Best | undefined;
    for (let end = start + 1; end < edges.length; end += 1) {
      const length = (edges[end] ?? 0) - (edges[start] ?? 0);
      if (length > most) break;
      if (left === 1 && end < edges.length - 1) continue;
      const next: Shape = length < before ? 'falling' : shape;
      if (shape === 'falling' && length > before) continue;
      const rest = left === 1 ? { cost: 0, breaks: [] } : best(end, left - 1, length, next);
      const cost = rest && rest.cost + stepCost(before, length, target);
      if (rest && cost !== undefined && (!found || cost < found.cost)) found = { cost, breaks: [end, ...rest.breaks] };
    }
    known.set(key, found);
    return found;
  };
  return best(0, lines, 0, 'rising')?.breaks;
};

const edgesOf = (words: readonly string[], lengthOf: (text: string) => number): number[] => {
  const edges = [0];
  for (const word of words) edges.push((edges.at(-1) ?? 0) + lengthOf(word));
  return edges;
};

/**
 * Breaks a title into as few centred lines as it needs, between words, in the shape of a trapezoid or a diamond.
 * `most` is the longest line and `lengthOf` measures, both in characters of the title's size.
 */
export const titleLines = (text: string, most: number, lengthOf: (text: string) => number): string[] => {
  const total = lengthOf(text);
  if (total <= most) return [text];
  for (const words of [wordsOf(text), Array.from(text)]) {
    const edges = edgesOf(words, lengthOf);
    const fewest = Math.ceil(total / most);
    for (let lines = fewest; lines <= fewest + 2; lines += 1) {
      const breaks = plan({ edges, lines, most });
      if (breaks) return breaks.map((end, at) => words.slice(at === 0 ? 0 : breaks[at - 1], end).join(''));
    }
  }
  return [text];
};
