import type { z } from 'zod';
import type { Words } from '../domain/words.ts';

/** What of a record is no fact to be corrected, and why; a member stands for all that it holds. */
export type FixedMember = {
  /** The commands in which it is so; absent: in all. */
  readonly commands?: readonly string[];
  /** Absent: whatever the command records. */
  readonly member?: string;
  readonly why: Words;
};

/** What can be corrected of what the cases of a procedure record (O5): all of it, but for a closed list. */
export type Correctable = {
  /** What a case holds when it is opened. */
  readonly opening: z.ZodType;
  readonly fixed: readonly FixedMember[];
};
