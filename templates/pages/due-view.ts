import { html } from 'hono/html';
import type { z } from 'zod';
import { dayText } from './parts.ts';
import type { Due } from './schemas.ts';
import { type Html, type Lang, say, type Words, words } from './words.ts';

const leftWords = (days: number): Words => {
  if (days < 0) return words(`逾期${-days}日`, `${-days} ${days === -1 ? 'day' : 'days'} over`);
  if (days === 0) return words('今日到期', 'Due today');
  return words(`还有${days}日`, `${days} ${days === 1 ? 'day' : 'days'} left`);
};

/** Until when, and how far off that is; its colour never says it alone. */
export const dueView = (lang: Lang, due: z.output<typeof Due> | undefined): Html => {
  if (!due) return html`<span class="due quiet">${say(lang, words('无期限', 'No term'))}</span>`;
  const tone = due.inDays < 0 ? ' over' : due.inDays <= 3 ? ' soon' : '';
  return html`<span class="due${tone}"><b>${say(lang, leftWords(due.inDays))}</b> <time datetime="${due.on}">${dayText(lang, due.on)}</time>${due.provisional ? html` <span class="tag doubt">${say(lang, words('暂定', 'provisional'))}</span>` : ''}</span>`;
};
