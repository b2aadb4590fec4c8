import { keys } from './keys.ts';
import type { ReplayRecord } from './records.ts';
import { type Step, steps } from './transaction.ts';

/** An answer to be kept for repeated requests. */
export type KeptReply = {
  readonly actorId: string;
  readonly key: string;
  readonly record: ReplayRecord;
  readonly expiresAt: number;
};

/** Keeps an answer with what it answers for; fails as `replay` where the request was answered before. */
export const replayStep = ({ actorId, key, record, expiresAt }: KeptReply): Step<'replay'> =>
  steps.create({ ...keys.idempotency(actorId, key), replay: record, expiresAt }, 'replay');
