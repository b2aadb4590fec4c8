import { z } from 'zod';
import { chineseDate } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import type { Block } from '#templates/typeset/block.ts';
import { letterNumber, mark, signatureOf } from './blocks.ts';
import { documentData, type IssuedData } from './document-data.ts';
import { Issuer } from './issuer.ts';
import { Party } from './party.ts';

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
  copiedTo: z.array(Party).max(200).optional(),
};

/** The data of a letter or a paper with a red head: co-issuers, 份号, 紧急程度 and 抄送 where there are any. */
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
  readonly copiedTo?: readonly Party[] | undefined;
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

/** 版记: a letter names only those copied to; a paper with a red head also who printed it and when. */
export const officialFoot = (d: Official, layout: 'letter' | 'head'): Block[] => {
  const copies = (d.copiedTo ?? []).map(({ name }) => name);
  if (layout === 'head')
    return [{ type: 'imprint', copies, printer: { name: d.issuer.name, date: chineseDate(d.issueDate) } }];
  return copies.length > 0 ? [{ type: 'imprint', copies }] : [];
};
