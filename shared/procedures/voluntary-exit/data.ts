import type { Ban } from '../../domain/ban.ts';
import type { Day } from '../../domain/day.ts';
import { defined } from '../../domain/defined.ts';
import type { Cascade, SkillLevelCertificate } from '../../domain/directory.ts';
import type { CaseId, CertificateId } from '../../domain/ids.ts';
import { type IntakeWindow, windowFor, windowOn } from '../../domain/intake-window.ts';
import type { HasReviews } from '../../domain/legality-review.ts';
import type { HasOfficers } from '../../domain/standing-aside.ts';
import type { HasActs } from '../../procedure/acts.ts';
import type { HasCorrections } from '../../procedure/fact-change.ts';
import type { Interruption } from '../../procedure/interruption.ts';
import type { HasSetAside } from '../../procedure/setting-aside.ts';
import type { HasAbsorption } from '../parts/absorb-command.ts';
import type { HasInstructions } from '../parts/conference.ts';
import type { HasConsultation } from '../parts/consultation.ts';
import type { HasEndings } from '../parts/ending.ts';
import type { HasEscalation } from '../parts/escalation.ts';
import type { Liabilities } from '../parts/liabilities.ts';
import type { Material } from '../parts/material.ts';
import type { HasPanel, Meeting } from '../parts/panel.ts';
import type { HasRowsOff } from '../parts/row-off.ts';
import type { HasStations } from '../parts/stations.ts';
import { type HasSuspension, restOf } from '../parts/suspension.ts';
import type { HasUrging } from '../parts/urging.ts';
import type { ExitForm } from './form.ts';
import type { Inquiry, SiteVisit } from './inquiry-data.ts';

/** Paper that arrived: the postmark, where there is one, decides whether it was in time (by analogy, civil procedure law). */
export type PaperReceipt = {
  readonly receivedOn: Day;
  readonly postmarkedOn?: Day | undefined;
  readonly materials: readonly Material[];
};

export type SupplementRequest = {
  readonly requestedOn: Day;
  readonly summary: string;
  readonly items: readonly string[];
  readonly supplied?: PaperReceipt;
};

export type ReviewOpinion = Meeting & {
  readonly conclusion: 'support' | 'notSupport' | 'conditional' | 'undecided';
  readonly findings: readonly string[];
  readonly condition?: string | undefined;
  /** Both views, where neither had two thirds after a second meeting. */
  readonly inFavour?: string;
  readonly against?: string;
  readonly notes?: string | undefined;
};

/** What a voluntary exit records, step by step (Art. 6). */
export type VoluntaryExitData = HasPanel &
  HasConsultation &
  HasEscalation &
  HasSuspension &
  HasStations &
  HasReviews &
  HasAbsorption &
  HasActs &
  HasOfficers &
  HasInstructions &
  HasRowsOff &
  HasEndings &
  HasUrging &
  HasCorrections &
  HasSetAside & {
    readonly form: ExitForm;
    readonly splitFrom?: CaseId;
    /** The certificates that the application covers, with their names and approval days as of its opening. */
    readonly certificates: readonly Pick<SkillLevelCertificate, 'certificateId' | 'name' | 'approvedOn'>[];
    readonly receipt?: PaperReceipt;
    readonly window?: IntakeWindow;
    readonly supplement?: SupplementRequest;
    readonly acceptedOn?: Day;
    readonly nonAcceptance?: { readonly ground: string; readonly facts: string; readonly returnsPapers: boolean };
    readonly inquiries?: readonly Inquiry[];
    readonly siteVisits?: readonly SiteVisit[];
    readonly opinion?: ReviewOpinion;
    readonly reportedOn?: Day;
    readonly returned?: { readonly reason: string; readonly on: Day };
    readonly approval?: {
      readonly approvedOn: Day;
      /** The certificates granted, where the answer names them; otherwise all that were applied for. */
      readonly certificateIds?: readonly CertificateId[] | undefined;
      readonly cascade: Cascade;
      readonly settlementDeadline?: Day | undefined;
    };
    /** What would end by the directory of today, told where it is more than the approval said, and whether it was confirmed. */
    readonly effectTold?: {
      readonly on: Day;
      readonly cascade: Cascade;
      readonly ends: readonly CertificateId[];
      /** What of it the approval did not tell. */
      readonly beyond: readonly CertificateId[];
      readonly confirmed?: { readonly letterDate: Day; readonly on: Day };
    };
    readonly refusal?: { readonly reasons: readonly string[]; readonly requirements: string };
    readonly settlement?: { readonly confirmedOn: Day; readonly evidence: string; readonly remaining: Liabilities };
    readonly publication?: { readonly publishedOn: Day };
    readonly effect?: {
      readonly effectiveOn: Day;
      readonly cascade: Cascade;
      readonly ban?: Ban;
      readonly absorbs: readonly CaseId[];
    };
    readonly interruptions?: readonly Interruption[];
    readonly withdrawal?: { readonly letterDate: Day };
    readonly conferenceReport?: { readonly reportedOn: Day; readonly acceptanceText: string };
  };

/** The day that counts for windows and terms: the postmark's, otherwise that of handing in (R6.1b). */
export const filingDay = ({ receivedOn, postmarkedOn }: PaperReceipt): Day => postmarkedOn ?? receivedOn;

/**
 * The window to which papers belong: the one in which they were handed in or posted; what was posted before one opens
 * belongs to the window open on its arrival, else to the next (O13).
 */
export const windowOf = (receipt: PaperReceipt): IntakeWindow =>
  windowOn(filingDay(receipt)) ?? windowFor(receipt.receivedOn);

type Covered = VoluntaryExitData['certificates'];

const granted = ({ approval }: VoluntaryExitData, id: CertificateId): boolean =>
  approval?.certificateIds?.includes(id) ?? true;

/** The certificates that exit: those granted, before the answer all that were applied for. */
export const approvedCertificates = (data: VoluntaryExitData): Covered =>
  data.certificates.filter(({ certificateId }) => granted(data, certificateId));

/** The certificates that a partial answer refuses. */
export const refusedCertificates = (data: VoluntaryExitData): Covered =>
  data.certificates.filter(({ certificateId }) => !granted(data, certificateId));

/** What was applied for. */
export const appliedSubject = ({ form: { scope, certificateIds } }: VoluntaryExitData) => ({ scope, certificateIds });

/** What is granted, by the answer. */
export const grantedSubject = ({ form, approval }: VoluntaryExitData) => ({
  scope: form.scope,
  certificateIds: approval?.certificateIds ?? form.certificateIds,
});

/** What exits, as the directory and the ban see it, and how the case rests. */
export const subjectOf = (data: VoluntaryExitData) => ({
  scope: data.form.scope,
  certificateIds: [...(data.approval?.certificateIds ?? data.form.certificateIds)],
  ...defined({ acceptedOn: data.acceptedOn }),
  ...restOf(data),
});

/** Article 9 matters as last stated: by the confirmed settlement, otherwise by the form. */
export const liabilitiesOf = ({ form, settlement }: VoluntaryExitData): Liabilities =>
  settlement?.remaining ?? form.liabilities;
