import { z } from 'zod';
import { Day, Instant } from '#shared/domain/day.ts';
import { limits } from '#shared/domain/limits.ts';
import { Due, Linked, Said } from './schemas.ts';
import { type Words, words } from './words.ts';

/** What is wanted of the reader. */
export const workKinds = {
  sign: words('待我签发', 'To sign'),
  review: words('待合法性审核', 'To review'),
  back: words('退回修改', 'Sent back'),
  answer: words('新收到', 'Arrived'),
  draft: words('可以拟稿', 'To draft'),
  give: words('等我办理', 'To do'),
  serve: words('待送达', 'To serve'),
  clear: words('需要人工处理', 'To clear'),
} as const satisfies Record<string, Words>;

export type WorkKind = keyof typeof workKinds;

const kindNames = Object.keys(workKinds) as [WorkKind];

/** One piece of work: what is to be done, on which case, until when. */
export const WorkItem = z.strictObject({
  kind: z.enum(kindNames),
  what: Linked,
  /** Other main ways of the same step. */
  others: z.array(Linked).max(10),
  note: Said.optional(),
  about: Linked.optional(),
  detail: Said.optional(),
  due: Due.optional(),
  state: Said.optional(),
});
export type WorkItem = z.output<typeof WorkItem>;

/** The ways to look at the list. */
export const workFilters = {
  overdue: words('逾期', 'Overdue'),
  soon: words('三日内', 'Within three days'),
  ...workKinds,
} as const satisfies Record<string, Words>;

export type WorkFilter = keyof typeof workFilters;

export const WorkData = z.strictObject({
  today: Day,
  items: z.array(WorkItem).max(1000),
  filters: z.array(z.strictObject({ name: z.string().max(20), count: z.int() })).max(12),
  shown: z.string().max(20).optional(),
  /** A list holds more than was read. */
  more: z.boolean(),
  /** What others are waited for, and the reader may enter for them from paper. */
  entering: z.array(WorkItem).max(200),
  /** What the reader's body drafted and a head is to sign. */
  sent: z.array(WorkItem).max(200),
  entrances: z.array(Linked).max(10),
  /** Forms that the reader began and did not send. */
  unsent: z
    .array(z.strictObject({ href: z.string().max(2000), title: z.string().max(200), savedAt: Instant }))
    .max(limits.keptForms),
  /** What the office has not supplied, and where it does so. */
  warnings: z.array(Linked).max(5).optional(),
  /** What happened just now. */
  done: Said.optional(),
});
export type WorkData = z.output<typeof WorkData>;
