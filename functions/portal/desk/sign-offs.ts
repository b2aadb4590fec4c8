import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { csrfField } from '#templates/pages/page.ts';
import { crumbs, table } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import { listDraftQueue } from '../../api/drafts/draft-routes.ts';
import { signOffBatch } from '../../api/drafts/sign-off-routes.ts';
import { ask } from '../ask.ts';
import { showRefusal } from '../refused.ts';
import { entriesOf, entry } from '../sent.ts';
import { frameOf, type PortalEnv, show, type Visit } from '../visit.ts';

type Result = {
  readonly caseId: string;
  readonly draftId: number;
  readonly status: number;
  readonly problem?: {
    readonly title: string;
    readonly detail: string;
    readonly english: { readonly title: string; readonly detail: string };
  };
};

const resultTable = ({ lang }: Visit, results: readonly Result[]): Html =>
  table({
    caption: say(lang, words('逐件结果', 'Result of each')),
    heads: [words('拟稿', 'Draft'), words('结果', 'Result')].map((one) => say(lang, one)),
    rows: results.map(({ caseId, draftId, problem }) => [
      html`<a href="/cases/${caseId}/drafts/${draftId}">${caseId}（${draftId}）</a>`,
      problem
        ? html`<span class="tag bad">${lang === 'zh' ? problem.title : problem.english.title}</span> ${lang === 'zh' ? problem.detail : problem.english.detail}`
        : html`<span class="tag good">${say(lang, words('已签发', 'signed off'))}</span>`,
    ]),
  });

const chosen = (text: string) => {
  const [caseId = '', draftId, revision] = text.split(' ');
  return { caseId, draftId: Number(draftId), revision: Number(revision) };
};

const title = words('批量签发', 'Sign several off');

const above = ({ lang }: Visit): Html =>
  html`${crumbs(lang, [{ href: '/work', ...words('待办', 'Work') }])}<h1>${say(lang, title)}</h1>`;

/** The drafts that wait for one's signature, signed off together with a result for each. */
export const signOffPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/sign-offs', async (context) => {
    const visit = context.get('visit');
    const { lang } = visit;
    const waiting = await ask(listDraftQueue, { query: { limit: '50' } }, visit);
    if (!waiting.ok) return showRefusal(context, waiting.refusal);
    const rows = waiting.value.body.items.map((draft) => {
      const id = `d-${draft.caseId}-${draft.draftId}`;
      return html`<div class="tick"><input type="checkbox" id="${id}" name="draft" value="${draft.caseId} ${draft.draftId} ${draft.revision}"><label for="${id}">${draft.organizationName}：${draft.documents.map((one) => one.title).join('、')} <span class="quiet">${say(lang, words('拟稿', 'drafted by'))} ${draft.draftedBy.map(({ name }) => name).join('、')}</span></label><a href="/cases/${draft.caseId}/drafts/${draft.draftId}">${say(lang, words('查看', 'Look at it'))}<span class="unseen"> ${draft.caseId}</span></a></div>`;
    });
    const form = html`<form method="post">${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}">
<fieldset class="field"><legend>${say(lang, words('勾选要签发的拟稿', 'Tick what is to be signed off'))}</legend>${rows}</fieldset><button>${say(lang, words('签发所选', 'Sign them off'))}</button></form>`;
    const none = html`<p class="quiet">${say(lang, words('没有待签发的拟稿。', 'Nothing awaits your signature.'))}</p>`;
    return show(context, { title: say(lang, title), body: html`${above(visit)}${rows.length > 0 ? form : none}` });
  });
  portal.post('/sign-offs', async (context) => {
    const visit = context.get('visit');
    const entries = await entriesOf(context);
    const drafts = entries.filter(([name]) => name === 'draft').map(([, text]) => chosen(text));
    const answer = await ask(signOffBatch, { body: { drafts }, key: entry(entries, '_key') ?? '' }, visit);
    if (!answer.ok) return showRefusal(context, answer.refusal);
    const results = answer.value.body.items as readonly Result[];
    return show(context, { title: say(visit.lang, title), body: html`${above(visit)}${resultTable(visit, results)}` });
  });
};
