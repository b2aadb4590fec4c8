import type { ProcedureName } from './case.ts';
import type { Day, Instant } from './day.ts';
import type { CaseId } from './ids.ts';
import type { OfficerNamed } from './standing-aside.ts';
import type { Uscc } from './uscc.ts';

/** A running clock as a list shows it; one that gives no command only shows that it is over, and somebody must act. */
export type CardClock = {
  readonly name: string;
  readonly label: string;
  readonly lastDay: Day;
  readonly provisional: boolean;
  readonly gives?: string;
};

/** An open case in a few lines, as work queues list it. A closed case has none. */
export type CaseCard = {
  readonly caseId: CaseId;
  readonly procedure: ProcedureName;
  readonly uscc: Uscc;
  readonly organizationName: string;
  /** The certificates that it is about, by name; the first of them where there are several. */
  readonly subject?: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly openedAt: Instant;
  readonly changedAt: Instant;
  /** The earliest last day of its running clocks. */
  readonly dueOn?: Day;
  readonly clocks: readonly CardClock[];
  /** The day on which its intake window opens (Art. 6(1)). */
  readonly window?: Day;
  /** Whether its organization knows of it. */
  readonly openToParty: boolean;
  /** Officers who stand aside in it, and do not read of it (O20.1). */
  readonly aside?: readonly OfficerNamed[];
};

/** A step that somebody may take next: at once, by a draft for a head, or from paper for the party whose act it is. */
export type TurnStep = {
  readonly name: string;
  readonly label: string;
  readonly manner: 'give' | 'draft' | 'enter';
  /** It answers what somebody handed in. */
  readonly answers?: true;
  /** The day before which it cannot be taken. */
  readonly from?: Day;
};

/** Somebody whose turn it is: a role, or one organization, expert or department; the card tells their own terms alone. */
export type Turn = {
  readonly whose: string;
  readonly commands: readonly TurnStep[];
  readonly card: Omit<CaseCard, 'changedAt'>;
};

/** How an open case stands in the queues. */
export type Listing = { readonly card?: CaseCard; readonly turns: readonly Turn[] };
