import type { Expert } from './expert.ts';
import { sha256 } from './hash.ts';

export type Candidate = Pick<Expert, 'expertId' | 'recommendedBy'>;

export type Drawing = { readonly seed: string; readonly size: number; readonly candidates: readonly Candidate[] };

/**
 * A panel drawn by lot, the same for the same seed and candidates, so that anybody can draw it again: candidates are
 * ranked by the SHA-256 of `{"expertId":…,"seed":…}` as canonical JSON. The best of each department come first, best
 * department first, as far as there are seats; the other seats go by rank. Answers with the ids in the order drawn;
 * undefined where there are too few candidates.
 */
export const drawPanel = ({ seed, size, candidates }: Drawing): readonly string[] | undefined => {
  if (candidates.length < size) return undefined;
  const rank = new Map(candidates.map(({ expertId }) => [expertId, sha256({ seed, expertId })]));
  const rankOf = ({ expertId }: Candidate): string => rank.get(expertId) ?? '';
  const ranked = candidates.toSorted((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const best = ranked.filter(
    ({ recommendedBy }, at) => ranked.findIndex((other) => other.recommendedBy === recommendedBy) === at,
  );
  const others = ranked.filter((candidate) => !best.includes(candidate));
  return [...best, ...others].slice(0, size).map(({ expertId }) => expertId);
};
