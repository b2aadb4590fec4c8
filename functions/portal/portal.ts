import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { pages } from '#shared/domain/routes.ts';
import { VerificationCode } from '#shared/domain/verification-code.ts';
import { contentSecurityPolicy } from '#templates/pages/page.ts';
import { type VerifyPage, verifyPage } from '#templates/pages/verify-page.ts';
import { log } from '../lib/log.ts';
import { fileLimit, verifyCode, verifyFile } from '../lib/verify-file.ts';
import type { World } from '../lib/world.ts';
import { pageOfCode, pageOfFile, pageOfNothing } from './verification-text.ts';

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'content-language': 'zh-CN',
};

type Status = 200 | 400 | 404 | 413 | 500;

const show = (context: Context, status: Status, content: VerifyPage) =>
  context.html(verifyPage(content), status, headers);

const empty: VerifyPage = { code: '', findings: [], facts: [] };

const notACode = { zh: '验证码应为16位字母和数字，请核对', en: 'A code has 16 letters and figures: compare it' };
const noSuchCode = { zh: '没有以此验证码发出的文书，请核对', en: 'No document was issued under this code: compare it' };
const noFile = { zh: '请选择要核验的PDF文件', en: 'Choose the PDF to be verified' };
const tooLarge = { zh: '文件超过4MB，不是本系统发出的文书', en: 'Over 4 MB: no document issued here is that large' };

/** The web pages. They show anybody what anybody may know, ask for no sign-in and set no cookie. */
export const openPortal = ({ table }: Pick<World, 'table'>): Hono => {
  const portal = new Hono();
  portal.get(pages.verify.path, async (context) => {
    const asked = context.req.query('code');
    if (asked === undefined) return show(context, 200, empty);
    const code = VerificationCode.safeParse(asked);
    if (!code.success) return show(context, 400, pageOfNothing(asked.slice(0, 64), notACode));
    const face = await verifyCode(table, code.data);
    return face ? show(context, 200, pageOfCode(asked, face)) : show(context, 404, pageOfNothing(asked, noSuchCode));
  });
  portal.post(pages.verifyFile.path, async (context) => {
    const { file } = await context.req.parseBody();
    if (!(file instanceof File) || file.size === 0) return show(context, 400, pageOfNothing('', noFile));
    if (file.size > fileLimit) return show(context, 413, pageOfNothing('', tooLarge));
    return show(context, 200, pageOfFile(await verifyFile(table, new Uint8Array(await file.arrayBuffer()))));
  });
  portal.onError((fault, context) => {
    const reference = randomUUID();
    log.error('page failed', { reference, fault });
    const said = { zh: `系统故障，请将编号${reference}告知管理人员`, en: `A fault occurred: quote ${reference}` };
    return show(context, 500, pageOfNothing('', said));
  });
  return portal;
};
