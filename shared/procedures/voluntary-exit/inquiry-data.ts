import type { Day } from '../../domain/day.ts';
import type { DocumentId } from '../../domain/ids.ts';

/** Written questions of the panel (D08); the term for the reply runs from its receipt, by the ledger. */
export type Inquiry = {
  readonly letterId?: DocumentId;
  readonly openedOn: Day;
  readonly questions: readonly string[];
  readonly reply?: { readonly receivedOn: Day; readonly postmarkedOn?: Day | undefined; readonly text: string };
  /** Closed without a reply, the review goes on with the file as it is. */
  readonly closedOn?: Day;
};

/** A visit of the panel (D09) and its record, signed by the organization or with a witness to its refusal to sign. */
export type SiteVisit = {
  readonly orderedOn: Day;
  readonly visitOn: Day;
  readonly place: string;
  readonly visitorIds: readonly string[];
  readonly leaderId: string;
  readonly staff: string;
  readonly materials: readonly string[];
  readonly record?: {
    readonly visitedOn: Day;
    readonly findings: string;
    readonly signedBy?: string | undefined;
    readonly refusalWitness?: string | undefined;
  };
};
