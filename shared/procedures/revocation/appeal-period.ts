import type { Day } from '../../domain/day.ts';
import { law } from '../../domain/law.ts';
import { countTerm } from '../../domain/term.ts';
import type { Situation } from '../../procedure/definition.ts';
import { isHeldInTime } from '../../procedure/fact-change.ts';
import { receiptOfLetter } from '../../procedure/receipts.ts';
import type { RevocationData } from './data.ts';
import { letterOfNotice } from './notice-data.ts';

/** The day on which the notice that stands was received: the opinion itself, or what supplements it. */
export const receiptOfNotice = (seen: Situation<RevocationData>): Day | undefined =>
  receiptOfLetter(seen, seen.data.notice ? letterOfNotice(seen.data.notice) : 'opinionNotification');

/** The term of Article 7(3), from receipt of the written notice. No setting changes it. */
export const appealTerm = () => ({ workingDays: law.appealPeriod.value });

/** The last day on which an appeal is in time; `certain` is false while the calendar of a day in it is not published. */
export type AppealPeriod = { readonly lastDay: Day; readonly certain: boolean };

/** The period as the running clock has it, which a suspension moves, otherwise as counted from receipt. */
export const appealPeriodOf = (seen: Situation<RevocationData>): AppealPeriod | undefined => {
  const { before, data, facts } = seen;
  const { extendedTo } = data.notice ?? {};
  if (extendedTo) return { lastDay: extendedTo.day, certain: true };
  const running = before.deadlines.find(({ name }) => name === 'appealPeriod');
  if (running) return { lastDay: running.lastDay, certain: !running.provisional };
  // A suspension may have moved it before it stopped.
  const ended = before.over?.appealPeriod;
  if (ended && !ended.provisional && ended.from >= (data.notice?.servedOn ?? ended.from))
    return { lastDay: ended.lastDay, certain: true };
  const receivedOn = receiptOfNotice(seen);
  if (!receivedOn) return undefined;
  const counted = countTerm(receivedOn, appealTerm(), { calendar: facts.calendar });
  return { lastDay: counted.lastDay, certain: !counted.provisional };
};

/** Without proof of receipt no period runs, and whatever is filed is in time; so is what no correction makes late (O5). */
export const isInTime = (situation: Situation<RevocationData>, filedOn: Day): boolean => {
  if (isHeldInTime(situation.data, 'fileAppeal', filedOn)) return true;
  const period = appealPeriodOf(situation);
  return period === undefined || filedOn <= period.lastDay;
};

/** Late beyond doubt: never while the day may still move. */
export const isLate = (situation: Situation<RevocationData>, filedOn: Day): boolean => {
  const period = appealPeriodOf(situation);
  return period?.certain === true && filedOn > period.lastDay;
};
