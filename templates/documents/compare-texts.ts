import type { Compared } from '#templates/typeset/block.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** More pairs of things than these are not compared one by one: what is between is shown as taken out and put in. */
const mostPairs = 4_000_000;

/** Lengths of the longest common subsequence of what follows each pair of places, row by row. */
const commonTails = (before: readonly string[], after: readonly string[]): Uint32Array => {
  const width = after.length + 1;
  const tails = new Uint32Array((before.length + 1) * width);
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1)
      tails[one * width + other] =
        before[one] === after[other]
          ? (tails[(one + 1) * width + other + 1] ?? 0) + 1
          : Math.max(tails[(one + 1) * width + other] ?? 0, tails[one * width + other + 1] ?? 0);
  return tails;
};

/** A step from one version to the other: something that both have, or one alone. */
export type Step = { readonly of: 'both' | 'deleted' | 'inserted'; readonly before?: number; readonly after?: number };

/** The steps that lead from one list to another with the fewest changes; what is taken out comes before what is put in. */
export const stepsBetween = (before: readonly string[], after: readonly string[]): Step[] => {
  const alone: Step[] = [
    ...before.map((_, at): Step => ({ of: 'deleted', before: at })),
    ...after.map((_, at): Step => ({ of: 'inserted', after: at })),
  ];
  if (before.length * after.length > mostPairs) return alone;
  const tails = commonTails(before, after);
  const width = after.length + 1;
  const steps: Step[] = [];
  let [one, other] = [0, 0];
  while (one < before.length || other < after.length) {
    const isSame = one < before.length && other < after.length && before[one] === after[other];
    if (isSame) steps.push({ of: 'both', before: one++, after: other++ });
    else if (
      other >= after.length ||
      (one < before.length && (tails[(one + 1) * width + other] ?? 0) >= (tails[one * width + other + 1] ?? 0))
    )
      steps.push({ of: 'deleted', before: one++ });
    else steps.push({ of: 'inserted', after: other++ });
  }
  return steps;
};

/** Two versions of a text as one, word by word: stretches that both have, and those that one has alone. */
export const compareTexts = (before: string, after: string): Compared[] => {
  const [old, young] = [wordsOf(before), wordsOf(after)];
  const spans: { text: string; change?: Compared['change'] }[] = [];
  for (const { of, before: one, after: other } of stepsBetween(old, young)) {
    const text = (of === 'inserted' ? young[other ?? 0] : old[one ?? 0]) ?? '';
    const change = of === 'both' ? undefined : of;
    const last = spans.at(-1);
    if (last && last.change === change) last.text += text;
    else spans.push({ text, change });
  }
  return spans;
};
