import type { Day } from './day.ts';
import type { Role } from './roles.ts';

export type InputIssue = { readonly path: string; readonly message: string };

/** A condition of a command that is not met: its name, the article or practice it rests on, and what to do. */
export type UnmetGuard = {
  readonly guard: string;
  readonly basis: string;
  readonly message: { readonly zh: string; readonly en: string };
};

/** Every expected "no", told apart by `code`. Wording and HTTP status are tables keyed by it. */
export type Refusal =
  | { readonly code: 'input.invalid'; readonly issues: readonly InputIssue[] }
  | { readonly code: 'input.malformed'; readonly detail: string }
  | { readonly code: 'input.tooLarge'; readonly limitBytes: number }
  | { readonly code: 'input.mediaType' }
  | { readonly code: 'access.forbidden'; readonly needs: readonly Role[] }
  | { readonly code: 'command.forbidden'; readonly command: string; readonly needs: readonly Role[] }
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
  | { readonly code: 'organization.missing'; readonly uscc: string }
  | { readonly code: 'organization.exists'; readonly uscc: string }
  | { readonly code: 'organization.exited'; readonly uscc: string }
  | { readonly code: 'certificate.unknown'; readonly certificateId: string }
  | { readonly code: 'certificate.foreign'; readonly certificateId: string }
  | { readonly code: 'certificate.exists'; readonly certificateId: string }
  | { readonly code: 'certificate.exited'; readonly certificateId: string }
  | { readonly code: 'document.missing' }
  | { readonly code: 'document.pending' }
  | { readonly code: 'verification.missing' }
  | { readonly code: 'verification.empty' }
  | { readonly code: 'task.missing' }
  | { readonly code: 'glyph.missing'; readonly characters: readonly string[] }
  | { readonly code: 'idempotency.missing' }
  | { readonly code: 'idempotency.mismatch' }
  | { readonly code: 'store.contended' };

export type RefusalCode = Refusal['code'];
