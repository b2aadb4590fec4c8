import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { message } from '#templates/pages/parts.ts';
import { say, words } from '#templates/pages/words.ts';
import { refusalOfFault } from '../casework/tell-unreadable.ts';
import { headersAlways } from '../lib/headers.ts';
import { log } from '../lib/log.ts';
import { assetPages, type OpenAssets } from './assets.ts';
import { attachmentPages } from './attachments/attachment-pages.ts';
import { casePages } from './cases/case-pages.ts';
import { workCount } from './desk/work-desk.ts';
import { workPages } from './desk/work-pages.ts';
import { documentPages } from './documents/document-pages.ts';
import { entrancePages } from './entrance.ts';
import { exportPages } from './exports/export-pages.ts';
import { guardPages } from './guard.ts';
import { keptFormPages } from './kept-forms.ts';
import { guardMethods } from './methods.ts';
import { officePages } from './office/office-pages.ts';
import { organizationPages } from './organization/organization-pages.ts';
import { publicPages } from './public/public-pages.ts';
import { verificationPages } from './public/verify.ts';
import { showRefusal } from './refused.ts';
import { sessionPages } from './session-pages.ts';
import { staffPages } from './staff/staff-pages.ts';
import { type Asking, type PortalEnv, type PortalWorld, show, visitBefore, visitOf } from './visit.ts';

/** Nothing from elsewhere, nothing inline, framed by nobody but these pages themselves. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "script-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
].join('; ');

const headers = { ...headersAlways, 'content-security-policy': policy };

/** What the table could not take, or holds unreadable, is refused in words; of a fault nothing but its reference is shown. */
const failed = async (fault: Error, context: Asking) => {
  const refusal = await refusalOfFault(fault, context.get('visit').world);
  if (refusal) return showRefusal(context, refusal);
  const reference = randomUUID();
  log.error('page failed', { reference, fault });
  const { lang } = context.get('visit');
  const title = say(lang, words('系统故障', 'A fault occurred'));
  const detail = say(
    lang,
    words(`本次操作未能完成，请将编号${reference}告知管理人员。`, `It was not completed; quote ${reference}.`),
  );
  return show(context, { title, body: html`<h1>${title}</h1>${message('bad', detail)}`, status: 500 });
};

/** The web pages: the public ones for anybody, the others by what the person signed in may do. */
export const openPortal = (world: PortalWorld, files: OpenAssets['files']): Hono<PortalEnv> => {
  const portal = new Hono<PortalEnv>();
  portal.use(async (context, next) => {
    context.set('visit', visitBefore(context, world));
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    await next();
  });
  guardMethods(portal);
  assetPages(portal, files);
  portal.use(async (context, next) => {
    const visit = await visitOf(context, context.get('visit'));
    context.set('visit', visit.session ? { ...visit, waiting: () => workCount(visit) } : visit);
    await next();
  });
  guardPages(portal);
  entrancePages(portal);
  sessionPages(portal);
  keptFormPages(portal);
  verificationPages(portal);
  workPages(portal);
  casePages(portal);
  documentPages(portal);
  attachmentPages(portal);
  officePages(portal);
  publicPages(portal);
  organizationPages(portal);
  staffPages(portal);
  exportPages(portal);
  portal.notFound((context) => {
    const { lang } = context.get('visit');
    const title = say(lang, words('没有这个页面', 'There is no such page'));
    return show(context, {
      title,
      body: html`<h1>${title}</h1><p><a href="/">${say(lang, words('返回首页', 'Back to the start'))}</a></p>`,
      status: 404,
    });
  });
  portal.onError(failed);
  return portal;
};
