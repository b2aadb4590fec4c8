import type { CaseEvent, Deadline, DocumentOrder } from '../domain/case.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { CaseId, DocumentId } from '../domain/ids.ts';
import type { OfList } from '../domain/paper-list.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { VerificationCode } from '../domain/verification-code.ts';
import type { Unreadable } from './shape.ts';

/** The bytes of a document as they lie in the bucket. */
export type StoredFile = { readonly key: string; readonly sha256: string; readonly bytes: number };

/** A typeface that a document was set in; `substitute` tells one that stands in for the standard's. */
export type FaceUsed = { readonly role: string; readonly family: string; readonly substitute: boolean };

/** The image of a seal or stamp that a document was made with: where the office laid it, and which one it was. */
export type SealImageUsed = { readonly key: string; readonly sha256: string };

/**
 * A document on its way: ordered by a decision with its data frozen, then numbered, rendered, stored and issued.
 * Nobody outside the two offices sees one before `issuedAt` is set.
 */
export type DocumentRecord = DocumentOrder & {
  readonly caseId: CaseId;
  readonly uscc: Uscc;
  readonly title: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly issueDate: Day;
  /** 发文机关代字 of the issuer; absent for documents that carry no number. */
  readonly numberPrefix?: string;
  readonly orderedAt: Instant;
  /** Who signed it off; absent for what nobody signs. */
  readonly signedBy?: CaseEvent['actor'];
  readonly voided?: Voided;
  /** The paper of a list (O16), or what stands for it in a row's case. */
  readonly list?: OfList;
  /** The document that has taken the place of this one. */
  readonly supersededBy?: DocumentId;
  readonly documentNumber?: string;
  /** By what anybody can ask whether the document is genuine; assigned once, with the number. */
  readonly verification?: { readonly code: VerificationCode; readonly address: string };
  readonly rendered?: StoredFile & {
    readonly pages: number;
    readonly templateVersion: string;
    readonly faces: readonly FaceUsed[];
    readonly seals?: readonly SealImageUsed[];
  };
  /** The signed bytes; `certificate` is the SHA-256 of the certificate they were signed with. */
  readonly sealed?: StoredFile & {
    readonly sealedAt: Instant;
    readonly certificate: string;
    readonly subject: string;
    /** The time by which a timestamp authority saw the signature. */
    readonly timestamp?: { readonly at: string; readonly authority: string; readonly fingerprint: string };
  };
  /** `source` is the JSON that the document was made from. */
  readonly stored?: StoredFile & { readonly storedAt: Instant; readonly source?: StoredFile };
  readonly issuedAt?: Instant;
};

/** Why and when an issued document was declared void, by whom, and by what it is replaced. */
export type Voided = {
  readonly reason: string;
  readonly at: Instant;
  readonly by: CaseEvent['actor'];
  readonly successor?: DocumentId;
};

/** A document of the register that another one there is about. */
export type NumberedDocument = { readonly documentId: DocumentId; readonly number: string | null };

/** One number of the register: the document that has it, for good, and what it corrects or is corrected by. */
export type NumberRecord = {
  readonly number: string;
  readonly ordinal: number;
  readonly documentId: DocumentId;
  readonly title: string;
  readonly at: string;
  readonly signedBy?: CaseEvent['actor'];
  readonly voided?: Voided;
  readonly supersedes?: NumberedDocument;
  readonly supersededBy?: NumberedDocument;
};

/** A stretch of a series that was given on paper: its first number, its last, why, and where it ended before it was put right. */
export type PaperNumbers = {
  readonly paper: true;
  readonly number: string;
  readonly ordinal: number;
  readonly through: number;
  readonly note: string;
  readonly at: Instant;
  readonly by: { readonly id: string; readonly name: string };
  readonly corrects?: number;
};

/** What a decision leaves for the issuance to do. */
export type OutboxEntry = {
  readonly outboxId: string;
  readonly caseId: CaseId;
  readonly sequence: number;
  readonly documentIds: readonly DocumentId[];
  readonly at: Instant;
};

/** A clock's own record, with every day explained. */
export type DeadlineRecord = Deadline & { readonly caseId: CaseId; readonly gives?: string };

/** Work that only a person can clear. */
export type Task = IssuanceTask | RecountTask | UnreadableTask;

/** An item that no version of its shape describes; the task clears itself once the item can be read again. */
export type UnreadableTask = Unreadable & { readonly taskId: string; readonly openedAt: Instant };

/** An issuance that failed after all retries; it clears itself once the document is issued. */
export type IssuanceTask = {
  readonly taskId: string;
  readonly caseId: CaseId;
  readonly documentId: DocumentId;
  readonly outboxId: string;
  readonly failedTask: string;
  readonly error: string;
  readonly openedAt: Instant;
  /** How often the system started it again before it left it to a person; absent while it still does. */
  readonly restarts?: number;
};

/** Clocks that a new holiday notice moved: somebody looks whether the parties must be told beyond what their case shows. */
export type RecountTask = {
  readonly taskId: string;
  readonly caseId: CaseId;
  readonly calendarVersion: string;
  readonly moved: readonly { readonly clock: string; readonly was: Day; readonly now: Day }[];
  readonly openedAt: Instant;
};

/** The answer to an earlier request, kept so that a repeated one gets the same. */
export type ReplayRecord = {
  readonly requestHash: string;
  readonly status: number;
  /** JSON; a long one compressed, in Base64, as `packed` says: an answer may hold a whole case, and an item 400 KB. */
  readonly body: string;
  readonly packed?: 'gzip';
  readonly etag?: string;
};
