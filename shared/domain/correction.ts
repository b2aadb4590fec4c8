import { z } from 'zod';
import { text } from './directory.ts';
import { fault } from './fault.ts';
import { DocumentId } from './ids.ts';

/** The name under which a correction is drafted and logged; no procedure defines a command of this name. */
export const correctionCommand = 'correctDocument';

/** A correction of an issued document: members that its template opens, as the case holds them. */
export const Correction = z.strictObject({
  documentId: DocumentId,
  reason: text(500),
  data: z
    .record(z.string().max(40), z.unknown())
    .refine((data) => Object.keys(data).length > 0, fault('没有更正内容', 'nothing to correct')),
});
export type Correction = z.infer<typeof Correction>;
