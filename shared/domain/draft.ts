import type { Person } from './actor.ts';
import type { Instant } from './day.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { CaseId } from './ids.ts';
import type { Printings } from './printing.ts';
import type { Role } from './roles.ts';
import { type Words, words } from './words.ts';

/** Awaiting its signature, sent back to be revised, or closed: signed off, discarded, or overtaken by the case. */
export const draftStatuses = {
  drafted: words('待签发', 'awaiting a signature'),
  sentBack: words('已退回', 'sent back'),
  signedOff: words('已签发', 'signed off'),
  discarded: words('已作废', 'discarded'),
  overtaken: words('已因案件进展失效', 'overtaken by the case'),
} as const satisfies Record<string, Words>;
export type DraftStatus = keyof typeof draftStatuses;

/** A document that a draft would issue, as it was composed when the draft was last checked. */
export type DraftedDocument = {
  readonly kind: DocumentKind;
  readonly title: string;
  readonly recipients: readonly string[];
};

export type DraftComment = { readonly by: Person; readonly at: Instant; readonly text: string };

/** What a person handed in: the first version of a draft, or an edit of it. Kept for good. */
export type DraftVersion = {
  readonly version: number;
  readonly by: Person;
  readonly at: Instant;
  readonly input: unknown;
  /** The version of the case that it was checked against. */
  readonly caseVersion: number;
  readonly documents: readonly DraftedDocument[];
  /** What is said of its papers beside their texts. */
  readonly printing?: Printings | undefined;
};

/** A review that is awaited, or the opinion on this very version. */
export type DraftReview =
  | { readonly status: 'awaited' }
  | { readonly status: 'agreed' | 'declined'; readonly digest: string; readonly by: Person; readonly at: Instant };

/**
 * A command drafted with its letters (拟稿): the n-th of its case, decided as a dry run, waiting for a head who neither
 * drafted nor edited it. `revision` counts every change, `versions` those of its input.
 */
export type Draft = Omit<DraftVersion, 'version' | 'by' | 'at'> & {
  readonly caseId: CaseId;
  readonly draftId: number;
  readonly organizationName: string;
  readonly command: string;
  /** The head who signs it off. */
  readonly signer: Role;
  readonly status: DraftStatus;
  readonly revision: number;
  readonly versions: number;
  readonly draftedBy: readonly Person[];
  readonly comments: readonly DraftComment[];
  /** Of a step that cannot be taken back: whether its list was reviewed, and which list that was, by its digest (O3.1). */
  readonly reviewed?: DraftReview;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly closed?: { readonly by: Person; readonly at: Instant };
};

export const isOpen = ({ status }: Pick<Draft, 'status'>): boolean => status === 'drafted' || status === 'sentBack';
