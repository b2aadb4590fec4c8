import { z } from 'zod';
import { Day, Instant } from './day.ts';
import { text } from './directory.ts';
import { fault } from './fault.ts';

export const ExpertId = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, fault('专家编号无效', 'not an expert id'));

/** Only an active expert is appointed; a suspended one may come back, one who left may not. */
export const ExpertStatus = z.enum(['active', 'suspended', 'left']);
export type ExpertStatus = z.infer<typeof ExpertStatus>;

/** An expert as a department recommends one for the pool (Art. 6(2)). */
export const NewExpert = z.strictObject({
  expertId: ExpertId,
  name: text(40),
  organization: text(120),
  recommendedBy: text(60),
  fields: z.array(text(40)).min(1).max(20),
});

export type NewExpert = z.infer<typeof NewExpert>;

/** An expert of the pool (专家库) with every change of status and its reason. */
export const Expert = NewExpert.extend({
  status: ExpertStatus,
  changes: z.array(z.strictObject({ status: ExpertStatus, reason: text(500), on: Day, by: z.string(), at: Instant })),
  version: z.int().positive(),
});
export type Expert = z.infer<typeof Expert>;

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
