import type { Hono } from 'hono';
import { html } from 'hono/html';
import { hasRole } from '#shared/domain/actor.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { refuse } from '#shared/domain/result.ts';
import { readForm } from '#templates/forms/read-form.ts';
import { crumbs, nextPage } from '#templates/pages/parts.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { attachFile, downloadAttachment, listAttachments } from '../../api/attachments/attachment-routes.ts';
import { getCase } from '../../api/cases/case-routes.ts';
import { attachers } from '../../casework/attachments/attach-file.ts';
import { statuses } from '../../lib/problem.ts';
import { ask } from '../ask.ts';
import { queryText } from '../asked.ts';
import type { CaseView } from '../cases/case-facts.ts';
import { dropTyped, recallTyped } from '../kept-forms.ts';
import { showRefusal } from '../refused.ts';
import { entriesOf, formOf } from '../sent.ts';
import { type Asking, type PageStatus, type PortalEnv, show, type Visit } from '../visit.ts';
import { attachmentForm, type TypedAttachment, toldFields } from './attachment-form.ts';
import { type AttachmentsView, attachmentList } from './attachment-list.ts';

type Found = { readonly subject: CaseView; readonly listed: AttachmentsView };

/** How many a page shows. */
const perPage = '50';

const find = async (context: Asking) => {
  const visit = context.get('visit');
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  if (!caseId.success) return refuse({ code: 'case.missing' });
  const params = { caseId: caseId.data };
  const query = { limit: perPage, cursor: context.req.query('cursor') };
  const listed = await ask(listAttachments, { params, query }, visit);
  if (!listed.ok) return listed;
  const subject = await ask(getCase, { params }, visit);
  if (!subject.ok) return subject;
  return { ok: true as const, value: { subject: subject.value.body, listed: listed.value.body } };
};

const closed = words('案件已经办结，不能再上传附件。', 'The case is closed: nothing can be added.');

const upload = (visit: Visit, { mayAttach }: AttachmentsView, typed: TypedAttachment): Html =>
  hasRole(visit.actor, attachers) ? uploadSection(visit, mayAttach, typed) : unsaid;

const uploadSection = (visit: Visit, mayAttach: boolean, typed: TypedAttachment): Html =>
  html`<h2 id="upload">${say(visit.lang, words('上传附件', 'Upload'))}</h2>${
    mayAttach || typed.refusal ? attachmentForm(visit, typed) : html`<p class="quiet">${say(visit.lang, closed)}</p>`
  }`;

const view = (context: Asking, { subject, listed }: Found, typed: TypedAttachment) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const { caseId, organization } = subject;
  const title = say(lang, words('附件', 'Attachments'));
  const body = html`${crumbs(lang, [{ href: `/cases/${caseId}`, ...words(organization.name, organization.name) }])}
<h1>${title}：${organization.name}</h1>
${typed.refusal ? upload(visit, listed, typed) : ''}
${attachmentList(lang, listed)}
${nextPage(lang, listed.nextCursor ? `/cases/${caseId}/attachments${queryText({ cursor: listed.nextCursor })}` : undefined)}
${typed.refusal ? '' : upload(visit, listed, typed)}`;
  const status = typed.refusal ? (statuses[typed.refusal.code] as PageStatus) : 200;
  return show(context, { title: `${title} ${caseId}`, body, status });
};

const shown = async (context: Asking) => {
  const found = await find(context);
  if (!found.ok) return showRefusal(context, found.refusal);
  const typed = await recallTyped(context);
  const values = typed ? readForm(toldFields(), typed.entries) : { about: context.req.query('about') };
  return view(context, found.value, { values });
};

const taken = async (context: Asking) => {
  const visit = context.get('visit');
  const caseId = CaseId.safeParse(context.req.param('caseId'));
  if (!caseId.success) return showRefusal(context, { code: 'case.missing' });
  const form = await formOf(context);
  const sent = form.get('file');
  const file = sent instanceof File ? sent : undefined;
  const values = readForm(toldFields(), await entriesOf(context));
  const bytes = file ? Buffer.from(await file.arrayBuffer()).toString('base64') : '';
  const body = { ...values, name: file?.name ?? '', file: bytes };
  const key = String(form.get('_key') ?? '');
  const answer = await ask(attachFile, { params: { caseId: caseId.data }, body, key }, visit);
  if (answer.ok) {
    await dropTyped(context, await entriesOf(context));
    return context.redirect(`/cases/${caseId.data}/attachments`, 303);
  }
  const found = await find(context);
  return found.ok
    ? view(context, found.value, { values, refusal: answer.refusal })
    : showRefusal(context, answer.refusal);
};

const follow = async (context: Asking) => {
  const { caseId = '', attachmentId = '' } = context.req.param() as Record<string, string>;
  const answer = await ask(downloadAttachment, { params: { caseId, attachmentId } }, context.get('visit'));
  return answer.ok ? context.redirect(answer.value.body.url, 303) : showRefusal(context, answer.refusal);
};

/** What was put to a case: listed, downloaded, and added to by its organization and by staff. */
export const attachmentPages = (portal: Hono<PortalEnv>): void => {
  const base = '/cases/:caseId/attachments';
  portal.get(base, shown);
  portal.post(base, taken);
  portal.get(`${base}/:attachmentId/file`, follow);
};
