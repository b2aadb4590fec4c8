import type { Basis } from './basis.ts';
import type { ScreeningOutcome } from './clue.ts';
import type { NotAnew, NotReissued, NotVoided } from './correction.ts';
import type { Day } from './day.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { DraftStatus } from './draft.ts';
import type { FallenRow, ListStatus } from './paper-list.ts';
import type { Role } from './roles.ts';
import type { TakeoverStatus } from './takeover/status.ts';
import type { Words } from './words.ts';

/** What is wrong with a field: its path for programs, what it is `called` where its schema has words for it, and what to do. */
export type InputIssue = { readonly path: string; readonly message: Words; readonly called?: Words };

/** What a rewording of a passage lacks or must not say, in both languages; `called` is the passage for who reads of it. */
export type WordingFlaw = { readonly passage: string; readonly called: Words; readonly message: Words };

/** What the pool of experts is asked about somebody named. */
export type ExpertMember = 'name' | 'organization' | 'recommendedBy';

/** A condition of a command that is not met: its name, the article or practice it rests on, and what to do. */
export type UnmetGuard = {
  readonly guard: string;
  readonly basis: Basis;
  readonly message: Words;
};

/** Every expected "no", told apart by `code`. Wording and HTTP status are tables keyed by it. */
export type Refusal =
  | { readonly code: 'input.invalid'; readonly issues: readonly InputIssue[] }
  | { readonly code: 'input.malformed' }
  | { readonly code: 'input.tooLarge'; readonly limitBytes: number }
  | { readonly code: 'input.mediaType'; readonly expected?: string }
  | { readonly code: 'input.notAcceptable'; readonly offers: string }
  | { readonly code: 'method.refused'; readonly takes: readonly string[] }
  | { readonly code: 'route.missing' }
  | { readonly code: 'access.forbidden'; readonly needs: readonly Role[] }
  | { readonly code: 'command.forbidden'; readonly command: string; readonly needs: readonly Role[] }
  | { readonly code: 'command.internal'; readonly command: string }
  | { readonly code: 'command.unknown'; readonly command: string; readonly known: readonly string[] }
  | {
      readonly code: 'command.unavailable';
      readonly command: string;
      readonly state: string;
      readonly available: readonly string[];
    }
  | { readonly code: 'guard.unmet'; readonly unmet: readonly UnmetGuard[] }
  | { readonly code: 'window.closed'; readonly on: Day; readonly nextWindow: string }
  | { readonly code: 'case.missing' }
  | { readonly code: 'case.duplicate'; readonly caseId: string }
  | { readonly code: 'case.stale'; readonly seen: number; readonly current: number }
  | { readonly code: 'version.missing' }
  | { readonly code: 'clue.missing' }
  | { readonly code: 'clue.screened'; readonly clueId: string; readonly outcome: ScreeningOutcome }
  | {
      readonly code: 'clue.unanswerable';
      readonly clueId: string;
      readonly why: 'anonymous' | 'unscreened' | 'answered';
    }
  | { readonly code: 'organization.missing'; readonly uscc: string }
  | { readonly code: 'organization.exists'; readonly uscc: string }
  | { readonly code: 'organization.exited'; readonly uscc: string }
  | { readonly code: 'certificate.unknown'; readonly certificateId: string }
  | { readonly code: 'certificate.foreign'; readonly certificateId: string }
  | { readonly code: 'certificate.exists'; readonly certificateId: string }
  | { readonly code: 'certificate.exited'; readonly certificateId: string }
  /** Approved, or applied for, on a day of a ban (O12.2). */
  | { readonly code: 'certificate.barred'; readonly until: Day }
  /** A case on the qualification runs since before it was approved: a head enters it. */
  | { readonly code: 'certificate.needsHead'; readonly caseId: string }
  /** Approved before a ban or a case that runs: two people enter it, each with the proof. */
  | { readonly code: 'certificate.needsProof' }
  /** Two people entered it otherwise. */
  | { readonly code: 'certificate.differs'; readonly certificateId: string }
  | { readonly code: 'document.missing' }
  | { readonly code: 'document.pending' }
  | { readonly code: 'expert.unknown'; readonly expertId: string }
  | { readonly code: 'expert.exists'; readonly expertId: string }
  | { readonly code: 'expert.inactive'; readonly expertId: string; readonly standing: string }
  | {
      readonly code: 'expert.differs';
      readonly expertId: string;
      readonly member: ExpertMember;
      readonly inPool: string;
    }
  | { readonly code: 'expert.tooFew'; readonly wanted: number; readonly available: number }
  | { readonly code: 'correction.missing' }
  | { readonly code: 'task.missing' }
  | { readonly code: 'calendar.exists'; readonly year: number; readonly noticeNumber: string }
  | { readonly code: 'calendar.missing'; readonly year: number }
  | {
      readonly code: 'signOff.required';
      readonly command: string;
      readonly documents: readonly DocumentKind[];
      readonly needs: readonly Role[];
    }
  | { readonly code: 'signOff.ownDraft'; readonly draftedBy: readonly string[] }
  | { readonly code: 'draft.missing' }
  | { readonly code: 'word.unreadable'; readonly why: Words }
  | { readonly code: 'word.unfit'; readonly why: Words }
  | { readonly code: 'draft.stale'; readonly seen: number; readonly current: number }
  | { readonly code: 'draft.closed'; readonly status: DraftStatus }
  | { readonly code: 'draft.needless'; readonly command: string }
  | { readonly code: 'delegation.missing' }
  | { readonly code: 'delegation.onward'; readonly role: Role }
  | { readonly code: 'wording.unsound'; readonly flaws: readonly WordingFlaw[] }
  | { readonly code: 'wording.missing'; readonly version: number }
  | { readonly code: 'wording.ownProposal'; readonly proposedBy: string }
  | { readonly code: 'wording.published'; readonly version: number }
  | { readonly code: 'settings.missing'; readonly version: number }
  | { readonly code: 'settings.unchanged'; readonly version: number }
  | {
      readonly code: 'settings.outdated';
      /** Absent where the proposal was not written down. */
      readonly version?: number;
      readonly basedOn: number;
      readonly inForce: number;
    }
  | { readonly code: 'settings.ownProposal'; readonly proposedBy: string }
  | { readonly code: 'settings.published'; readonly version: number }
  | { readonly code: 'numbers.moved'; readonly seen: number; readonly last: number }
  | { readonly code: 'numbers.given'; readonly last: number }
  | { readonly code: 'numbers.foreign'; readonly prefixes: readonly string[] }
  | { readonly code: 'entryChange.missing' }
  | { readonly code: 'entryChange.decided' }
  | { readonly code: 'entryChange.ownProposal'; readonly proposedBy: string }
  /** The paper of a list, or what stands for it in a case: a row parts from it in its own way (O16.2). */
  | { readonly code: 'document.listed'; readonly listId: number }
  | { readonly code: 'list.missing'; readonly listId: number }
  | { readonly code: 'list.stale'; readonly seen: number; readonly current: number }
  | { readonly code: 'list.closed'; readonly listId: number; readonly status: ListStatus }
  /** No case may be a row of it: each with why. */
  | { readonly code: 'list.empty'; readonly fallen: readonly FallenRow[] }
  /** Rows dropped out while it was signed: it is shown again, and no number was used. */
  | { readonly code: 'list.shrunk'; readonly listId: number; readonly fallen: readonly FallenRow[] }
  | { readonly code: 'list.needless'; readonly kind: DocumentKind }
  | { readonly code: 'takeover.missing'; readonly takeoverId: number }
  | { readonly code: 'takeover.unreadable'; readonly why: Words }
  | { readonly code: 'takeover.nothingNew' }
  | { readonly code: 'takeover.unsound'; readonly faults: number }
  | { readonly code: 'takeover.closed'; readonly takeoverId: number; readonly status: TakeoverStatus }
  | { readonly code: 'takeover.ownUpload'; readonly uploadedBy: string }
  | { readonly code: 'takeover.running' }
  | { readonly code: 'attachment.missing' }
  | { readonly code: 'attachment.closed' }
  | { readonly code: 'attachment.kind'; readonly found: string }
  | { readonly code: 'attachment.active'; readonly found: string }
  | { readonly code: 'attachment.unreadable'; readonly why: Words }
  | { readonly code: 'attachment.infected'; readonly finding?: string }
  | { readonly code: 'attachment.tooMany'; readonly most: number; readonly mostADay: number }
  | { readonly code: 'attachment.paused'; readonly infected: number }
  /** One address sent as many objections as it may on a day; `paper` says where they go instead, and until when. */
  | { readonly code: 'objection.paced'; readonly mostADay: number; readonly paper: Words }
  | { readonly code: 'document.voided' }
  | { readonly code: 'document.superseded'; readonly by: string }
  | { readonly code: 'correction.notAnew'; readonly not: NotAnew }
  | { readonly code: 'reissue.notDue'; readonly not: NotReissued }
  /** Somebody who stands aside in the case asks, drafted, or is acted for (O20.1). */
  | { readonly code: 'officer.aside'; readonly officer: string }
  | { readonly code: 'void.ownSignature' }
  | { readonly code: 'void.notOpen'; readonly not: NotVoided }
  | { readonly code: 'consent.missing' }
  | { readonly code: 'verification.missing' }
  | { readonly code: 'verification.empty' }
  | {
      readonly code: 'glyph.missing';
      readonly characters: readonly string[];
      /** The fields of what was sent that hold them; absent where a whole document was looked through. */
      readonly issues?: readonly InputIssue[];
    }
  | { readonly code: 'idempotency.missing' }
  | { readonly code: 'idempotency.mismatch' }
  | { readonly code: 'store.contended' }
  | { readonly code: 'store.busy' }
  /** What a step would write is more than the table takes at once; nothing of it was written. */
  | { readonly code: 'store.tooMuch'; readonly mostItems: number; readonly mostBytes: number }
  /** An item of the table that no version of its shape describes; staff have a task about it. */
  | { readonly code: 'store.unreadable'; readonly taskId: string }
  | { readonly code: 'input.tooComplex'; readonly mostLevels: number; readonly mostMembers: number }
  | { readonly code: 'access.unidentified' };

export type RefusalCode = Refusal['code'];

/** What is wrong with the fields of what was sent, where the refusal is about fields. */
export const fieldIssues = (refusal: Refusal | undefined): readonly InputIssue[] | undefined =>
  refusal?.code === 'input.invalid' || refusal?.code === 'glyph.missing' ? refusal.issues : undefined;
