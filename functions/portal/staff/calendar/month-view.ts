import { html } from 'hono/html';
import type { Calendar, DayReason } from '#shared/domain/calendar.ts';
import { addDays, type Day, day, dayOfMonth, weekdayOf } from '#shared/domain/day.ts';
import { type Html, type Lang, say, type Words, words } from '#templates/pages/words.ts';

const weekdays = [
  words('一', 'Mon'),
  words('二', 'Tue'),
  words('三', 'Wed'),
  words('四', 'Thu'),
  words('五', 'Fri'),
  words('六', 'Sat'),
  words('日', 'Sun'),
];

const provisional = words('暂定', 'prov.');
const inShort: Readonly<Record<DayReason, Words>> = {
  workday: words('工作日', 'work'),
  makeUpWorkday: words('调休上班', 'make-up'),
  holiday: words('放假', 'off'),
  weekend: words('周末', 'rest'),
  provisionalWorkday: words('工作日', 'work'),
  provisionalWeekend: words('周末', 'rest'),
  startDay: words('', ''),
  natural: words('', ''),
};

const cell = (lang: Lang, calendar: Calendar, on: Day | undefined): Html => {
  if (!on) return html`<td></td>`;
  const { reason, counted } = calendar.classify(on);
  const waits = reason.startsWith('provisional') ? html`<span>${say(lang, provisional)}</span>` : '';
  return html`<td class="${reason === 'makeUpWorkday' ? 'makeUp' : counted ? '' : 'off'}"><b>${dayOfMonth(on)}</b><span>${say(lang, inShort[reason])}</span>${waits}</td>`;
};

/** The days of a month in weeks from Monday to Sunday; the places before the first and after the last are empty. */
const weeksOf = (month: string): (Day | undefined)[][] => {
  const first = day(`${month}-01`);
  const days = Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter((on) => on.startsWith(month));
  const places = [...Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, at) => places[week * 7 + at]),
  );
};

/** A month in which every day says whether it counts, and whether that is provisional. */
export const monthView = (lang: Lang, calendar: Calendar, month: string): Html =>
  html`<table class="month"><caption>${say(lang, words(`${month.slice(0, 4)}年${Number(month.slice(5))}月`, month))}</caption>
<thead><tr>${weekdays.map((name) => html`<th scope="col">${say(lang, name)}</th>`)}</tr></thead>
<tbody>${weeksOf(month).map((week) => html`<tr>${week.map((on) => cell(lang, calendar, on))}</tr>`)}</tbody></table>`;

/** The month so many months away. */
export const monthBeside = (month: string, away: number): string => {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + away;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
};
