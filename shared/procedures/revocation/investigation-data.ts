import type { Day } from '../../domain/day.ts';
import type { Ground } from './grounds.ts';

export type Investigator = {
  readonly name: string;
  readonly organization: string;
  readonly declaredNoInterest: boolean;
};

export type Visit = {
  readonly visitedOn: Day;
  readonly place: string;
  readonly visitors: readonly string[];
  readonly findings: string;
  readonly signedBy?: string | undefined;
  readonly refusalWitness?: string | undefined;
};

/** The investigation that the office directs (R7.2a), and what it gathers. */
export type Investigation = {
  readonly directedOn: Day;
  readonly team: readonly Investigator[];
  readonly issues: readonly string[];
  readonly replyBy: Day;
  readonly materials: readonly string[];
  readonly evidence: readonly {
    readonly title: string;
    readonly obtainedOn: Day;
    readonly note?: string | undefined;
  }[];
  readonly statement?: { readonly receivedOn: Day; readonly text: string };
  readonly visits: readonly Visit[];
};

/** What the team reports (D22) and who endorsed and approved it. */
export type InvestigationReport = {
  readonly filedOn: Day;
  readonly filedBy: string;
  readonly from: Day;
  readonly to: Day;
  readonly profile: string;
  readonly findings: readonly {
    readonly issue: string;
    readonly fact: string;
    readonly result: 'proved' | 'partly' | 'unproved' | 'unclear';
  }[];
  readonly outcome: 'proved' | 'notProved';
  readonly grounds: readonly Ground[];
  readonly evidence: readonly string[];
  /** The first of two approvals that ground 9 needs (R5.9). */
  readonly endorsed?: { readonly by: string; readonly on: Day };
  readonly approved?: { readonly by: string; readonly on: Day };
  /** Sent back with its faults: it is approved no more, and another one is filed (O11). */
  readonly returned?: { readonly reason: string; readonly on: Day };
};
