import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { limits } from '#shared/domain/limits.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { workbookLimits } from '#shared/domain/workbook-limits.ts';
import { csrfField } from '#templates/pages/page.ts';
import { type TakeoverData, TakeoverShown, type TakeoversData } from '#templates/pages/takeover-data.ts';
import { takeoverPage, takeoversPage } from '#templates/pages/takeover-pages.ts';
import { type Html, say, unsaid, words } from '#templates/pages/words.ts';
import { approveWorkbook, dropWorkbook } from '../../../api/takeovers/close-takeover.ts';
import { getTakeover, listTakeovers, proposeWorkbook } from '../../../api/takeovers/takeover-routes.ts';
import { takeoverWorkbook } from '../../../casework/takeover/template.ts';
import { statuses } from '../../../lib/problem.ts';
import { ask } from '../../ask.ts';
import { sendWorkbook } from '../../exports/send-rows.ts';
import { refusalHtml, showRefusal } from '../../refused.ts';
import { formOf } from '../../sent.ts';
import { type Asking, frameOf, type PageStatus, type PortalEnv, show, type Visit } from '../../visit.ts';
import { withQuery } from '../listing.ts';
import { buttonForm, may, press } from '../press.ts';

type Tried = TakeoversData['tried'];

const tooLarge = words(
  '文件超过4MB；请删除数据以下的空行或者分成几个文件',
  'Over 4 MB: delete the rows below the data or make several files',
);

const uploadForm = (visit: Visit): Html => {
  const { lang } = visit;
  return html`<form method="post" enctype="multipart/form-data">${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}">
<div class="field"><label for="file">${say(lang, words('填好的电子表格（不超过4MB）', 'The workbook filled in (.xlsx, up to 4 MB)'))}</label>
<input type="file" id="file" name="file" required accept=".xlsx" data-most="${workbookLimits.workbookBytes}" data-large="${say(lang, tooLarge)}"></div>
<button>${say(lang, words('上传试导入', 'Send it for a dry run'))}</button></form>`;
};

type Beside = { readonly tried?: Tried; readonly refusal?: Refusal };

const view = async (context: Asking, { tried, refusal }: Beside = {}) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const found = await ask(listTakeovers, { query: { cursor: context.req.query('cursor') } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const data: TakeoversData = {
    mayUpload: may(visit, proposeWorkbook),
    items: items.map((one) => TakeoverShown.parse(one)),
    ...(nextCursor ? { next: withQuery('/takeovers', { cursor: nextCursor }) } : {}),
    ...(tried ? { tried } : {}),
  };
  const slots = { form: uploadForm(visit), said: refusal ? refusalHtml(lang, refusal) : unsaid };
  const status = refusal ? (statuses[refusal.code] as PageStatus) : tried ? 422 : 200;
  return show(context, {
    title: say(lang, takeoversPage.title(data)),
    body: takeoversPage.view(lang, data, slots),
    status,
  });
};

type Answered = { readonly sound: boolean; readonly takeover?: { readonly takeoverId: number } } & Partial<
  Pick<NonNullable<Tried>, 'faultCount' | 'faults'>
>;

const upload = async (context: Asking) => {
  const form = await formOf(context);
  const sent = form.get('file');
  const file = sent instanceof File ? sent : undefined;
  if (!file || file.size === 0)
    return view(context, {
      refusal: { code: 'input.invalid', issues: [{ path: 'file', message: words('请选择文件', 'Choose the file') }] },
    });
  const body = { name: file.name, file: Buffer.from(await file.arrayBuffer()).toString('base64') };
  const answer = await ask(proposeWorkbook, { body, key: String(form.get('_key') ?? '') }, context.get('visit'));
  if (!answer.ok) return view(context, { refusal: answer.refusal });
  const { takeover, faultCount = 0, faults = [] } = answer.value.body as Answered;
  if (takeover) return context.redirect(`/takeovers/${takeover.takeoverId}`, 303);
  return view(context, { tried: { fileName: file.name, faultCount, faults } });
};

const acts = (visit: Visit, { takeover }: TakeoverData): Html => {
  const base = `/takeovers/${takeover.takeoverId}`;
  const approve = { action: `${base}/approve`, label: words('批准并写入', 'Approve and write') };
  const drop = { action: `${base}/drop`, label: words('放弃', 'Give up'), grave: true as const };
  return html`${takeover.mayApprove ? buttonForm(visit, approve) : unsaid}${takeover.mayDrop ? buttonForm(visit, drop) : unsaid}`;
};

const one = async (context: Asking) => {
  const visit = context.get('visit');
  const { lang, actor } = visit;
  const takeoverId = context.req.param('takeoverId') ?? '';
  if (takeoverId === 'template.xlsx') return template(context);
  const found = await ask(getTakeover, { params: { takeoverId } }, visit);
  if (!found.ok) return showRefusal(context, found.refusal);
  const takeover = TakeoverShown.parse(found.value.body);
  const data: TakeoverData = { takeover, own: takeover.uploadedBy.id === actor.id };
  const body = takeoverPage.view(lang, data, { act: acts(visit, data) });
  const again = takeover.status === 'approved' ? { again: limits.issuanceLook } : {};
  return show(context, { title: takeover.fileName, body, ...again });
};

const template = async (context: Asking) => {
  const { lang } = context.get('visit');
  const name = say(lang, words('既有台账导入模板', 'takeover-template'));
  return sendWorkbook(context, name, await takeoverWorkbook(lang));
};

/** The pages by which an office takes over what is there. */
export const takeoverPages = (portal: Hono<PortalEnv>): void => {
  const back = (params: Readonly<Record<string, string>>): string => `/takeovers/${params.takeoverId}`;
  portal.get('/takeovers', (context) => view(context));
  portal.post('/takeovers', upload);
  portal.get('/takeovers/:takeoverId', one);
  portal.post('/takeovers/:takeoverId/approve', press(approveWorkbook, { after: back }));
  portal.post('/takeovers/:takeoverId/drop', press(dropWorkbook, { after: back }));
};
