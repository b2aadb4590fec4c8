import { z } from 'zod';
import { fault } from './fault.ts';

const daysPerMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const isDay = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1949 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysPerMonth(year, month);
};

/** A calendar day in Asia/Shanghai, `YYYY-MM-DD`; it has no time and no zone. A day that no calendar has is refused. */
export const Day = z
  .string()
  .refine(isDay, fault('不是有效日期，应为 YYYY-MM-DD 且确有此日', 'not a calendar day: write YYYY-MM-DD'))
  .meta({ format: 'date', examples: ['2026-01-15'] })
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** A moment in UTC, RFC 3339 with `Z`. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** Reads a day that is known to be one; throws on anything else, so use it for constants and stored values only. */
export const day = (text: string): Day => Day.parse(text);

export const yearOf = (on: Day): number => Number(on.slice(0, 4));
export const monthOf = (on: Day): number => Number(on.slice(5, 7));
export const dayOfMonth = (on: Day): number => Number(on.slice(8, 10));

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (on: Day): number => new Date(`${on}T00:00:00Z`).getUTCDay();

const fromUtc = (date: Date): Day => date.toISOString().slice(0, 10) as Day;

export const addDays = (on: Day, count: number): Day => {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return fromUtc(date);
};

/** The corresponding day `count` months later; where the month has no such day, its last day (Civil Code art. 202). */
/** How many days from one day to another; negative where the other lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const addMonths = (on: Day, count: number): Day => {
  const months = yearOf(on) * 12 + monthOf(on) - 1 + count;
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const last = Math.min(dayOfMonth(on), daysPerMonth(year, month));
  return fromUtc(new Date(Date.UTC(year, month - 1, last)));
};

/** The corresponding day `count` years later; 29 February falls back to the 28th (Civil Code art. 202). */
export const addYears = (on: Day, count: number): Day => addMonths(on, count * 12);

/** Shanghai keeps UTC+8 all year round: its calendar day at an instant. */
export const dayAt = (at: Instant): Day => fromUtc(new Date(Date.parse(at) + 8 * 3_600_000));

/** The instant at which a day in Shanghai is over: what was written before it belongs to that day or an earlier one. */
export const endOfDay = (on: Day): Instant => `${on}T16:00:00.000Z` as Instant;

/** `2026年1月5日`: Arabic numerals, the year in full, no leading zeros (GB/T 9704-2012). */
export const chineseDate = (on: Day): string => `${yearOf(on)}年${monthOf(on)}月${dayOfMonth(on)}日`;
