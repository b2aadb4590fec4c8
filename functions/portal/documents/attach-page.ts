import { randomUUID } from 'node:crypto';
import { html } from 'hono/html';
import { DocumentId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusal.ts';
import { servingChannels } from '#shared/domain/serving.ts';
import { csrfField } from '#templates/pages/page.ts';
import { crumbs } from '#templates/pages/parts.ts';
import { say, words } from '#templates/pages/words.ts';
import { attachProof } from '../../api/serving/proof-routes.ts';
import { statuses } from '../../lib/problem.ts';
import { ask } from '../ask.ts';
import { refusalHtml, showRefusal } from '../refused.ts';
import { formOf } from '../sent.ts';
import { type Asking, frameOf, type PageStatus, show } from '../visit.ts';

const channels = ['direct', 'post', 'leaving'] as const;

type Typed = { readonly receivedOn: string; readonly channel: string; readonly recipient: string };

const view = (context: Asking, documentId: string, state: Typed & { readonly refusal?: Refusal }) => {
  const visit = context.get('visit');
  const { lang } = visit;
  const title = say(lang, words('归档送达回证', 'Attach a proof of service'));
  const body = html`<div class="narrow">${crumbs(lang, [{ href: `/documents/${documentId}`, ...words('文书', 'The document') }])}
<h1>${title}</h1>${state.refusal ? refusalHtml(lang, state.refusal) : ''}
<p class="hint">${say(lang, words('签收后的送达回证扫描件，PDF、PNG或者JPEG，4MB以内；期限自收到日期起算。', 'The signed form, scanned as PDF, PNG or JPEG, up to 4 MB; clocks run from the day of receipt.'))}</p>
<form method="post" enctype="multipart/form-data">${csrfField(frameOf(visit))}<input type="hidden" name="_key" value="${randomUUID()}">
<div class="field"><label for="channel">${say(lang, words('送达方式', 'Way of service'))}</label><select id="channel" name="channel">${channels.map((one) => html`<option value="${one}"${state.channel === one ? html` selected` : ''}>${say(lang, servingChannels[one])}</option>`)}</select></div>
<div class="field"><label for="receivedOn">${say(lang, words('收到日期', 'Received on'))}</label><input class="day" type="date" id="receivedOn" name="receivedOn" value="${state.receivedOn}" required></div>
<div class="field"><label for="recipient">${say(lang, words('第几受送达人', 'Recipient, by place'))}</label><input class="figure" id="recipient" name="recipient" inputmode="numeric" value="${state.recipient}"></div>
<div class="field"><label for="scan">${say(lang, words('扫描件', 'Scan'))}</label><input type="file" id="scan" name="scan" accept="application/pdf,image/png,image/jpeg" required></div>
<button>${say(lang, words('归档', 'Attach'))}</button></form></div>`;
  const status = state.refusal ? (statuses[state.refusal.code] as PageStatus) : 200;
  return show(context, { title, body, status });
};

/** Takes the scan of a signed proof of service (D50). */
export const attachPage = async (context: Asking) => {
  const documentId = DocumentId.safeParse(context.req.param('documentId'));
  if (!documentId.success) return showRefusal(context, { code: 'document.missing' });
  const id = documentId.data;
  if (context.req.method !== 'POST') return view(context, id, { receivedOn: '', channel: 'direct', recipient: '1' });
  const form = await formOf(context);
  const textOf = (name: string) => String(form.get(name) ?? '');
  const typed = { receivedOn: textOf('receivedOn'), channel: textOf('channel'), recipient: textOf('recipient') };
  const file = form.get('scan');
  const scan = file instanceof File ? Buffer.from(await file.arrayBuffer()).toString('base64') : '';
  const body = { ...typed, recipient: Number(typed.recipient || '1'), scan };
  const sent = { params: { documentId: id }, body, key: textOf('_key') };
  const answer = await ask(attachProof, sent, context.get('visit'));
  return answer.ok
    ? context.redirect(`/documents/${id}`, 303)
    : view(context, id, { ...typed, refusal: answer.refusal });
};
