import type { Calendar } from '../domain/calendar.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { Expert } from '../domain/expert.ts';
import type { Proposed } from '../domain/legality-review.ts';
import type { OfficeSettings } from '../domain/office.ts';
import type { Annex } from './annex.ts';
import type { CaseFile } from './case-file.ts';

/** What a decision may know beside the case: the organization's directory entry, the calendar, the office's settings. */
export type Facts = {
  readonly entry: DirectoryEntry;
  readonly calendar: Calendar;
  readonly settings: OfficeSettings;
  /** What lies beside the case of that which the command is about, see `reads` of a command. */
  readonly beside?: readonly Annex[];
  /** The file of the case, where a recorded fact is corrected. */
  readonly file?: CaseFile;
  /** The step that is drafted, where somebody reviews it. */
  readonly proposed?: Proposed;
  /** Everybody who is active in the pool, where it is counted who may sit. */
  readonly candidates?: readonly Pick<Expert, 'expertId' | 'name' | 'organization' | 'recommendedBy'>[];
  /** The experts who sit or sat, as the pool has them, where a condition of the command asks for them. */
  readonly pool?: ReadonlyMap<string, Pick<Expert, 'changes' | 'version'>>;
};
