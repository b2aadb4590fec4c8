import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type ProcedureName, procedureNames } from '#shared/domain/case.ts';
import { crumbs, dayText, message, nextPage, table } from '#templates/pages/parts.ts';
import { type Html, say, words } from '#templates/pages/words.ts';
import { listCases } from '../../api/cases/case-routes.ts';
import { search } from '../../api/cases/search-routes.ts';
import { ask } from '../ask.ts';
import { type CaseView, type DocumentView, seesOffice } from '../cases/case-facts.ts';
import { exportLinks } from '../exports/send-rows.ts';
import { procedureLabel, procedureNamed, stateLabel } from '../labels.ts';
import { refusalHtml } from '../refused.ts';
import { type PortalEnv, show, type Visit } from '../visit.ts';

type Listed = Omit<CaseView, 'deadlines'>;

type Found =
  | ({ readonly type: 'case' } & Listed)
  | ({ readonly type: 'document' } & DocumentView)
  | { readonly type: 'paperNumbers' }
  | { readonly type: 'organization'; readonly uscc: string; readonly name: string };

const searchForm = ({ lang }: Visit, asked: string): Html => html`<form method="get" action="/cases" role="search">
<div class="field"><label for="q">${say(lang, words('单位名称、统一社会信用代码、案件编号或者文号', 'Name, USCC, case number or document number'))}</label>
<input id="q" name="q" value="${asked}" maxlength="120"></div><button>${say(lang, words('查找', 'Find'))}</button></form>`;

const caseRow = ({ lang }: Visit, subject: Listed) => {
  const procedure = procedureNamed(subject.procedure);
  return [
    html`<a href="/cases/${subject.caseId}">${subject.organization.name}<span class="quiet"> ${subject.caseId}</span></a>`,
    procedureLabel(lang, procedure),
    html`<span class="tag">${stateLabel(lang, procedure, subject.state)}</span>`,
    dayText(lang, subject.changedAt),
  ];
};

const caseTable = (visit: Visit, caption: string, cases: readonly Listed[]): Html => {
  const { lang } = visit;
  return table({
    caption,
    heads: [
      words('案件', 'Case'),
      words('程序', 'Procedure'),
      words('状态', 'State'),
      words('最近变动', 'Last moved'),
    ].map((one) => say(lang, one)),
    rows: cases.map((one) => caseRow(visit, one)),
    none: say(lang, words('没有案件。', 'No cases.')),
  });
};

const foundList = (visit: Visit, q: string, found: readonly Found[]): Html => {
  const { lang } = visit;
  if (found.length === 0)
    return message('plain', say(lang, words('没有查到，请核对后再试。', 'Nothing was found: compare what you typed.')));
  const cases = found.filter((one) => one.type === 'case');
  const others = found.flatMap((one) => {
    if (one.type === 'document')
      return [html`<li><a href="/documents/${one.documentId}">${one.title} ${one.documentNumber ?? ''}</a></li>`];
    if (one.type === 'paperNumbers')
      return [
        html`<li><a href="/documents?q=${encodeURIComponent(q)}">${q}</a> <span class="quiet">${say(lang, words('纸质用号', 'given on paper'))}</span></li>`,
      ];
    return one.type === 'organization'
      ? [html`<li><a href="/cases?q=${one.uscc}">${one.name}</a> <span class="quiet">${one.uscc}</span></li>`]
      : [];
  });
  return html`${cases.length > 0 ? caseTable(visit, say(lang, words('查到的案件', 'Cases found')), cases) : ''}${others.length > 0 ? html`<ul>${others}</ul>` : ''}`;
};

const lookUp = async (visit: Visit, query: { q: string; cursor?: string | undefined }): Promise<Html> => {
  const answer = await ask(search, { query }, visit);
  if (!answer.ok) return refusalHtml(visit.lang, answer.refusal);
  const { items, nextCursor } = answer.value.body as { items: readonly Found[]; nextCursor: string | null };
  const next = nextCursor
    ? `/cases?q=${encodeURIComponent(query.q)}&cursor=${encodeURIComponent(nextCursor)}`
    : undefined;
  return html`${foundList(visit, query.q, items)}${nextPage(visit.lang, next)}`;
};

const recent = async (visit: Visit): Promise<Html> => {
  const { lang } = visit;
  const latest = async (caption: string, query: { readonly procedure?: ProcedureName }): Promise<Html> => {
    const answer = await ask(listCases, { query: { ...query, limit: '30' } }, visit);
    const files = exportLinks(lang, '/exports/cases', { query, what: caption });
    return html`${caseTable(visit, caption, answer.ok ? answer.value.body.items : [])}${files}`;
  };
  if (!seesOffice(visit)) return latest(say(lang, words('最近的案件', 'Latest cases')), {});
  const lists = procedureNames.map((procedure) =>
    latest(procedureLabel(lang, procedureNamed(procedure)), { procedure }),
  );
  return html`${await Promise.all(lists)}`;
};

/** Cases by name, number or document, and the latest of each procedure. */
export const findPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/cases', async (context) => {
    const visit = context.get('visit');
    const { lang } = visit;
    const q = context.req.query('q')?.trim() ?? '';
    const title = say(lang, words('案件', 'Cases'));
    const body = html`${crumbs(lang, [{ href: '/work', ...words('待办', 'Work') }])}<h1>${title}</h1>
${searchForm(visit, q)}
${q ? await lookUp(visit, { q, cursor: context.req.query('cursor') }) : await recent(visit)}`;
    return show(context, { title, body });
  });
};
