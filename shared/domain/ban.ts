import { z } from 'zod';
import { addDays, addYears, Day } from './day.ts';
import { CaseId } from './ids.ts';
import { law } from './law.ts';
import { TakenOver } from './taken-over.ts';
import { Uscc } from './uscc.ts';

/** For how long there is no recruitment and selection (Art. 10), by the way in which the directory was left. */
export const banFigures = { voluntaryExit: law.banAfterExit, revocation: law.banAfterRevocation } as const;

/** A ban of one legal entity. Whether it is in force is computed for a day, never stored. */
export const Ban = z.strictObject({
  uscc: Uscc,
  kind: z.enum(['voluntaryExit', 'revocation']),
  /** Absent where it was taken over: no case of this system laid it. */
  caseId: CaseId.optional(),
  effectiveOn: Day,
  lastBarredDay: Day,
  eligibleFrom: Day,
  /** The paper that laid it, where no case did. */
  basis: z.string().optional(),
  takenOver: TakenOver.optional(),
});
export type Ban = z.infer<typeof Ban>;

/**
 * The counted period starts on the day after the exit and ends on the corresponding day (Civil Code arts. 201, 202);
 * rest days do not lengthen it. From the exit itself the entity is barred.
 */
export const banTerm = (effectiveOn: Day, years: number): { lastBarredDay: Day; eligibleFrom: Day } => {
  const lastBarredDay = addYears(effectiveOn, years);
  return { lastBarredDay, eligibleFrom: addDays(lastBarredDay, 1) };
};

export type BanAnswer = {
  readonly barred: boolean;
  /** The last barred day of all bans in force together; where bans overlap the latest end wins (Art. 10, not added). */
  readonly lastBarredDay?: Day;
  readonly eligibleFrom?: Day;
};

/** Whether an application received on that day is barred. */
export const barredOn = (bans: readonly Ban[], on: Day): BanAnswer => {
  const inForce = bans.filter((ban) => ban.effectiveOn <= on && on <= ban.lastBarredDay);
  const last = inForce.toSorted((a, b) => (a.lastBarredDay < b.lastBarredDay ? -1 : 1)).at(-1);
  return last
    ? { barred: true, lastBarredDay: last.lastBarredDay, eligibleFrom: last.eligibleFrom }
    : { barred: false };
};
