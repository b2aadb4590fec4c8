import { article, practice } from '../../domain/basis.ts';
import type { ListLine } from '../../domain/review-list.ts';
import { words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import type { ReviewLine } from '../../procedure/review-line.ts';
import { leftOut } from '../parts/conference.ts';
import { departmentsToWeigh, departmentWords } from '../parts/consultation-words.ts';
import { openRevocations, overriddenRevocations } from '../parts/holding.ts';
import { mattersWords } from '../parts/liabilities.ts';
import { chainHolds, effectAsTold, noRightOpen, panelsFit, panelWords } from '../parts/list-guards.ts';
import { chainLine, effectLine, termsWords } from '../parts/list-words.ts';
import { entrustmentHolds, signatureWords, standsApart } from '../parts/signature-guard.ts';
import { type Needed, papersStand, papersWords } from '../parts/standing-papers.ts';
import { type Station, stationOf } from '../parts/stations.ts';
import { acts } from './acts.ts';
import {
  appliedSubject,
  approvedCertificates,
  liabilitiesOf,
  refusedCertificates,
  type VoluntaryExitData,
} from './data.ts';
import { timers } from './timers.ts';

type Seen = Situation<VoluntaryExitData>;

/** What an answer rests on, and the announcement besides on the answer. */
const papers = ({ before: { data } }: Seen): readonly Needed[] => [
  // Of a row that parted from a list, they lie with that.
  ...(data.rowOf
    ? []
    : (['acceptanceNotice', 'reviewOpinion', 'opinionSubmission'] as const).map((kind) => ({ kind }))),
  { kind: 'exitConsultationLetter', id: data.consultation?.letterId },
  ...(data.approval ? [{ kind: 'exitApprovalReply' as const }] : []),
  ...(data.effectTold?.confirmed ? [{ kind: 'effectNotice' as const }] : []),
];

const rights = { acts, timers };

export const sat = {
  membersOf: ({ panel }: VoluntaryExitData) => panel?.members ?? [],
  investigators: () => [],
  satTwice: () => [],
  meetings: ({ opinion }: VoluntaryExitData) => (opinion ? [opinion] : []),
};

/** From what was applied for, which is no station of its own. */
const stationsOf = (data: VoluntaryExitData): readonly Station[] => {
  const applied = {
    station: 'applied' as const,
    on: data.receipt?.receivedOn ?? data.acceptedOn,
    ...appliedSubject(data),
  };
  const on = applied.on ?? data.stations?.[0]?.on;
  return [...(on ? [{ ...applied, on, cascade: 'none' as const, ends: [] }] : []), ...(data.stations ?? [])];
};

const chain = {
  stationsOf,
  explained: (data: VoluntaryExitData) =>
    new Set<string>([
      ...(data.refusal ? refusedCertificates(data).map(({ certificateId }) => certificateId) : []),
      ...(data.rowsOff ?? []).flatMap(({ certificateIds }) => certificateIds),
    ]),
};

const asked = (data: VoluntaryExitData) => stationOf(data, 'asked');
const granted = (data: VoluntaryExitData) => stationOf(data, 'granted');

/** Experts advise and do not decide. */
const involved = ({ panel }: VoluntaryExitData) =>
  (panel?.members ?? []).map(({ name }) => ({ name, did: words('是本案评议专家', 'sat on the panel of this case') }));

const leftGranted = (data: VoluntaryExitData): readonly string[] =>
  approvedCertificates(data).flatMap(({ certificateId }) => (leftOut(data).has(certificateId) ? [certificateId] : []));

/** Conditions of the list of a voluntary exit. */
export const listGuards: Record<string, Guard<VoluntaryExitData>> = {
  papersStand: papersStand(papers),
  panelsFit: panelsFit(sat),
  chainHolds: chainHolds(chain),
  noRightOpen: noRightOpen(rights),
  effectAsTold: effectAsTold(granted),
  entrustmentHolds,
  standsApart: standsApart(involved),
  withinInstruction: {
    basis: practice('联席会议要求移出的证书不予准予', 'what the conference wants left out is not granted'),
    test: ({ data }) => leftGranted(data).length === 0,
    message: ({ data }) => ({
      zh: `联席会议要求移出：${leftGranted(data).join('、')}，不能准予或者公告，请部分准予或者撤下该证书。`,
      en: `The conference wants ${leftGranted(data).join(', ')} left out: grant the others only, or take it off.`,
    }),
  },
};

const everywhere = (...gates: readonly string[]) => ({ approveExit: gates, refuseExit: gates, publish: gates });

/** The list before an exit is granted, refused or announced (O3.1). */
export const lines: Partial<Record<ListLine, ReviewLine<Situation<VoluntaryExitData>>>> = {
  papers: {
    basis: article('6'),
    gates: { ...everywhere('papersStand'), publish: ['papersStand', 'feedbackServed'] },
    evidence: (seen) => papersWords(seen, papers(seen)),
  },
  panels: {
    basis: article('6(2)', '6(3)'),
    gates: everywhere('panelsFit'),
    evidence: ({ data }) => panelWords(sat, data),
  },
  departments: {
    basis: article('6(4)'),
    gates: everywhere('departmentsHeard', 'noUnresolvedDissent', 'conferenceSpoke'),
    evidence: ({ data }) => departmentWords(data),
    remark: ({ data }) => departmentsToWeigh(data),
  },
  sets: {
    basis: practice('各环节的范围只减不增', 'from one stage to the next the scope only becomes narrower'),
    gates: {
      approveExit: ['chainHolds', 'scopeStands', 'withinInstruction'],
      publish: ['chainHolds', 'scopeStands', 'withinInstruction'],
    },
    ...chainLine(stationsOf),
  },
  terms: {
    basis: practice(
      '权利期限届满前，不作出不可逆的决定',
      'nothing irreversible is done while a term protects somebody',
    ),
    gates: everywhere('noRightOpen', 'actsAnswered', 'papersMended', 'correctionsDecided'),
    evidence: (seen) => termsWords(rights, seen),
  },
  revocations: {
    basis: practice('取消程序未结的，自愿申请中止', 'an application rests while a revocation is open'),
    gates: { approveExit: ['notHeld'], publish: ['notHeld'] },
    evidence: openRevocations,
    remark: overriddenRevocations,
  },
  effect: {
    basis: article('2'),
    // The answer itself is what tells the organization; whether the departments were told otherwise is weighed.
    gates: { approveExit: [], publish: ['effectAsTold'] },
    ...effectLine((data: VoluntaryExitData) => granted(data) ?? asked(data)),
  },
  settlement: {
    basis: article('9'),
    gates: { approveExit: ['settlementPlanned'], publish: ['mattersSettled'] },
    evidence: ({ data }) => mattersWords(liabilitiesOf(data), data.approval?.settlementDeadline),
  },
  signature: {
    basis: article('1'),
    gates: everywhere('entrustmentHolds', 'standsApart', 'recusalsOfOfficersDecided'),
    evidence: (seen) => signatureWords(involved, seen),
  },
};
