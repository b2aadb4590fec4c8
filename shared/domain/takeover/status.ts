import { type Words, words } from '../words.ts';

/** Where a takeover stands. */
export const takeoverStatuses = {
  proposed: words('待批准', 'Awaiting approval'),
  approved: words('正在写入', 'Being written'),
  complete: words('已完成', 'Complete'),
  dropped: words('已放弃', 'Given up'),
} as const satisfies Record<string, Words>;
export type TakeoverStatus = keyof typeof takeoverStatuses;
