import type { Calendar, CountedDay } from './calendar.ts';
import { addDays, addMonths, addYears, type Day } from './day.ts';

/** A length of time as the rules and settings give it. */
export type Term =
  | { readonly workingDays: number }
  | { readonly naturalDays: number }
  | { readonly months: number }
  | { readonly years: number };

/** A term counted from an event: its last day, and how each day was told. `days` is empty for months and years. */
export type CountedTerm = {
  readonly from: Day;
  readonly term: Term;
  readonly lastDay: Day;
  /** True where a day of the term lies in a year without a holiday notice: such a date never enters a document. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
  readonly days: readonly CountedDay[];
};

/**
 * Counts a term from the day of its event; that day itself is not counted (Civil Code art. 201), and a term in
 * working days counts those of the calendar only. A natural-day, month or year term that ends on a rest day ends on
 * the next working day (Civil Code art. 203) only where `rollOver` is asked for: a ban is never lengthened that way.
 * Throws on a length that is no whole number of at least one.
 */
export const countTerm = (from: Day, term: Term, { calendar, rollOver = false }: CountingRules): CountedTerm => {
  if (!Object.values(term).every((length) => Number.isInteger(length) && length > 0))
    throw new RangeError('a term is a whole number of at least one');
  const days = 'workingDays' in term ? workingDays(from, term.workingDays, calendar) : naturalDays(from, term);
  const due =
    'months' in term ? addMonths(from, term.months) : 'years' in term ? addYears(from, term.years) : lastOf(days, from);
  const rolls = rollOver && !('workingDays' in term);
  const rolled = rolls ? restDaysAt(due, calendar) : [];
  const lastDay = rolled.at(-1)?.date ?? due;
  return {
    from,
    term,
    lastDay,
    provisional: [...days, ...rolled, ...(rolls ? [calendar.classify(due)] : [])].some(({ reason }) =>
      reason.startsWith('provisional'),
    ),
    calendarVersion: calendar.version,
    days: [...days, ...rolled],
  };
};

type CountingRules = { readonly calendar: Calendar; readonly rollOver?: boolean };

const lastOf = (days: readonly CountedDay[], from: Day): Day => days.at(-1)?.date ?? from;

const startDay = (from: Day): CountedDay => ({ date: from, counted: false, reason: 'startDay' });

const workingDays = (from: Day, count: number, calendar: Calendar): CountedDay[] => {
  const days = [startDay(from)];
  for (let counted = 0, next = from; counted < count; ) {
    next = addDays(next, 1);
    const told = calendar.classify(next);
    if (told.counted) counted += 1;
    days.push(told);
  }
  return days;
};

const naturalDays = (from: Day, term: Term): CountedDay[] => {
  if (!('naturalDays' in term)) return [];
  const count = Array.from({ length: term.naturalDays }, (_, index) => addDays(from, index + 1));
  return [startDay(from), ...count.map((date) => ({ date, counted: true, reason: 'natural' as const }))];
};

/** The rest days from `due` on and the first working day after them; none where `due` is a working day. */
const restDaysAt = (due: Day, calendar: Calendar): CountedDay[] => {
  if (calendar.classify(due).counted) return [];
  const days: CountedDay[] = [];
  for (let next = addDays(due, 1); ; next = addDays(next, 1)) {
    const told = calendar.classify(next);
    days.push(told);
    if (told.counted) return days;
  }
};

/** How many working days lie after one day, up to another. */
export const workingDaysAfter = (from: Day, to: Day, calendar: Calendar): number => {
  let counted = 0;
  for (let next = addDays(from, 1); next <= to; next = addDays(next, 1))
    if (calendar.classify(next).counted) counted += 1;
  return counted;
};
