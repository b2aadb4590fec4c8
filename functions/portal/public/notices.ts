import type { Hono } from 'hono';
import { html } from 'hono/html';
import { type Result, refuse } from '#shared/domain/result.ts';
import { noticePage, noticesPage, objectedPage, objectionIntro } from '#templates/pages/notices-page.ts';
import { message } from '#templates/pages/parts.ts';
import { say, words } from '#templates/pages/words.ts';
import type { Reply } from '../../api/endpoint.ts';
import { PublicObjection, raiseObjection } from '../../api/publications/objection-routes.ts';
import { answerJson } from '../answer-json.ts';
import { ask } from '../ask.ts';
import { queryText } from '../asked.ts';
import { formFlow } from '../form-flow.ts';
import { showRefusal } from '../refused.ts';
import { type Asking, type PortalEnv, show } from '../visit.ts';
import { findPublication, listShelf, openNotice, perPage, sendFile, showMissing } from './publications.ts';

const alternates = (title: string) => [
  { href: '/feeds/notices.atom', type: 'application/atom+xml', title },
  { href: '/notices.json', type: 'application/json', title },
];

const list = async (context: Asking) => {
  const { lang } = context.get('visit');
  const found = await listShelf(context, 'notices', perPage);
  if (!found.ok) return showRefusal(context, found.refusal);
  const { items, nextCursor } = found.value.body;
  const next = nextCursor ? `/notices${queryText({ cursor: nextCursor })}` : undefined;
  const title = say(lang, words('公示', 'Public notices'));
  return show(context, { title, body: noticesPage(lang, { items, next }), alternates: alternates(title) });
};

const one = async (context: Asking, documentId: string) => {
  const { lang } = context.get('visit');
  const found = await findPublication(context, 'notices', documentId);
  if (!found.ok) return showMissing(context, found.refusal);
  const { body } = found.value;
  return show(context, { title: body.title, body: noticePage(lang, body) });
};

const closed = (context: Asking) => {
  const { lang } = context.get('visit');
  const title = say(lang, words('目前不能提出异议', 'No objections are taken at present'));
  const detail = words(
    '该事项不在公示期内。异议应当在公示期内提出。',
    'This matter is not under notice; an objection is raised while it is.',
  );
  const body = html`<h1>${title}</h1>${message('doubt', say(lang, detail))}<p><a href="/notices">${say(lang, words('查看公示', 'See the notices'))}</a></p>`;
  return show(context, { title, body, status: 404 });
};

const hints = {
  zh: {
    kind: '选择匿名的，不填写姓名和联系方式',
    name: '个人的真实姓名，或者单位全称；匿名的留空',
    contact: '电话、邮箱或者通信地址，用于送达受理告知和答复；匿名的留空',
    substance: '对名单中哪一项有异议，理由是什么',
    evidence: '逐项写明证明材料的名称；原件或者复印件寄送至公示载明的通信地址',
  },
  en: {
    kind: 'If anonymous, leave name and contact empty',
    name: 'Your real name, or the full name of your organization; empty if anonymous',
    contact: 'Telephone, e-mail or address, to which the answer goes; empty if anonymous',
    substance: 'Which line of the list is wrong, and why',
    evidence: 'Name each piece of evidence; send the papers to the address in the notice',
  },
} as const;

const send = async (
  context: Asking,
  caseId: string,
  { body, key }: { readonly body: unknown; readonly key: string },
): Promise<Result<Reply>> => {
  const sent = await ask(raiseObjection, { params: { caseId }, body, key }, context.get('visit'));
  // Who looks at a form of a matter that is not under notice is told so, not that a case is missing.
  return sent.ok || sent.refusal.code !== 'case.missing' ? sent : refuse({ code: 'document.missing' });
};

const objection = async (context: Asking, caseId: string) => {
  const { lang } = context.get('visit');
  const notice = await openNotice(context, caseId);
  if (!notice) return closed(context);
  let anonymous = false;
  return formFlow(context, {
    title: say(lang, words('对公示名单提出异议', 'Object to a list under notice')),
    schema: PublicObjection,
    intro: objectionIntro(lang, notice),
    hints: hints[lang],
    unkept: true,
    submit: words('提交异议', 'Send the objection'),
    give: (body, { key }) => {
      anonymous = (body as { kind?: unknown }).kind === 'anonymous';
      return send(context, caseId, { body, key });
    },
    done: ({ body }) => {
      const { objectionNo } = body as { objectionNo: number };
      return `/notices/${caseId}/objected${queryText({ no: String(objectionNo), anonymous: anonymous ? '1' : undefined })}`;
    },
  });
};

const objected = (context: Asking) => {
  const { lang } = context.get('visit');
  const objectionNo = /^\d{1,5}$/.exec(context.req.query('no') ?? '')?.[0] ?? '';
  return show(context, {
    title: say(lang, words('异议已收到', 'Your objection has arrived')),
    body: objectedPage(lang, { objectionNo, anonymous: context.req.query('anonymous') === '1' }),
  });
};

/** What is under public notice, and objections to it (Art. 7(6)). */
export const noticePages = (portal: Hono<PortalEnv>): void => {
  portal.get('/notices', list);
  portal.get('/notices.json', async (context) => answerJson(context, await listShelf(context, 'notices')));
  portal.get('/notices/:documentId', (context) => one(context, context.req.param('documentId')));
  portal.get('/notices/:documentId/file', (context) => sendFile(context, 'notices', context.req.param('documentId')));
  portal.on(['GET', 'POST'], '/notices/:caseId/objection', (context) =>
    objection(context, context.req.param('caseId') ?? ''),
  );
  portal.get('/notices/:caseId/objected', objected);
};
