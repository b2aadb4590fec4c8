import { addDays, addMonths, type Day, day, monthOf, yearOf } from './day.ts';
import { intakeMonths } from './law-words.ts';

/** One of the two batches of a year (Art. 6(1)): the whole of a month, without roll-over over rest days. */
export type IntakeWindow = { readonly opensOn: Day; readonly closesOn: Day; readonly label: string };

const windowIn = (year: number, month: number): IntakeWindow => {
  const opensOn = day(`${year}-${String(month).padStart(2, '0')}-01`);
  return { opensOn, closesOn: addDays(addMonths(opensOn, 1), -1), label: `${year}年${month}月` };
};

/** The window open on that day, if any. */
export const windowOn = (on: Day): IntakeWindow | undefined => {
  const month = monthOf(on);
  return intakeMonths().includes(month) ? windowIn(yearOf(on), month) : undefined;
};

/** The first window that opens after that day. */
export const nextWindowAfter = (on: Day): IntakeWindow => {
  const months = intakeMonths();
  const later = months.find((month) => month > monthOf(on));
  return later === undefined ? windowIn(yearOf(on) + 1, months[0] ?? 1) : windowIn(yearOf(on), later);
};

/** The window that takes in papers of that day: the open one, otherwise the next to open. */
export const windowFor = (on: Day): IntakeWindow => windowOn(on) ?? nextWindowAfter(on);
