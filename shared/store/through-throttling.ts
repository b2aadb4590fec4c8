import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { limits } from '../domain/limits.ts';

/** Milliseconds that a pause has at most: first and longest. */
type Bounds = { readonly first: number; readonly longest: number };

/** A random while, at most `first` before the second try and twice as long before each further one (full jitter). */
export const pause = (triesMade: number, { first, longest }: Bounds): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(first * 2 ** (triesMade - 1), longest)));

const bounds: Bounds = { first: limits.storeFirstPause, longest: limits.storeLongestPause };

const throttlings: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
]);

/** Reasons of a cancelled transaction by which it may pass a little later. */
const passing: ReadonlySet<string> = new Set([
  'ProvisionedThroughputExceeded',
  'RequestLimitExceeded',
  'ThrottlingError',
]);

const nothing: ReadonlySet<string> = new Set(['None', 'TransactionConflict']);

const cancelledByThrottling = ({ CancellationReasons = [] }: TransactionCanceledException): boolean => {
  const codes = CancellationReasons.map(({ Code }) => Code ?? 'None');
  return codes.some((code) => passing.has(code)) && codes.every((code) => passing.has(code) || nothing.has(code));
};

/** Whether DynamoDB refused a request, a transaction as a whole included, only because there were too many. */
export const isThrottling = (fault: unknown): boolean =>
  fault instanceof Error &&
  (throttlings.has(fault.name) || (fault instanceof TransactionCanceledException && cancelledByThrottling(fault)));

/** A request that the SDK has sent again by itself, after pauses of its own, is not sent on and on. */
const wasTriedAgain = (fault: unknown): boolean => {
  const { $metadata } = fault as { readonly $metadata?: { readonly attempts?: number } };
  return ($metadata?.attempts ?? 1) > 1;
};

/**
 * Asks until it is let through: after each throttled request a random while that grows, `limits.storeTries` requests in
 * all. The last throttling is thrown as it came, for an entry point to answer as too busy; other faults are thrown at once.
 */
export const throughThrottling = async <T>(ask: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1)
    try {
      return await ask();
    } catch (fault) {
      if (!isThrottling(fault) || wasTriedAgain(fault) || tries === limits.storeTries) throw fault;
      await pause(tries, bounds);
    }
};
