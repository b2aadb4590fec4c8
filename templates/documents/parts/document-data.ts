import { z } from 'zod';
import { Day } from '#shared/domain/day.ts';
import { fault } from '#shared/domain/fault.ts';
import { Openness, Retention } from '#shared/domain/printing.ts';
import { VerificationCode } from '#shared/domain/verification-code.ts';
import { Issuer } from './issuer.ts';
import { Party } from './party.ts';
import { Wording } from './passages.ts';
import { Line } from './text.ts';

const numberShape = /^.+〔\d{4}〕[1-9]\d*号$/;

const DocumentNumber = Line.regex(numberShape, {
  ...fault('文号应形如“示例函〔2026〕12号”', 'write the number as 代字〔year〕n号'),
});

/** By what anybody can ask whether the issued document is genuine; a draft has none. */
const Verification = z.strictObject({ code: VerificationCode, address: z.url({ protocol: /^https?$/ }).max(80) });

/** The paper that this one corrects, and the day of the first of them, from which everything goes on counting. */
const CorrectedPaper = z.strictObject({
  title: Line,
  documentNumber: DocumentNumber.optional(),
  /** It could not be made and was never issued: this one takes its place. */
  unmade: z.literal(true).optional(),
  /** It said wrongly where, to whom or how long to act: this one is served or posted anew, with a full term. */
  anew: z.literal(true).optional(),
  firstDay: Day,
});
export type CorrectedPaper = z.infer<typeof CorrectedPaper>;

const issued = {
  issuer: Issuer,
  issueDate: Day,
  documentNumber: DocumentNumber.optional(),
  wording: Wording.optional(),
  correction: CorrectedPaper.optional(),
  verification: Verification.optional(),
  /** How long the archive keeps it, where the drafter says so. */
  retention: Retention.optional(),
  /** Printed as a note below the date. */
  openness: Openness.optional(),
  /** 抄送机关, printed in the imprint. */
  copiedTo: z.array(Party).max(200).optional(),
};

/** What every document has; a draft has no number yet. */
export const IssuedData = z.strictObject(issued);
export type IssuedData = z.infer<typeof IssuedData>;

/** The data of a document: its own fields and those that every document has. Unknown fields are refused. */
export const documentData = <Fields extends z.ZodRawShape>(fields: Fields) => z.strictObject({ ...issued, ...fields });
