import { limits } from '../domain/limits.ts';
import { type Result, refuse } from '../domain/result.ts';
import { pause } from './through-throttling.ts';

type Bounds = {
  readonly tries?: number;
  /** Milliseconds of the random while before a further try; none where reading anew takes long enough. */
  readonly waiting?: { readonly first: number; readonly longest: number };
};

/**
 * Reads, decides and writes, and does so anew where an attempt answers `again`, because others wrote in between. The
 * answer is the attempt's, or `contended` once as many tries are made as the bounds allow.
 */
export const untilSettled = async <T>(
  attempt: (made: number) => Promise<T | 'again'>,
  { tries = limits.decisionTries, waiting }: Bounds = {},
): Promise<T | 'contended'> => {
  for (let made = 0; made < tries; made += 1) {
    const answer = await attempt(made);
    if (answer !== 'again') return answer;
    if (waiting) await pause(made + 1, waiting);
  }
  return 'contended';
};

/** The same for a request: its answer, or the refusal that others came between too often. */
export const untilAnswered = async <T>(
  attempt: (made: number) => Promise<Result<T> | 'again'>,
  bounds: Bounds = {},
): Promise<Result<T>> => {
  const answer = await untilSettled(attempt, bounds);
  return answer === 'contended' ? refuse({ code: 'store.contended' }) : answer;
};
