import type { Person } from './actor.ts';
import type { CaseEvent, ProcedureName } from './case.ts';
import type { Day, Instant } from './day.ts';
import type { DirectoryEntry } from './directory.ts';
import type { DocumentKind } from './document-kinds.ts';
import { sha256 } from './hash.ts';
import type { CaseId, DocumentId } from './ids.ts';
import { type Words, words } from './words.ts';

/** The papers that go out once for many cases (O16.1), each with the step that it carries in every one of them. */
export const listKinds = {
  opinionSubmission: { procedure: 'voluntaryExit', command: 'reportOpinion' },
  exitConsultationLetter: { procedure: 'voluntaryExit', command: 'consult' },
  deregistrationAnnouncement: { procedure: 'voluntaryExit', command: 'publish' },
  exitReport: { procedure: 'voluntaryExit', command: 'reportToConference' },
} as const satisfies Partial<Record<DocumentKind, { readonly procedure: ProcedureName; readonly command: string }>>;
export type ListKind = keyof typeof listKinds;
export const listKindNames = Object.keys(listKinds) as [ListKind, ...ListKind[]];

/** Where a list stands: put together; its rows being claimed for a signature; signed and worked off row by row; done; given up. */
export const listStatuses = {
  drafted: words('待签发', 'Awaiting a signature'),
  claimed: words('正在签发', 'Being signed'),
  signed: words('已签发，正在逐件办理', 'Signed, worked off row by row'),
  done: words('已办完', 'Done'),
  givenUp: words('已放弃', 'Given up'),
} as const satisfies Record<string, Words>;
export type ListStatus = keyof typeof listStatuses;

/** A case of a list as it was when the list was put together: what changes since makes it drop out. */
export type ListRow = {
  readonly caseId: CaseId;
  readonly organizationName: string;
  readonly version: number;
  /** What the directory said of its organization. */
  readonly entry: string;
  /** The reviewer's opinion on its step, where that cannot be taken back (D52). */
  readonly reviewed?: { readonly agrees: boolean; readonly digest: string; readonly by: Person };
};

/** A case that is no row any more, or never became one, and why. */
export type FallenRow = { readonly caseId: CaseId; readonly organizationName: string; readonly why: Words };

/** One paper for many cases of a window (清单): the n-th. `revision` counts every change of it. */
export type PaperList = {
  readonly listId: number;
  readonly kind: ListKind;
  /** The day on which the window of its cases opens. */
  readonly window: Day;
  readonly input: unknown;
  readonly status: ListStatus;
  readonly revision: number;
  readonly rows: readonly ListRow[];
  /** What dropped out when it was last put together or signed. */
  readonly fallen: readonly FallenRow[];
  readonly draftedBy: readonly Person[];
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  readonly signed?: { readonly by: CaseEvent['actor']; readonly at: Instant };
  /** The paper, which lies in the first row's case, and what stands for it in each case, in the order of the rows. */
  readonly lead?: DocumentId;
  readonly papers?: readonly DocumentId[];
};

/** Of which list a document is the paper, or in a row's case stands for it. */
export type OfList = { readonly listId: number; readonly lead: DocumentId };

/** The entry as it is without the claim of a list. */
export const unlisted = (entry: DirectoryEntry): DirectoryEntry => {
  const { listed: _claim, ...free } = entry;
  return free;
};

/** What the directory says of an organization, whatever lists came and went. */
export const entryDigest = (entry: DirectoryEntry): string => {
  const { version: _version, ...said } = unlisted(entry);
  return sha256(said);
};

export const listIsOpen = ({ status }: Pick<PaperList, 'status'>): boolean => status === 'drafted';
