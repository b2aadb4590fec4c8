import type { Day } from '../domain/day.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { ServingChannel } from '../domain/serving.ts';

/**
 * The receipt of a letter that a command records, and the member of its input that states the day; `way` states the
 * channel. `fromLedger` makes the input by which the ledger of service gives the command as soon as it proves a receipt;
 * without it, a person gives the command.
 */
export type Receiving = {
  readonly letter: DocumentKind;
  readonly day: string;
  readonly fromLedger?: (receipt: { readonly on: Day; readonly channel: ServingChannel }) => object;
};
