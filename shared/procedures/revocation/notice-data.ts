import type { Day } from '../../domain/day.ts';
import type { Cascade } from '../../domain/directory.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
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
  /** By how many working days the term became longer because a request to see the file was answered late, and until when where it had been moved before (O20.2). */
  readonly lengthened?: { readonly days: number; readonly to?: Day };
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
  /** It tells only what would end beyond what the notices before it told (补充告知, O3.3). */
  readonly supplement?: {
    /** The state in which the case rests until the new right is used or over. */
    readonly restedIn: string;
    /** What the notices before it said would end beside what is revoked, and what would by the directory of its day. */
    readonly toldBefore: Cascade;
    readonly cascade: Cascade;
    readonly beyond: readonly CertificateId[];
  };
};

/** The notice that stands, after those that it supplements, which a supplement leaves in force. */
export type HasNotices = { readonly notice?: Notice; readonly formerNotices?: readonly Notice[] };

/** The notices of the opinion that stands, in their order: the first, and what supplements it. */
export const noticesOf = ({ notice, formerNotices = [] }: HasNotices): readonly Notice[] =>
  notice ? [...(notice.supplement ? formerNotices : []), notice] : [];

export const letterOfNotice = ({ supplement }: Notice): DocumentKind =>
  supplement ? 'supplementaryNotification' : 'opinionNotification';

/** The day from which anything may be filed against the opinion: an appeal to the first notice stays possible (O1.2). */
export const firstToldOn = (noticed: HasNotices): Day | undefined => noticesOf(noticed)[0]?.servedOn;
