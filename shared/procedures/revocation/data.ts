import type { Ban } from '../../domain/ban.ts';
import type { ClueSource } from '../../domain/clue.ts';
import type { Day } from '../../domain/day.ts';
import { defined } from '../../domain/defined.ts';
import type { Cascade, ExitScope, SkillLevelCertificate } from '../../domain/directory.ts';
import type { CaseId, CertificateId } from '../../domain/ids.ts';
import type { HasReviews } from '../../domain/legality-review.ts';
import { type HasOfficers, officerRecusalsOf } from '../../domain/standing-aside.ts';
import { words } from '../../domain/words.ts';
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
import type { HasPanel, Meeting, Panel, Views } from '../parts/panel.ts';
import type { HasRowsOff } from '../parts/row-off.ts';
import type { HasStations } from '../parts/stations.ts';
import type { Suspension } from '../parts/suspension.ts';
import type { HasUrging } from '../parts/urging.ts';
import type { Investigation, InvestigationReport } from './investigation-data.ts';
import type { Measures } from './measures-data.ts';
import type { HasNotices } from './notice-data.ts';
import type { OpinionHolding } from './opinion-holding-data.ts';
import type { HasPartyRequests } from './party-request-data.ts';
import type { Publicity } from './publicity-data.ts';

export type Item = Pick<SkillLevelCertificate, 'certificateId' | 'name' | 'approvedOn'>;

/** What a clue brought to the case; who told it stays with the clue and never comes here. */
export type CaseClue = {
  readonly clueId: string;
  readonly source: ClueSource;
  readonly receivedOn: Day;
  readonly summary: string;
};

/** What is thought of one certificate, from the gravest to the least. */
export const conclusions = {
  revoke: words('取消', 'Revoke'),
  lesser: words('较轻处理', 'Lesser measures'),
  noAction: words('不予处理', 'No action'),
};
export type Conclusion = keyof typeof conclusions;

export type ItemOpinion = {
  readonly certificateId: CertificateId;
  readonly conclusion: Conclusion;
  /** What handling is proposed where it falls short of a revocation. */
  readonly measures?: string | undefined;
  /** Why it is revoked rather than handled by a lesser measure (Art. 5 可以). */
  readonly whyRevoked?: string | undefined;
};

/** The panel's opinion, certificate by certificate; on the qualification it is one for all (R7.2b). */
export type RevocationOpinion = Meeting & {
  readonly scope: ExitScope;
  readonly items: readonly ItemOpinion[];
  readonly findings: readonly string[];
  readonly notes?: string | undefined;
  /** Both views, where neither had two thirds after a second meeting: then no revocation is proposed (O2.2). */
  readonly undecided?: Views;
};

/** The second look by people who did not sit before (复核; not the administrative reconsideration of 行政复议). */
export type ReconsiderationOpinion = Meeting & {
  readonly result: 'upheld' | 'changed' | 'reinvestigate' | 'undecided';
  readonly items?: readonly ItemOpinion[] | undefined;
  readonly claims: string;
  readonly findings: string;
  readonly reasons: string;
  readonly undecided?: Views;
};

export type QuietHolding = {
  readonly until: Day;
  readonly prolonged?: { readonly reason: string; readonly on: Day };
};

