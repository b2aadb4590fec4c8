import { z } from 'zod';
import { Day, Instant } from './day.ts';
import { text } from './directory.ts';
import { fault } from './fault.ts';
import { named, oneOf } from './label.ts';
import { TakenOver } from './taken-over.ts';
import { type Words, words } from './words.ts';

export const ExpertId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, fault('专家编号无效', 'not an expert id'));

/** Only an active expert is appointed; a suspended one may come back, one who left may not. */
export const expertStatuses = {
  active: words('在库', 'In the pool'),
  suspended: words('暂停', 'Suspended'),
  left: words('已退出专家库', 'Left the pool'),
} as const satisfies Record<string, Words>;
export const ExpertStatus = oneOf(expertStatuses);
export type ExpertStatus = z.infer<typeof ExpertStatus>;

/** An expert as a department recommends one for the pool (Art. 6(2)). */
export const NewExpert = z.strictObject({
  expertId: named('专家', 'Expert', ExpertId),
  name: named('名称', 'Name', text(40)),
  organization: named('单位', 'Body', text(120)),
  recommendedBy: named('推荐部门', 'Recommended by', text(60)),
  fields: named('专业领域', 'Fields', z.array(text(40)).min(1).max(20)),
});

export type NewExpert = z.infer<typeof NewExpert>;

/** An expert of the pool (专家库) with every change of status and its reason. */
export const Expert = NewExpert.extend({
  status: named('状态', 'State', ExpertStatus),
  changes: z.array(
    z.strictObject({
      status: named('状态', 'State', ExpertStatus),
      reason: named('理由', 'Reasons', text(500)),
      on: named('日期', 'Date', Day),
      by: named('办理人', 'Done by', z.string()),
      at: named('时间', 'Time', Instant),
    }),
  ),
  /** By which run it was taken over, and the digest of its row. */
  takenOver: TakenOver.extend({ digest: z.string() }).optional(),
  version: z.int().positive(),
});
export type Expert = z.infer<typeof Expert>;

/** How an expert of the pool stood on a day, by the changes on record; who is entered is active until one says otherwise. */
export const standingOn = ({ changes }: Pick<Expert, 'changes'>, day: Day): ExpertStatus =>
  changes.findLast(({ on }) => on <= day)?.status ?? 'active';

/** What an appointment says of an expert, to be compared with the pool. */
export type Seat = Pick<Expert, 'expertId' | 'name' | 'organization' | 'recommendedBy'>;

const isSeat = (value: unknown): value is Seat =>
  typeof value === 'object' && value !== null && ExpertId.safeParse((value as Partial<Seat>).expertId).success;

/** The people whom a command's input seats, whichever command it is: its `members` and its `replacement`. */
export const seatsIn = (input: unknown): readonly Seat[] => {
  if (typeof input !== 'object' || input === null) return [];
  const { members, replacement } = input as { members?: unknown; replacement?: unknown };
  return [...(Array.isArray(members) ? members : []), replacement].filter(isSeat);
};
