import type { Day } from '../../domain/day.ts';
import { law } from '../../domain/law.ts';
import { countTerm } from '../../domain/term.ts';
import type { Situation } from '../../procedure/definition.ts';
import { isHeldInTime } from '../../procedure/fact-change.ts';
import { interruptionsOf } from '../../procedure/interruption.ts';
import { receiptOfLetter } from '../../procedure/receipts.ts';
import type { RevocationData } from './data.ts';
import { letterOfNotice, type Notice } from './notice-data.ts';

/** The day on which the notice that stands was received: the opinion itself, or what supplements it. */
export const receiptOfNotice = (seen: Situation<RevocationData>): Day | undefined =>
  receiptOfLetter(seen, seen.data.notice ? letterOfNotice(seen.data.notice) : 'opinionNotification');

type Noticed = Pick<RevocationData, 'notice'>;

/** The term of Article 7(3), longer by the days for which a request to see the file waited too long (O20.2). */
export const appealTerm = ({ notice }: Noticed) => ({
  workingDays: law.appealPeriod.value + (notice?.lengthened?.days ?? 0),
});

/** The last day as the office moved it, or as a late answer did where it had been moved before. */
export const movedTo = ({ notice }: Noticed): Day | undefined =>
  [notice?.extendedTo?.day, notice?.lengthened?.to]
    .flatMap((moved) => moved ?? [])
    .toSorted()
    .at(-1);

const counted = (seen: Situation<RevocationData>, receivedOn: Day, term = appealTerm(seen.data)) =>
  countTerm(receivedOn, term, { calendar: seen.facts.calendar });

/** The last day on which an appeal is in time; `certain` is false while the calendar of a day in it is not published. */
export type AppealPeriod = { readonly lastDay: Day; readonly certain: boolean };

/** The period as the running clock has it, which a suspension moves, otherwise as counted from receipt. */
export const appealPeriodOf = (seen: Situation<RevocationData>): AppealPeriod | undefined => {
  const { before, data } = seen;
  const moved = movedTo(data);
  if (moved) return { lastDay: moved, certain: true };
  const running = before.deadlines.find(({ name }) => name === 'appealPeriod');
  if (running) return { lastDay: running.lastDay, certain: !running.provisional };
  // A suspension may have moved it before it stopped.
  const ended = before.over?.appealPeriod;
  const receivedOn = receiptOfNotice(seen);
  const whole = receivedOn && counted(seen, receivedOn);
  if (ended && !ended.provisional && ended.from >= (data.notice?.servedOn ?? ended.from)) {
    const longer = data.notice?.lengthened && whole && whole.lastDay > ended.lastDay;
    return { lastDay: longer ? whole.lastDay : ended.lastDay, certain: true };
  }
  return whole && { lastDay: whole.lastDay, certain: !whole.provisional };
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

/** What a late answer makes of the term: by how many days it is longer in all, and until when. */
export type Lengthening = { readonly lengthened: NonNullable<Notice['lengthened']>; readonly until?: Day };

/**
 * The term of appeal, longer by the working days for which the answer to a request of that day was late (O20.2). None where
 * the term stands still, was over before it was asked, or the appeal has been decided.
 */
export const lengthenedBy = (
  seen: Situation<RevocationData>,
  { askedOn, days }: { readonly askedOn: Day; readonly days: number },
): Lengthening | undefined => {
  const { before, facts } = seen;
  const { notice } = before.data;
  const standsStill = interruptionsOf(before.data).some(({ clocks }) =>
    clocks.some(({ name }) => name === 'appealPeriod'),
  );
  const as = { ...seen, data: before.data };
  const period = appealPeriodOf(as);
  if (!notice || notice.decided || standsStill || (period?.certain && askedOn > period.lastDay)) return undefined;
  const total = (notice.lengthened?.days ?? 0) + days;
  const receivedOn = receiptOfNotice(as);
  // What was moved by a suspension or by the office is moved on; what was counted is counted again, day by day.
  if (period && period.lastDay !== (receivedOn && counted(as, receivedOn).lastDay)) {
    const to = countTerm(period.lastDay, { workingDays: days }, { calendar: facts.calendar }).lastDay;
    return { lengthened: { days: total, to }, until: to };
  }
  const term = { workingDays: law.appealPeriod.value + total };
  const until = receivedOn && counted(as, receivedOn, term).lastDay;
  return { lengthened: { days: total }, ...(until ? { until } : {}) };
};
