import { html } from 'hono/html';
import { law } from '#shared/domain/law.ts';
import { inWords } from '#shared/domain/law-words.ts';
import { type ExplainedDeadline, explainedDeadline } from './deadline-days.ts';
import { dayText, message } from './parts.ts';
import { type Html, type Lang, say, words } from './words.ts';

export type AppealPart = {
  /** The running period; absent while receipt of the letter is not on record. */
  readonly deadline?: ExplainedDeadline | undefined;
  /** The last day as the office moved it, with the reason. */
  readonly extended?: { readonly day: string; readonly reason: string } | undefined;
  /** Where the appeal is filed; absent where it cannot be now. */
  readonly href?: string | undefined;
  readonly today: string;
};

const notRunning = words(
  '书面告知书的收到日期尚未登记，申诉期限没有起算；收到之前提出的申诉同样有效。',
  'Your receipt of the letter is not on record yet, so the period does not run; an appeal filed now is in time.',
);

/** The right of appeal against an opinion: until when, and why that day (Art. 7(3)). */
export const appealPart = (lang: Lang, { deadline, extended, href, today }: AppealPart): Html => html`<section>
<h2>${say(lang, words('申诉期限', 'Your right of appeal'))}</h2>
<p>${say(lang, words(`对评议意见有异议的，可以在收到书面告知书之日起${inWords(law.appealPeriod).zh}内向具体受托单位申诉（《实施细则》第七条第（三）项）。收到当日不计入，周末和放假调休日不计入，调休上班日计入。`, `If you disagree with the opinion, appeal to the agency within ${inWords(law.appealPeriod).en} after you received the letter (Article 7(3)). The day of receipt, weekends and holidays are not counted; made-up working days are.`))}</p>
${deadline ? html`<p>${say(lang, words(`收到日期：${dayText('zh', deadline.from)}`, `Received on ${dayText('en', deadline.from)}`))}</p>${explainedDeadline(lang, deadline, { today })}` : message('plain', say(lang, notRunning))}
${extended ? html`<p>${say(lang, words(`办公室已将期限顺延至${dayText('zh', extended.day)}：`, `The office moved the period to ${dayText('en', extended.day)}: `))}${extended.reason}</p>` : ''}
<p class="quiet">${say(lang, words('网上提交的，以到达系统的日期为准；邮寄的，以邮戳为准。', 'On line, the day of arrival counts; by post, the postmark.'))}</p>
${href ? html`<p><a class="button" href="${href}">${say(lang, words('提出申诉', 'File an appeal'))}</a></p>` : ''}</section>`;
