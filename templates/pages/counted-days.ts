import { html } from 'hono/html';
import { type CountedDay, type DayReason, dayReasons } from '#shared/domain/calendar.ts';
import { weekdayOf } from '#shared/domain/day.ts';
import { dayText } from './parts.ts';
import { type Html, type Lang, say, words } from './words.ts';

const english: Readonly<Record<DayReason, string>> = {
  startDay: 'Day of the event, not counted (Civil Code art. 201)',
  workday: 'Working day',
  makeUpWorkday: 'Made-up working day, counted',
  holiday: 'Holiday, not counted',
  weekend: 'Weekend, not counted',
  provisionalWorkday: 'No holiday notice for that year yet: counted for the time being',
  provisionalWeekend: 'No holiday notice for that year yet: not counted for the time being',
  natural: 'Calendar day, counted',
};

/** Why a day counts or does not, in words. */
export const dayReasonText = (lang: Lang, reason: DayReason): string =>
  say(lang, words(dayReasons[reason], english[reason]));

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];
const englishWeekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const weekday = (lang: Lang, { date }: CountedDay): string =>
  say(lang, words(`星期${weekdays[weekdayOf(date)]}`, englishWeekdays[weekdayOf(date)] ?? ''));

/** A term day by day: the day, its number where it counts, and why it counts or does not; narrow enough for a phone. */
export const countedDays = (lang: Lang, days: readonly CountedDay[]): Html => {
  let count = 0;
  const rows = days.map((day) => {
    if (day.counted) count += 1;
    const nth = day.counted ? say(lang, words(`第${count}日`, `Day ${count}`)) : '—';
    return html`<tr><th scope="row">${dayText(lang, day.date)} <span class="quiet">${weekday(lang, day)}</span></th><td class="count">${nth}</td><td>${dayReasonText(lang, day.reason)}</td></tr>`;
  });
  const heads = [words('日期', 'Day'), words('计数', 'Count'), words('说明', 'Why')];
  return html`<table><caption>${say(lang, words('逐日计算', 'Day by day'))}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${say(lang, head)}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
};
