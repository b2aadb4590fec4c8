import { z } from 'zod';
import { nothing } from '#shared/domain/nothing.ts';
import { accept, refuse } from '#shared/domain/result.ts';
import { VerificationCode } from '#shared/domain/verification-code.ts';
import { fileLimit, verifyCode, verifyFile } from '../../casework/verification/verify-file.ts';
import { type Endpoint, endpoint, refusingFaultsOfStore } from '../endpoint.ts';

/** GET /verifications/{code}: what was issued under a code, to whom it may be said, and whether it still stands. */
export const verifyByCode = endpoint(
  {
    summary: '按验证码核验文书',
    schemas: { params: z.strictObject({ code: VerificationCode }), query: nothing },
    allows: 'everybody',
  },
  async ({ params: { code } }, { table }) => {
    const face = await verifyCode(table, code);
    return face ? accept({ status: 200, body: face }) : refuse({ code: 'verification.missing' });
  },
);

/** POST /verifications: whether the file sent is, byte for byte, a document issued here. It reads and writes nothing else. */
export const verifyByFile: Endpoint = {
  summary: '核验文书文件',
  schemas: { params: nothing, query: nothing },
  allows: 'everybody',
  consumes: 'application/pdf',
  answer: refusingFaultsOfStore(async ({ body, headers }, { table }) => {
    if (!/^application\/pdf\s*(;|$)/i.test(headers['content-type'] ?? ''))
      return refuse({ code: 'input.mediaType', expected: 'application/pdf' });
    if (body.byteLength > fileLimit) return refuse({ code: 'input.tooLarge', limitBytes: fileLimit });
    if (body.byteLength === 0) return refuse({ code: 'verification.empty' });
    return accept({ status: 200, body: await verifyFile(table, body) });
  }),
};
