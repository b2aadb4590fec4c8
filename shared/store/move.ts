import type { Ban } from '../domain/ban.ts';
import type { CaseEvent, CaseSnapshot, Deadline } from '../domain/case.ts';
import type { DirectoryEntry } from '../domain/directory.ts';

/** What the store needs of a change of the directory; `exits` where the public directory itself changes. */
export type DirectoryChange = {
  readonly entry: DirectoryEntry;
  readonly expectedVersion: number;
  readonly exits?: boolean;
  readonly ban?: Ban;
};

/** What is kept beside a case in one of its lists, under a number; without a value, it is taken away. */
export type Annex = {
  readonly list: 'objection' | 'objectionAnswer' | 'openObjection';
  readonly no: number;
  readonly value?: object;
};

/** What the store needs of a decision; the procedure engine's decisions have this shape. */
export type Move = {
  readonly next: CaseSnapshot;
  readonly events: readonly CaseEvent[];
  readonly started: readonly Deadline[];
  readonly stopped: readonly string[];
  readonly directory?: DirectoryChange;
  readonly reliesOnEntryVersion?: number;
  readonly reliesOnCalendar?: number;
  readonly reliesOnExperts?: readonly { readonly expertId: string; readonly version: number }[];
  /** What is kept beside the case, each under its number. */
  readonly annexes?: readonly Annex[];
  /** A case that parts from this one and is written with it. */
  readonly opened?: Omit<Move, 'directory' | 'opened'>;
};
