import type { Person } from './actor.ts';
import type { RecordedBasis } from './basis.ts';
import type { Day, Instant } from './day.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { CaseId, DocumentId } from './ids.ts';
import type { Papers, ReceiptNoted } from './paper.ts';
import type { Role } from './roles.ts';
import type { CountedTerm } from './term.ts';
import type { Uscc } from './uscc.ts';

export const procedureNames = ['voluntaryExit', 'revocation'] as const;
export type ProcedureName = (typeof procedureNames)[number];

/** A running clock. `runsOn` is the first day on which its command may be given: after its last, and after the mail. */
export type Deadline = CountedTerm & {
  readonly name: string;
  readonly runsOn: Day;
  /** Working days for which the mail is waited for after the last day, where its command rests on silence (O1.4). */
  readonly mailDays?: number;
  /** Set where a new holiday notice had this clock counted again. */
  readonly recounted?: Recount;
};

/** How a provisional last day became what it is: the day told before, when it was counted again and by which calendar. */
export type Recount = { readonly was: Day; readonly on: Day; readonly calendarVersion: string };

/** What the snapshot keeps of a deadline; the day-by-day explanation stands in the deadline's own record. */
export type OpenDeadline = Omit<Deadline, 'days'>;

/** A case as it stands: the last event's outcome. `version` counts the events; `lastHash` is the last event's. */
export type CaseSnapshot<Data = unknown> = {
  readonly caseId: CaseId;
  readonly procedure: ProcedureName;
  /** The version of the definition the case began under and keeps to its end. */
  readonly procedureVersion: string;
  /** The version of the office's settings in force when it was opened; absent: the first, from before there were more. */
  readonly settingsVersion?: number;
  readonly uscc: Uscc;
  readonly organizationName: string;
  readonly state: string;
  readonly version: number;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly deadlines: readonly OpenDeadline[];
  /** The clocks that ended, as they last stood: an act of the term that is recorded later is judged by them (O1). */
  readonly over?: Readonly<Record<string, OpenDeadline>>;
  readonly documentCount: number;
  /** How its papers stand, by their ids. */
  readonly papers: Papers;
  readonly lastHash: string;
  readonly data: Data;
};

/** To whom a document goes; `uscc`, `code` and `expertId` decide who may read it. */
export type Recipient = {
  readonly kind:
    | 'organization'
    | 'department'
    | 'expert'
    | 'agency'
    | 'office'
    | 'conference'
    | 'objector'
    | 'public'
    | 'file';
  readonly name: string;
  readonly uscc?: Uscc;
  readonly code?: string;
  readonly expertId?: string;
};

/** A document that a decision sets off; `refersTo` is the document whose service it records, `supersedes` the one it corrects. */
export type DocumentOrder = {
  readonly documentId: DocumentId;
  readonly kind: DocumentKind;
  readonly recipients: readonly Recipient[];
  readonly refersTo?: DocumentId;
  readonly supersedes?: DocumentId;
  /** It corrects where, to whom or how long to act: served or posted anew, with a full term (O6). */
  readonly anew?: true;
};

/** A fact of an earlier event: where it stands in what was entered, as a JSON pointer, and what it is corrected to. */
export type CorrectedFact = { readonly sequence: number; readonly at: string; readonly value?: unknown };

/** One entry of a case's log. `changes` are the members of the case's data that the command set. */
export type CaseEvent = {
  readonly caseId: CaseId;
  readonly sequence: number;
  readonly at: Instant;
  /** Who gave the command and in which role; `onBehalfOf` is the head who had delegated that role. */
  readonly actor: Person & { readonly role: Role; readonly onBehalfOf?: Person };
  /** Who drafted or edited the command that the actor signed off. */
  readonly draftedBy?: readonly Person[];
  /** When the draft was last touched that was signed off: from then on it lacked the signature alone. */
  readonly readyAt?: Instant;
  readonly command: string;
  /** In a case's first event: the version of the office's settings that it keeps to its end. */
  readonly settingsVersion?: number;
  readonly from: string;
  readonly to: string;
  readonly input: unknown;
  readonly changes: Readonly<Record<string, unknown>>;
  /** Members of the case's data that are not there any more, because what set them was taken back. */
  readonly unset?: readonly string[];
  readonly documents: readonly DocumentOrder[];
  /** The receipt of one of its papers that the event records. */
  readonly received?: ReceiptNoted;
  /** The receipt that nothing proves any more: its service was found invalid (O7). */
  readonly struck?: Pick<ReceiptNoted, 'documentId' | 'recipient'>;
  /** The paper that is void from this event on (O8). */
  readonly voided?: DocumentId;
  /** The recorded fact that it corrects, and to what; without `value` it is taken out (O5). */
  readonly corrected?: CorrectedFact;
  readonly deadlines: {
    readonly started: readonly OpenDeadline[];
    readonly stopped: readonly string[];
    /** Clocks that had ended, counted again from a corrected fact (O5). */
    readonly over?: readonly OpenDeadline[];
  };
  readonly basis: RecordedBasis;
  readonly previousHash: string;
  readonly hash: string;
};

/** The hash that the first event of a case links to. */
export const originHash = '0'.repeat(64);
