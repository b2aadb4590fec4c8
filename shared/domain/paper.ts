import type { Day } from './day.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { DocumentId } from './ids.ts';
import type { ServingChannel } from './serving.ts';

/** Days of one paper by the place of its recipient among those it goes to, from 1. */
type ByRecipient = Readonly<Record<string, Day>>;

/**
 * How a paper of a case stands. Its order, receipts and correction come from the log of the case; that it was issued, that
 * a service failed or that it is void is marked by whoever does that, in the same transaction.
 */
export type Paper = {
  readonly kind: DocumentKind;
  readonly refersTo?: DocumentId;
  readonly issuedOn?: Day;
  /** The first day on which a recipient is proved to have received it. */
  readonly received?: ByRecipient;
  /** The day of the last attempt that failed, where nothing proves a receipt. */
  readonly failed?: ByRecipient;
  readonly voidedOn?: Day;
  readonly amendedBy?: DocumentId;
  /** It takes the place of another one whose receipt starts nothing any more (O6). */
  readonly anew?: true;
};

export type Papers = Readonly<Record<string, Paper>>;

/** That a recipient received a paper: from its day on terms are counted. */
export type ReceiptNoted = {
  readonly documentId: DocumentId;
  readonly recipient: number;
  readonly on: Day;
  readonly channel: ServingChannel;
};
