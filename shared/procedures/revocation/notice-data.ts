import type { Day } from '../../domain/day.ts';
import type { CertificateId, DocumentId } from '../../domain/ids.ts';
import type { Material } from '../parts/material.ts';

export type Appeal = {
  readonly filedOn: Day;
  readonly way: 'direct' | 'post' | 'electronic';
  readonly requests: string;
  readonly reasons: string;
  readonly materials: readonly Material[];
  readonly acceptedOn?: Day;
  readonly rejected?: {
    readonly on: Day;
    readonly ground: 'late' | 'noStanding' | 'notAppealable';
    readonly reason: string;
    /** The last day of the period as it then stood, once receipt was on record. */
    readonly lastDay?: Day | undefined;
    /** The notice that said so (D26), which later letters name. */
    readonly letterId?: DocumentId;
  };
  readonly withdrawnOn?: Day;
  readonly extended?: { readonly on: Day; readonly reason: string; readonly to: Day };
};

/**
 * The opinion as fed back to the organization (R7.3): its letter and the one appeal it allows; that it arrived stands
 * with the letter. Replaced as a whole when a new opinion is served, which brings a new right of appeal.
 */
export type Notice = {
  readonly letterId: DocumentId;
  readonly servedOn: Day;
  /** The last day as moved by the office where force majeure kept the organization from appealing. */
  readonly extendedTo?: { readonly day: Day; readonly reason: string };
  /** The organization stated that it has no objection, which takes no right away (O13). */
  readonly noObjectionOn?: Day;
  readonly expiredOn?: Day;
  readonly appeal?: Appeal;
  /** Appeals that came too late to be heard; what they say stays on file. */
  readonly lateAppeals?: readonly Appeal[];
  readonly decided?: {
    readonly on: Day;
    readonly result: 'upheld' | 'changed' | 'reinvestigate' | 'undecided';
    /** The certificates of which the opinion was changed. */
    readonly changed?: readonly CertificateId[];
  };
};
