import type { Ban } from '../domain/ban.ts';
import type { CaseEvent, CaseSnapshot, Deadline } from '../domain/case.ts';
import type { Clue } from '../domain/clue.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Annex } from './annex.ts';

/** What becomes of the directory with a decision; written under the condition that the entry is still the one read. */
export type DirectoryChange = {
  readonly entry: DirectoryEntry;
  readonly expectedVersion: number;
  /** True where an exit takes effect, so that the public directory has a new version. */
  readonly exits?: boolean;
  readonly ban?: Ban;
};

/** An expert as the pool had it when something was decided. */
export type ExpertSeen = { readonly expertId: string; readonly version: number };
/** A clue that a decision opens, without what the ledger gives it. */
export type LoggedClue = Pick<Clue, 'source' | 'receivedOn' | 'informantKind' | 'certificateIds' | 'summary'>;

/** A decision, all effects as data. Nothing has happened until it is written in one transaction. */
export type Decision<Data = unknown> = {
  readonly next: CaseSnapshot<Data>;
  readonly events: readonly CaseEvent[];
  readonly started: readonly Deadline[];
  readonly stopped: readonly string[];
  readonly directory?: DirectoryChange;
  /** Set where a guard read the directory entry: it must still have this version when the decision is written. */
  readonly reliesOnEntryVersion?: number;
  /** Set where a guard rests on the calendar: no notice may have been published since this revision. */
  readonly reliesOnCalendar?: number;
  /** Set where a guard asked how experts stand in the pool: none of them may have changed since these versions. */
  readonly reliesOnExperts?: readonly ExpertSeen[];
  readonly annexes?: readonly Annex[];
  readonly clue?: LoggedClue;
  /** A case that parts from this one; its entry in the directory is part of `directory`. */
  readonly opened?: Omit<Decision<Data>, 'directory' | 'opened'>;
};
