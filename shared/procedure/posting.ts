import type { DocumentKind } from '../domain/document-kinds.ts';

/** A paper whose term runs from the day on which it is posted, and not from a receipt: how it is posted anew (O6). */
export type Posting<Situation, Data> = {
  /** The clock that runs from the posting. */
  readonly clock: string;
  /** Guards that a posting keeps, the first one and every later one. */
  readonly requires: readonly string[];
  /** What the case records of it where it is posted anew, today and with a full term. */
  again(situation: Situation): Partial<Data>;
};

/** By the kind of the paper. */
export type Postings<Situation, Data> = Readonly<Partial<Record<DocumentKind, Posting<Situation, Data>>>>;
