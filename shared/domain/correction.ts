import { z } from 'zod';
import { text } from './directory.ts';
import { fault } from './fault.ts';
import { DocumentId } from './ids.ts';

/** The name under which a correction is drafted and logged; no procedure defines a command of this name. */
export const correctionCommand = 'correctDocument';

/** What may not be corrected: who issued the document, about which case, when, and under which number. */
export const fixedMembers = ['issuer', 'issueDate', 'documentNumber', 'caseId', 'served', 'original'] as const;

/** A correction of an issued document: members of what it was composed from, in their correct wording. */
export const Correction = z.strictObject({
  documentId: DocumentId,
  reason: text(500),
  data: z
    .record(z.string().max(40), z.unknown())
    .refine((data) => Object.keys(data).length > 0, fault('没有更正内容', 'nothing to correct'))
    .refine((data) => !fixedMembers.some((member) => member in data), {
      ...fault('文号、日期、署名、案号不能更正', 'number, day, issuer and case cannot be corrected'),
    }),
});
export type Correction = z.infer<typeof Correction>;
