import { z } from 'zod';
import { cleanCode } from './code.ts';
import { type DocumentKind, documentKinds } from './document-kinds.ts';
import { fault } from './fault.ts';
import { Uscc } from './uscc.ts';

/** The code of a skill level certificate (职业技能等级证书) in the directory, as the office registers it. */
export const CertificateId = z
  .string()
  .overwrite(cleanCode)
  .regex(/^[A-Z0-9][A-Z0-9-]{2,23}$/, fault('证书编码应为3至24位大写字母、数字或连字符', 'not a certificate code'))
  .meta({ examples: ['X-2021-0001'] })
  .brand<'CertificateId'>();
export type CertificateId = z.infer<typeof CertificateId>;

/**
 * `{uscc}-{n}`: the n-th application of a legal entity; `{uscc}-R{n}` its n-th revocation, in a series of its own, so that no
 * gap among its applications tells of a case that it was not told of. It is the case number (受理编号) printed in documents.
 */
export const CaseId = z
  .string()
  .overwrite(cleanCode)
  .refine((text) => Uscc.safeParse(text.slice(0, 18)).success && /^-R?[1-9]\d{0,4}$/.test(text.slice(18)), {
    ...fault('案件编号应为“统一社会信用代码-序号”', 'not a case number'),
  })
  .meta({ examples: ['91110000MA0000001L-1'] })
  .brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

export const caseIdOf = (uscc: Uscc, ordinal: number): CaseId => CaseId.parse(`${uscc}-${ordinal}`);
export const revocationIdOf = (uscc: Uscc, ordinal: number): CaseId => CaseId.parse(`${uscc}-R${ordinal}`);
export const usccOf = (caseId: CaseId): Uscc => Uscc.parse(caseId.slice(0, 18));

const kindByToken = new Map<string, DocumentKind>(
  Object.entries(documentKinds).map(([kind, { id }]) => [id, kind as DocumentKind]),
);
const documentIdShape = /^(.{20,25})\.(\d+)\.(D\d\d[a-z]?)$/;

/** `{caseId}.{n}.{Dxx}`: the n-th document of a case, and its place in the catalogue. */
export const DocumentId = z
  .string()
  // Some places in the catalogue end in a small letter.
  .overwrite((text) => cleanCode(text).replace(/(?<=D\d\d)[A-Z]$/, (letter) => letter.toLowerCase()))
  .refine((text) => parse(text) !== undefined, fault('文书编号无效', 'not a document id'))
  .brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;

export const documentIdOf = (caseId: CaseId, ordinal: number, kind: DocumentKind): DocumentId =>
  DocumentId.parse(`${caseId}.${ordinal}.${documentKinds[kind].id}`);

export type DocumentIdParts = { readonly caseId: CaseId; readonly ordinal: number; readonly kind: DocumentKind };

const parse = (text: string): DocumentIdParts | undefined => {
  const [, caseText, ordinal, token] = documentIdShape.exec(text) ?? [];
  const caseId = CaseId.safeParse(caseText);
  const kind = token && kindByToken.get(token);
  return caseId.success && kind ? { caseId: caseId.data, ordinal: Number(ordinal), kind } : undefined;
};

export const partsOf = (documentId: DocumentId): DocumentIdParts => {
  const parts = parse(documentId);
  if (!parts) throw new TypeError(`not a document id: ${documentId}`);
  return parts;
};
