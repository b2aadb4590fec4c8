import type { Ban } from '../../domain/ban.ts';
import type { Day } from '../../domain/day.ts';
import type { Cascade, SkillLevelCertificate } from '../../domain/directory.ts';
import type { CaseId, CertificateId, DocumentId } from '../../domain/ids.ts';
import type { IntakeWindow } from '../../domain/intake-window.ts';
import type { Interruption } from '../../procedure/interruption.ts';
import type { ExitForm, Liabilities } from './form.ts';
import type { Inquiry, SiteVisit } from './inquiry-data.ts';

export type Material = { readonly name: string; readonly copies: number; readonly pages: number };

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
  readonly servedOn?: Day;
  readonly supplied?: PaperReceipt;
};

export type PanelMember = {
  readonly expertId: string;
  readonly name: string;
  readonly organization: string;
  readonly recommendedBy: string;
  readonly declaredNoInterest: boolean;
};

export type Panel = {
  readonly formedOn: Day;
  readonly members: readonly PanelMember[];
  readonly chairId: string;
  readonly meeting: { readonly on: Day; readonly place: string };
  /** The day a member was last replaced: only a meeting from then on forms an opinion, earlier sheets are void. */
  readonly completedOn?: Day;
};

export type Recusal = {
  readonly expertId: string;
  readonly name: string;
  readonly by: 'expert' | 'organization';
  readonly ground: string;
  readonly requestedOn: Day;
  readonly decided?: { readonly granted: boolean; readonly reason: string; readonly on: Day };
};

export type ReviewOpinion = {
  readonly meetingOn: Day;
  readonly place: string;
  readonly presentIds: readonly string[];
  readonly votes: { readonly yes: number; readonly no: number; readonly abstain: number };
  readonly conclusion: 'support' | 'notSupport' | 'conditional';
  readonly findings: readonly string[];
  readonly condition?: string | undefined;
  readonly dissents: readonly { readonly expertId: string; readonly reason: string }[];
  readonly notes?: string | undefined;
};

export type DepartmentReply = {
  readonly position: 'agree' | 'agreeWithComments' | 'dissent';
  readonly comment?: string | undefined;
  readonly repliedOn: Day;
  readonly recordedBy: string;
};

export type ConsultedDepartment = {
  readonly code: string;
  readonly name: string;
  readonly reply?: DepartmentReply;
  /** Silence taken for no objection, by a named officer, where the letter said so. */
  readonly deemedBy?: string;
  readonly dissentResolved?: {
    readonly outcome: 'withdrawn' | 'adopted' | 'escalated';
    readonly note: string;
    readonly on: Day;
  };
};

export type Consultation = {
  /** The letter (D12), which reminders name. */
  readonly letterId: DocumentId;
  readonly sentOn: Day;
  readonly replyBy: Day;
  readonly silenceClause: boolean;
  readonly reminder?: { readonly on: Day; readonly replyBy: Day };
  readonly departments: readonly ConsultedDepartment[];
};

/** What a voluntary exit records, step by step (Art. 6). */
export type VoluntaryExitData = {
  readonly form: ExitForm;
  /** The certificates that the application covers, with their names and approval days as of its opening. */
  readonly certificates: readonly Pick<SkillLevelCertificate, 'certificateId' | 'name' | 'approvedOn'>[];
  readonly receipt?: PaperReceipt;
  readonly window?: IntakeWindow;
  readonly supplement?: SupplementRequest;
  readonly acceptedOn?: Day;
  readonly nonAcceptance?: { readonly ground: string; readonly facts: string; readonly returnsPapers: boolean };
  readonly panel?: Panel;
  readonly recusals?: readonly Recusal[];
  readonly departures?: readonly { readonly expertId: string; readonly reason: string; readonly on: Day }[];
  readonly inquiries?: readonly Inquiry[];
  readonly siteVisits?: readonly SiteVisit[];
  readonly opinion?: ReviewOpinion;
  readonly reportedOn?: Day;
  readonly returned?: { readonly reason: string; readonly on: Day };
  readonly consultation?: Consultation;
  readonly approval?: {
    readonly approvedOn: Day;
    /** The certificates granted, where the answer names them; otherwise all that were applied for. */
    readonly certificateIds?: readonly CertificateId[] | undefined;
    readonly cascade: Cascade;
    readonly settlementDeadline?: Day | undefined;
  };
  readonly refusal?: { readonly reasons: readonly string[]; readonly requirements: string };
  readonly settlement?: { readonly confirmedOn: Day; readonly evidence: string; readonly remaining: Liabilities };
  readonly publication?: { readonly publishedOn: Day; readonly feedbackReceivedOn: Day };
  readonly effect?: {
    readonly effectiveOn: Day;
    readonly cascade: Cascade;
    readonly ban?: Ban;
    readonly absorbs: readonly CaseId[];
  };
  readonly suspension?: {
    readonly ground: 'litigation' | 'openRevocation' | 'other';
    readonly reason: string;
    readonly from: Day;
    readonly ended?: { readonly reason: string; readonly on: Day };
  };
  readonly interruptions?: readonly Interruption[];
  readonly withdrawal?: { readonly letterDate: Day };
  readonly absorbedBy?: CaseId;
  readonly conferenceReport?: { readonly reportedOn: Day; readonly acceptanceText: string };
};

/** The day that counts for windows and terms: the postmark's, otherwise that of handing in (R6.1b). */
export const filingDay = ({ receivedOn, postmarkedOn }: PaperReceipt): Day => postmarkedOn ?? receivedOn;

type Covered = VoluntaryExitData['certificates'];

const granted = ({ approval }: VoluntaryExitData, id: CertificateId): boolean =>
  approval?.certificateIds?.includes(id) ?? true;

/** The certificates that exit: those granted, before the answer all that were applied for. */
export const approvedCertificates = (data: VoluntaryExitData): Covered =>
  data.certificates.filter(({ certificateId }) => granted(data, certificateId));

/** The certificates that a partial answer refuses. */
export const refusedCertificates = (data: VoluntaryExitData): Covered =>
  data.certificates.filter(({ certificateId }) => !granted(data, certificateId));

/** What exits, as the directory and the ban see it. */
export const subjectOf = ({ form, approval }: VoluntaryExitData) => ({
  scope: form.scope,
  certificateIds: [...(approval?.certificateIds ?? form.certificateIds)],
});

/** Article 9 matters as last stated: by the confirmed settlement, otherwise by the form. */
export const liabilitiesOf = ({ form, settlement }: VoluntaryExitData): Liabilities =>
  settlement?.remaining ?? form.liabilities;
