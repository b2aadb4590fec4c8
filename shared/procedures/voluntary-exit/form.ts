import { z } from 'zod';
import { ExitScope, text } from '../../domain/directory.ts';
import { fault } from '../../domain/fault.ts';
import { CertificateId } from '../../domain/ids.ts';
import { Liabilities } from '../parts/liabilities.ts';

export const reasonCodes = {
  strategy: '业务调整',
  capacity: '实施能力不足',
  demand: '市场需求变化',
  restructuring: '机构重组或者注销',
  other: '其他自身原因',
} as const;

/**
 * The application for exit (退出申请书) as pre-filled on screen; the stamped paper decides (Art. 6(1)).
 * `certificateIds` names what exits with scope `certificate` and is empty with scope `qualification` (all exit).
 */
export const ExitForm = z
  .strictObject({
    applicationTitle: text(100),
    scope: ExitScope,
    certificateIds: z.array(CertificateId).max(500),
    reasonCode: z.enum(Object.keys(reasonCodes) as [keyof typeof reasonCodes, ...(keyof typeof reasonCodes)[]]),
    reason: text(2000),
    contact: z.strictObject({ name: text(40), phone: text(40) }),
    completedWork: z.strictObject({
      examinationsHeld: z.boolean(),
      dataUploaded: z.boolean(),
      agreementsEnded: z.boolean(),
    }),
    liabilities: Liabilities,
    commitments: z.strictObject({ answersForEarlierActs: z.boolean(), acceptsBan: z.boolean() }),
  })
  .refine(({ scope, certificateIds }) => (scope === 'certificate') === certificateIds.length > 0, {
    path: ['certificateIds'],
    ...fault(
      '退出证书实施资格须列明证书；退出资质则不列证书',
      'name certificates where certificates exit, none where the qualification does',
    ),
  })
  .refine(({ certificateIds }) => new Set(certificateIds).size === certificateIds.length, {
    path: ['certificateIds'],
    ...fault('证书重复', 'a certificate is named twice'),
  });
export type ExitForm = z.infer<typeof ExitForm>;
