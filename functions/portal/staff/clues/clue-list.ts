import { html } from 'hono/html';
import { dayAt } from '#shared/domain/day.ts';
import { dayText, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { listClues, logClue } from '../../../api/clues/clue-routes.ts';
import type { ToldClue } from '../../../api/clues/clue-views.ts';
import { ask } from '../../ask.ts';
import { refusalHtml, showRefusal } from '../../refused.ts';
import { type Asking, show, type Visit } from '../../visit.ts';
import { clipped, headsIn, tabs, withQuery } from '../listing.ts';
import { may } from '../press.ts';
import { screenBy, sourceText, standing } from './clue-words.ts';

const row = ({ lang }: Visit, clue: ToldClue): (string | Html)[] => {
  const { text, tone } = standing(lang, clue);
  return [
    html`<a href="/clues/${clue.clueId}">${clue.clueId}</a>`,
    clue.organizationName,
    sourceText(lang, clue),
    dayText(lang, clue.receivedOn),
    clipped(clue.summary, 80),
    html`<span class="tag ${tone}">${text}</span>`,
    clue.screening ? screenBy(lang, clue) : '—',
  ];
};

const heads = [
  ['编号', 'No.'],
  ['被反映组织', 'Organization'],
  ['来源', 'Source'],
  ['收到日期', 'Received'],
  ['概要', 'Summary'],
  ['办理情况', 'Standing'],
  ['筛查期限', 'Screen by'],
] as const;

type Asked = { readonly awaiting?: string; readonly year?: string; readonly uscc?: string };

const lists = ({ lang, world }: Visit, { awaiting, year, uscc }: Asked): Html => {
  const now = dayAt(world.now()).slice(0, 4);
  return tabs(lang, [
    { ...words('待筛查', 'To be screened'), href: '/clues', current: awaiting === 'screening' },
    { ...words('待答复反映人', 'To be answered'), href: '/clues?awaiting=reply', current: awaiting === 'reply' },
    ...[0, 1, 2].map((back) => {
      const of = String(Number(now) - back);
      return { ...words(`${of}年台账`, `Ledger ${of}`), href: `/clues?year=${of}`, current: year === of && !uscc };
    }),
  ]);
};

const byOrganization = ({ lang }: Visit, uscc: string): Html => html`<form method="get" action="/clues">
<div class="field"><label for="uscc">${say(lang, words('按统一社会信用代码查某一组织的线索', 'Clues about one organization, by its USCC'))}</label>
<input id="uscc" name="uscc" value="${uscc}" maxlength="80" autocomplete="off" spellcheck="false"></div><button class="minor">${say(lang, words('查询', 'Find'))}</button></form>`;

const months = ({ lang, world }: Visit, year: string | undefined): Html => {
  const today = dayAt(world.now());
  const shown = year ?? today.slice(0, 4);
  const last = shown === today.slice(0, 4) ? Number(today.slice(5, 7)) : 12;
  const each = Array.from({ length: last }, (_, index) => `${shown}-${String(index + 1).padStart(2, '0')}`);
  return html`<h2>${say(lang, words('工作台账', 'Work ledger'))}</h2><ul class="actions"><li><a href="/ledgers/${shown}">${say(lang, words(`${shown}年全年`, `All of ${shown}`))}</a></li>
${each.map((period) => html`<li><a href="/ledgers/${period}">${say(lang, words(`${Number(period.slice(5))}月`, period))}</a></li>`)}</ul>`;
};

/** The ledger as lists: what waits, a year, an organization. */
export const clueList = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const { uscc, year, awaiting, cursor } = context.req.query();
  const asked: Asked = uscc ? { uscc } : year ? { year } : { awaiting: awaiting ?? 'screening' };
  const found = await ask(listClues, { query: { ...asked, cursor } }, visit);
  const typo = !found.ok && found.refusal.code === 'input.invalid' && uscc;
  if (!found.ok && !typo) return showRefusal(context, found.refusal);
  const title = say(lang, words('问题线索', 'Clues'));
  const more = found.ok && found.value.body.nextCursor;
  const body = html`<h1>${title}</h1>
${may(visit, logClue) ? html`<p><a class="button" href="/clues/new">${say(lang, words('登记线索', 'Log a clue'))}</a></p>` : unsaid}
${lists(visit, asked)}
${found.ok ? table({ caption: title, heads: headsIn(lang, heads), rows: found.value.body.items.map((clue) => row(visit, clue)), none: say(lang, words('没有线索。', 'No clues.')) }) : refusalHtml(lang, found.refusal)}
${nextPage(lang, more ? withQuery('/clues', { ...asked, cursor: more }) : undefined)}
${byOrganization(visit, asked.uscc ?? '')}
${months(visit, year)}`;
  return show(context, { title, body, ...(found.ok ? {} : { status: 422 as const }) });
};
