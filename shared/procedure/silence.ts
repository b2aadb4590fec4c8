import type { Calendar } from '../domain/calendar.ts';
import type { OpenDeadline } from '../domain/case.ts';
import { addDays, type Day } from '../domain/day.ts';
import { countTerm } from '../domain/term.ts';
import { type Words, words } from '../domain/words.ts';
import type { Procedure, Situation } from './definition.ts';

/** The last day of a term that somebody may have used; `certain` is false while the calendar of a day in it is unknown. */
export type Period = { readonly lastDay: Day; readonly certain: boolean };

/** How long the mail is waited for, counted from the last day of a term (O1.4). */
const mailEnd = (lastDay: Day, mailDays: number, calendar: Calendar): Period => {
  const counted = countTerm(lastDay, { workingDays: mailDays }, { calendar });
  return { lastDay: counted.lastDay, certain: !counted.provisional };
};

/** The first day on which the command of a clock may be given: after its last, and after the mail where it is waited for. */
export const runsOnAfter = (
  { lastDay, mailDays }: Pick<OpenDeadline, 'lastDay' | 'mailDays'>,
  calendar: Calendar,
): Day => addDays(mailDays === undefined ? lastDay : mailEnd(lastDay, mailDays, calendar).lastDay, 1);

/** The terms by whose end steps of a procedure rest on silence. */
export const silentTerms = <Data>({ guards }: Procedure<Data>): ReadonlySet<string> =>
  new Set(Object.values(guards).flatMap(({ silence }) => silence ?? []));

/** The day until which silence is not presumed, with the days for the mail; not certain where any day of it is not. */
export const silentUntil = ({ facts }: Pick<Situation<unknown>, 'facts'>, period: Period): Period => {
  const mail = mailEnd(period.lastDay, facts.settings.acts.mailDays, facts.calendar);
  return { lastDay: mail.lastDay, certain: period.certain && mail.certain };
};

/** Whether nobody has spoken: the term is over beyond doubt, and so are the days for the mail. */
export const isSilent = (
  situation: Pick<Situation<unknown>, 'facts' | 'today'>,
  period: Period | undefined,
): boolean => {
  if (!period) return false;
  const { lastDay, certain } = silentUntil(situation, period);
  return certain && situation.today > lastDay;
};

/** A running clock as a period. */
export const runningPeriod = (
  { before }: { readonly before: { readonly deadlines: readonly OpenDeadline[] } },
  clock: string,
): Period | undefined => {
  const running = before.deadlines.find(({ name }) => name === clock);
  return running && { lastDay: running.lastDay, certain: !running.provisional };
};

/** Until when a step waits that rests on silence. */
export const silenceWords = (
  situation: Pick<Situation<unknown>, 'facts'>,
  what: Words,
  period: Period | undefined,
): Words => {
  if (!period) return words(`${what.zh}尚未起算。`, `The ${what.en} does not run yet.`);
  const { lastDay, certain } = silentUntil(situation, period);
  const { mailDays } = situation.facts.settings.acts;
  return certain
    ? words(
        `${what.zh}至${period.lastDay}；期限内寄出的可能在途，须再等${mailDays}个工作日，${lastDay}以后方可办理。`,
        `The ${what.en} lasts until ${period.lastDay}; what was posted in time may be on its way: wait ${mailDays} working days more, until after ${lastDay}.`,
      )
    : words(
        `${what.zh}（暂至${period.lastDay}）或者其后等候在途邮件的日期涉及尚未公布放假安排的年度，不能确定，不视为届满。`,
        `The ${what.en} (${period.lastDay} for the time being), or the wait for the mail after it, enters a year whose holidays are not announced: it does not expire yet.`,
      );
};
