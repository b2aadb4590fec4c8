import type { Hono } from 'hono';
import { VerificationCode } from '#shared/domain/verification-code.ts';
import { type VerifyPage, verifyPage } from '#templates/pages/verify-page.ts';
import { say, words } from '#templates/pages/words.ts';
import { verifyByCode } from '../../api/documents/verification-routes.ts';
import { fileLimit, verifyCode, verifyFile } from '../../casework/verification/verify-file.ts';
import { answerJson } from '../answer-json.ts';
import { ask } from '../ask.ts';
import { showRefusal } from '../refused.ts';
import { formOf, isForm } from '../sent.ts';
import { type Asking, type PageStatus, type PortalEnv, show } from '../visit.ts';
import { pageOfCode, pageOfFile, pageOfNothing } from './verification-text.ts';

const answer = (context: Asking, status: PageStatus, content: VerifyPage) => {
  const { lang } = context.get('visit');
  return show(context, {
    title: say(lang, words('文书核验', 'Verification')),
    body: verifyPage(lang, content),
    status,
  });
};

const empty: VerifyPage = { code: '', findings: [], facts: [] };

const notACode = words('验证码应为16位字母和数字，请核对', 'A code has 16 letters and figures: compare it');
const noSuchCode = words('没有以此验证码发出的文书，请核对', 'No document was issued under this code: compare it');
const noFile = words('请选择要核验的PDF文件', 'Choose the PDF to be verified');
const tooLarge = words('文件超过4MB，不是本系统发出的文书', 'Over 4 MB: no document issued here is that large');

/** Whether a document is genuine and still stands, for anybody who holds its code or its file. */
export const verificationPages = (portal: Hono<PortalEnv>): void => {
  portal.get('/verify', async (context) => {
    const { table } = context.get('visit').world;
    const asked = context.req.query('code');
    if (asked === undefined) return answer(context, 200, empty);
    const code = VerificationCode.safeParse(asked);
    if (!code.success) return answer(context, 400, pageOfNothing(asked.slice(0, 64), notACode));
    const face = await verifyCode(table, code.data);
    return face
      ? answer(context, 200, pageOfCode(asked, face))
      : answer(context, 404, pageOfNothing(asked, noSuchCode));
  });
  portal.get('/verify.json', async (context) => {
    const code = context.req.query('code') ?? '';
    return answerJson(context, await ask(verifyByCode, { params: { code } }, context.get('visit')));
  });
  portal.post('/verify', async (context) => {
    const { table } = context.get('visit').world;
    if (!isForm(context)) return showRefusal(context, { code: 'input.mediaType', expected: 'multipart/form-data' });
    const file = (await formOf(context)).get('file');
    if (!(file instanceof File) || file.size === 0) return answer(context, 400, pageOfNothing('', noFile));
    if (file.size > fileLimit) return answer(context, 413, pageOfNothing('', tooLarge));
    return answer(context, 200, pageOfFile(await verifyFile(table, new Uint8Array(await file.arrayBuffer()))));
  });
};
