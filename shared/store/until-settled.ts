import { limits } from '../domain/limits.ts';
import { type Result, refuse } from '../domain/result.ts';
import { pause } from './through-throttling.ts';

type Bounds = {
  readonly tries?: number;
  /** Milliseconds of the random while between two tries, at most: before the second, and ever. */
  readonly waiting?: Waiting;
};

type Waiting = { readonly first: number; readonly longest: number };

/** Long enough for whoever came between to be done, short enough for somebody who waits for the answer. */
const shortly: Waiting = { first: 10, longest: 200 };

/**
 * Reads, decides and writes, and does so anew where an attempt answers `again`, because others wrote in between, after
 * a random while that grows from try to try. The answer is the attempt's, or `contended` right after the last of as many
 * tries as the bounds allow.
 */
export const untilSettled = async <T>(
  attempt: (made: number) => Promise<T | 'again'>,
  { tries = limits.decisionTries, waiting = shortly }: Bounds = {},
): Promise<T | 'contended'> => {
  for (let made = 0; made < tries; made += 1) {
    if (made > 0) await pause(made, waiting);
    const answer = await attempt(made);
    if (answer !== 'again') return answer;
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
