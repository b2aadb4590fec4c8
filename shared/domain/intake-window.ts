import { type Day, day, monthOf, yearOf } from './day.ts';

/** One of the two batches of a year (Art. 6(1)): the whole of January or of July, without roll-over over rest days. */
export type IntakeWindow = { readonly opensOn: Day; readonly closesOn: Day; readonly label: string };

const windowIn = (year: number, month: 1 | 7): IntakeWindow => ({
  opensOn: day(`${year}-0${month}-01`),
  closesOn: day(`${year}-0${month}-31`),
  label: `${year}年${month}月`,
});

/** The window open on that day, if any. */
export const windowOn = (on: Day): IntakeWindow | undefined => {
  const month = monthOf(on);
  return month === 1 || month === 7 ? windowIn(yearOf(on), month) : undefined;
};

/** The first window that opens after that day. */
export const nextWindowAfter = (on: Day): IntakeWindow =>
  monthOf(on) < 7 ? windowIn(yearOf(on), 7) : windowIn(yearOf(on) + 1, 1);

/** The window that takes in papers of that day: the open one, otherwise the next to open. */
export const windowFor = (on: Day): IntakeWindow => windowOn(on) ?? nextWindowAfter(on);
