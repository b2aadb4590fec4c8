import { z } from 'zod';
import { chineseDate } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import type { Block } from '#templates/typeset/block.ts';
import { letterNumber, mark, signatureOf } from './blocks.ts';
import { documentData, type IssuedData } from './document-data.ts';
import { Issuer } from './issuer.ts';
import { Line } from './text.ts';

const Classification = z.strictObject({
  copyNumber: z
    .string()
    .regex(/^\d{6}$/, fault('份号为6位数字', 'a copy number has six figures'))
    .optional(),
  /** What is secret is neither written nor kept here: the mark is known, so that the refusal says why. */
  secrecy: z
    .undefined({
      ...fault(
        '涉密文件不得在本系统办理、存储和传输，请按照保密规定另行制发',
        'classified papers are not made, kept or sent here: make them by the rules on secrecy',
      ),
    })
    .optional(),
  urgency: z.enum(['特急', '加急']).optional(),
});

const official = {
  coIssuers: z.array(Issuer).max(8).optional(),
  classification: Classification.optional(),
};

/** The data of a letter or a paper with a red head: co-issuers, 份号 and 紧急程度 where there are any. */
export const officialData = <Fields extends z.ZodRawShape>(fields: Fields) =>
  documentData({ ...official, ...fields }).refine(
    (given: { readonly issuer?: unknown; readonly coIssuers?: unknown }) => signsAlike(given as Official),
    {
      path: ['coIssuers'],
      ...fault('联合行文应当一律加盖签名章或者一律用印', 'all issuers use signature stamps, or none does'),
    },
  );

/** Stamps are pressed below each other under the titles of officials, seals beside each other over names. */
const signsAlike = ({ issuer, coIssuers = [] }: Official): boolean =>
  coIssuers.every(({ sealMode }) => (sealMode === 'stamp') === (issuer.sealMode === 'stamp'));

type Official = IssuedData & {
  readonly coIssuers?: readonly Issuer[] | undefined;
  readonly classification?: z.infer<typeof Classification> | undefined;
};

const classificationLines = ({ classification }: Official): string[] => {
  const { copyNumber, urgency } = classification ?? {};
  const lines = [copyNumber, urgency];
  return lines.filter((line) => line !== undefined);
};

/** Mark of the main issuer, 份号–紧急程度, number. */
export const officialHead = (d: Official): Block[] => {
  const lines = classificationLines(d);
  return [
    mark(d.issuer),
    ...(lines.length > 0 ? [{ type: 'classification', lines } as const] : []),
    letterNumber(d.documentNumber),
  ];
};

export const officialSignature = (d: Official): Block => signatureOf([d.issuer, ...(d.coIssuers ?? [])], d.issueDate);

const longestName = 20;

/** Who signs a report upward (签发人); a draft has none yet. */
export const ReportSigner = Line.max(
  longestName,
  fault(`签发人姓名不能超过${longestName}个字符`, `a name of at most ${longestName} characters`),
).optional();

/** A report always has its place for who signs it (7.2.6). */
export const reportSigner = (name: string | undefined): Block => ({ type: 'signer', names: [name ?? '　　　'] });

/** 版记 of a paper with a red head: who printed it and when. */
export const officialFoot = (d: Official): Block => ({
  type: 'imprint',
  copies: [],
  printer: { name: d.issuer.name, date: chineseDate(d.issueDate) },
});