/** What a revocation records, step by step (Art. 7). */
export type RevocationData = HasPanel &
  HasStations &
  HasReviews &
  HasConsultation &
  HasEscalation &
  HasAbsorption &
  HasActs &
  HasOfficers &
  HasInstructions &
  HasRowsOff &
  HasNotices &
  HasPartyRequests &
  HasEndings &
  HasUrging &
  HasCorrections &
  HasSetAside & {
    readonly scope: ExitScope;
    /** The certificates still in the case; those that left it stand in `left`. */
    readonly certificates: readonly Item[];
    readonly clues: readonly CaseClue[];
    readonly splitFrom?: CaseId;
    readonly left?: readonly {
      readonly certificateIds: readonly CertificateId[];
      readonly to: string;
      readonly on: Day;
    }[];
    /** Until when it holds applications before the organization was told of it, and whether a head prolonged that (O10). */
    readonly quietHolding?: QuietHolding;
    readonly opinionHolding?: OpinionHolding;
    readonly investigation?: Investigation;
    readonly report?: InvestigationReport;
    readonly opinion?: RevocationOpinion;
    /** Everybody who sat on a panel whose opinion can be or was appealed against. */
    readonly formerPanels?: readonly Panel[];
    readonly returned?: { readonly reason: string; readonly on: Day };
    /** Open until the appeal is decided; what it changed then stands in `opinion`. */
    readonly reconsideration?: {
      readonly formedOn: Day;
      readonly opinion?: ReconsiderationOpinion;
      readonly closed?: boolean;
    };
    readonly measures?: Measures;
    readonly closure?: {
      readonly on: Day;
      readonly result: 'unproved' | 'unclear' | 'corrected' | 'undecided' | 'instructed';
      readonly issue: string;
    };
    readonly conference?: { readonly reportedOn: Day };
    readonly publicity?: Publicity;
    readonly announcement?: {
      readonly on: Day;
      readonly settlementDeadline: Day;
      readonly activities: string;
      readonly liabilities: Liabilities;
    };
    readonly settlement?: { readonly confirmedOn: Day; readonly evidence: string; readonly remaining: Liabilities };
    readonly effect?: {
      readonly effectiveOn: Day;
      readonly cascade: Cascade;
      readonly ban?: Ban;
      readonly absorbs: readonly CaseId[];
    };
    readonly representative?: {
      readonly capacity: 'administrator' | 'successor';
      readonly name: string;
      readonly address: string;
      readonly basis: string;
    };
    readonly suspension?: Suspension;
    readonly interruptions?: readonly Interruption[];
  };

/** What the case is about, as the directory and the ban see it. */
export const subjectOf = ({ scope, certificates }: RevocationData) => ({
  scope,
  certificateIds: scope === 'qualification' ? [] : certificates.map(({ certificateId }) => certificateId),
});

/** Everybody who investigated the case, those included who stood aside later. */
export const investigatorsOf = (data: RevocationData): readonly string[] => [
  ...(data.investigation?.team ?? []).map(({ name }) => name),
  ...officerRecusalsOf(data).flatMap(({ position, officer, decided }) =>
    position === 'investigator' && decided?.granted ? officer : [],
  ),
];

/** What the directory entry keeps of the case: its subject, how long it holds quietly, and on which grounds its investigation was reported. */
export const rowOf = (data: RevocationData) => {
  const { report, quietHolding, opinionHolding } = data;
  const { until, toldOn, receivedOn } = opinionHolding ?? {};
  const grounds = [...new Set((report?.grounds ?? []).map(({ groundNo }) => groundNo))];
  return {
    ...subjectOf(data),
    ...(quietHolding ? { quietUntil: quietHolding.until } : {}),
    ...defined({ opinionUntil: until, opinionToldOn: toldOn, opinionReceivedOn: receivedOn }),
    ...(report && !report.returned ? { reported: { on: report.filedOn, grounds } } : {}),
  };
};

/** The opinion on what is still in the case; where an appeal changed it, as changed. */
export const standingItems = ({ opinion, certificates }: RevocationData): readonly ItemOpinion[] =>
  (opinion?.items ?? []).filter(({ certificateId }) =>
    certificates.some((held) => held.certificateId === certificateId),
  );

export const itemsConcluded = (data: RevocationData, conclusion: Conclusion): readonly Item[] => {
  const ids = new Set(
    standingItems(data).flatMap((item) => (item.conclusion === conclusion ? [item.certificateId] : [])),
  );
  return data.certificates.filter(({ certificateId }) => ids.has(certificateId));
};

/** What is to be revoked: the qualification, or the certificates of which the opinion says so. */
export const revokedSubject = (data: RevocationData) => ({
  scope: data.scope,
  certificateIds:
    data.scope === 'qualification' ? [] : itemsConcluded(data, 'revoke').map(({ certificateId }) => certificateId),
});

/** Article 9 matters as last stated. */
export const liabilitiesOf = ({ announcement, settlement }: RevocationData): Liabilities | undefined =>
  settlement?.remaining ?? announcement?.liabilities;
