import { z } from 'zod';
import type { Day } from './day.ts';
import { text } from './directory.ts';
import { fault } from './fault.ts';
import { DocumentId } from './ids.ts';
import { named } from './label.ts';

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

/** Why nothing is served anew: the first paper has had effect, its term was used or runs no more. */
export type NotAnew = 'effect' | 'used';

/** The name under which a paper that was never made is drafted and logged anew. */
export const reissueCommand = 'reissueDocument';

/** A paper that could not be made and was declared void, with the same content under a number of its own. */
export const Reissue = z.strictObject({
  documentId: DocumentId,
  reason: named('另发原因', 'Reason for issuing it anew', text(500)),
});

/** Why nothing is issued in the place of a paper: `later` and `lapsed` say what stands in the way. */
export type NotReissued =
  | { readonly why: 'stands' | 'issued' | 'proof' | 'period' | 'released' }
  | { readonly why: 'later'; readonly documentId: string }
  | { readonly why: 'lapsed'; readonly day: Day };

/** The name under which an issued paper is declared void, and what rests on it taken back (O8). */
export const voidingCommand = 'voidPaper';

/** A paper that is to be void, and why, as the letter says it by which it is withdrawn. */
export const Voiding = z.strictObject({
  documentId: DocumentId,
  reason: named('作废原因（写入撤回文书通知书）', 'Reason, as the letter of withdrawal says it', text(500)),
});
export type Voiding = z.infer<typeof Voiding>;

/** Why a paper is not to be void: it has had effect, or withdraws another one. */
export type NotVoided = 'effect' | 'withdrawal' | 'unissued';
