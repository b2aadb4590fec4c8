import { z } from 'zod';
import { Day } from '#shared/domain/day.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import { SealMode } from '#shared/domain/office.ts';
import { Uscc } from '#shared/domain/uscc.ts';

const words = (most: number) =>
  z
    .string({ message: '应为文字 / must be text' })
    .refine((text) => text.trim() !== '', { message: '不能为空 / must not be empty' })
    .max(most, { message: `不能超过${most}个字符 / at most ${most} characters` });

/** A passage that staff write: one paragraph. */
export const Passage = words(20_000);
/** A phrase inside a sentence. */
export const Phrase = words(1000);
export const Name = words(120);

export const DocumentNumber = words(60).regex(/^\S+〔\d{4}〕[1-9]\d*号$/, {
  message: '文号应为“代字〔年份〕序号号”，序号不编虚位 / a number reads like 示例〔2026〕1号',
});

export const CaseNumber = words(40);

export const Issuer = z
  .strictObject({ name: Name, sealMode: SealMode, sealHolder: Name.optional() })
  .refine(({ sealMode, sealHolder }) => (sealMode === 'proxy') === (sealHolder !== undefined), {
    path: ['sealHolder'],
    message: '代章须写明用印单位，其他情形不写 / name the seal holder for a proxy seal, and only then',
  });
export type Issuer = z.infer<typeof Issuer>;

/** What every document is issued with. */
export const issued = { documentNumber: DocumentNumber.optional(), issuer: Issuer, issueDate: Day };

export const Organization = z.strictObject({ name: Name, uscc: Uscc });
export type Organization = z.infer<typeof Organization>;

/** A body that is addressed or mentioned; an organization of the directory has its code as well. */
export const Party = z.strictObject({ name: Name, uscc: Uscc.optional() });

export const Certificate = z.strictObject({ certificateId: CertificateId, name: Name });
export type Certificate = z.infer<typeof Certificate>;

export const Contact = z.strictObject({ name: Name, phone: Name });

/** Money in fen. */
export const Fen = z.int({ message: '金额应为整数分 / money is a whole number of fen' }).positive().max(10 ** 14);

/** How many: families of organizations, certificates, votes. */
export const Count = z.int({ message: '应为整数 / a whole number' }).min(0).max(1_000_000);

/** What an exit takes away: the whole qualification, or the authorization for single certificates (Art. 2). */
export const scope = {
  scope: z.enum(['qualification', 'certificate']),
  certificates: z.array(Certificate).max(500),
};
export const hasScope = ({ scope: of, certificates }: Scope): boolean => of === 'qualification' || certificates.length > 0;
export const scopeIssue = {
  path: ['certificates'],
  message: '退出证书实施资格须列明证书 / name the certificates of a certificate exit',
};
export type Scope = { readonly scope: 'qualification' | 'certificate'; readonly certificates: readonly Certificate[] };
