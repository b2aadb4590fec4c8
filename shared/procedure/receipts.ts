import type { CaseSnapshot } from '../domain/case.ts';
import type { Day } from '../domain/day.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { Paper, ReceiptNoted } from '../domain/paper.ts';
import { paperOf } from '../domain/paper-standing.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { ServingChannel } from '../domain/serving.ts';
import type {} from './definition.ts';
import type { Receiving } from './receiving.ts';

/** A letter that has several recipients is received by the first, to whom its terms run. */
const first = 1;

type Stated = { readonly on: Day; readonly channel: ServingChannel };

const statedIn = (input: unknown, { day }: Receiving): Stated => {
  const stated = input as Record<string, unknown>;
  return { on: stated[day] as Day, channel: stated.way as ServingChannel };
};

/** Where a paper's receipt is known it stands; where every attempt to serve it failed nothing may be stated. */
const contradicted = (
  documentId: DocumentId,
  { received, failed }: Paper,
  { on }: Stated,
): Result<never> | undefined => {
  const known = received?.[first];
  if (known ? known === on : !failed?.[first]) return undefined;
  return refuse({ code: 'receipt.contradicted', stated: on, documentId, ...(known ? { ledger: known } : {}) });
};

/**
 * The receipt that a command states, to be entered into the ledger with it; undefined where it is there already, and for
 * a letter that the case does not know. A day of receipt starts clocks: refused with `receipt.contradicted` where the
 * ledger proves another day, or nothing but failures.
 */
export const receiptStated = (
  subject: CaseSnapshot,
  receives: Receiving,
  input: unknown,
): Result<ReceiptNoted | undefined> => {
  const [documentId, paper] = paperOf(subject, receives.letter) ?? [];
  if (!documentId || !paper) return accept(undefined);
  const stated = statedIn(input, receives);
  return (
    contradicted(documentId, paper, stated) ??
    accept(paper.received?.[first] ? undefined : { documentId, recipient: first, ...stated })
  );
};

/** Whether a receipt that the ledger proves is the one by which a command of this kind is given. */
export const takesReceipt = (subject: CaseSnapshot, receives: Receiving, { documentId, recipient }: ReceiptNoted) => {
  const [latest, paper] = paperOf(subject, receives.letter) ?? [];
  return recipient === first && latest === documentId && paper?.received?.[first] === undefined;
};
