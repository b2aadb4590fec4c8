import { article } from '../../domain/basis.ts';
import { receivedOn } from '../../domain/paper-standing.ts';
import { words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { chainHolds, effectAsTold, noRightOpen, panelsFit } from '../parts/list-guards.ts';
import { memberIds } from '../parts/panel.ts';
import { entrustmentHolds, standsApart } from '../parts/signature-guard.ts';
import { type Needed, papersStand } from '../parts/standing-papers.ts';
import { stationOf } from '../parts/stations.ts';
import { acts } from './acts.ts';
import { type ItemOpinion, investigatorsOf, type RevocationData, standingItems } from './data.ts';
import { type Measure, measureNames } from './measures.ts';
import { letterOfNotice, type Notice, noticesOf } from './notice-data.ts';
import { timers } from './timers.ts';

type Seen = Situation<RevocationData>;

/** The notice of the opinion, and each that supplements it. */
const toldBy = (data: RevocationData): readonly Needed[] => {
  const [first, ...supplements] = noticesOf(data);
  return [first, ...supplements].map((notice) => ({
    kind: notice ? letterOfNotice(notice) : 'opinionNotification',
    id: notice?.letterId,
  }));
};

/** What a decision rests on: investigation and opinion as told, and what has come after it on the way to it. */
export const papersOf = ({ before: { data, state } }: Seen): readonly Needed[] => [
  ...(data.splitFrom ? [] : [{ kind: 'investigationReport' as const }, { kind: 'reviewOpinion' as const }]),
  ...toldBy(data),
  ...(noticesOf(data).some(({ decided }) => decided) && !data.splitFrom
    ? [{ kind: 'reconsiderationDecision' as const }]
    : []),
  ...(state === 'reported' || state === 'readyToAnnounce'
    ? [
        { kind: 'revocationConsultationLetter' as const, id: data.consultation?.letterId },
        ...(data.rowOf ? [] : [{ kind: 'revocationReport' as const }]),
      ]
    : []),
  ...(state === 'readyToAnnounce' ? [{ kind: 'publicityNotice' as const }] : []),
];

/** Everybody whose opinion stands: the panel, and where its appeal was reconsidered, the first one too. */
export const sat = {
  membersOf: ({ panel, formerPanels = [] }: RevocationData) => [
    ...formerPanels.flatMap(({ members }) => members),
    ...(panel?.members ?? []),
  ],
  investigators: investigatorsOf,
  satTwice: ({ reconsideration, formerPanels = [] }: RevocationData) => {
    const first = new Set(formerPanels.flatMap((panel) => memberIds({ panel })));
    return (reconsideration?.opinion?.presentIds ?? []).filter((id) => first.has(id));
  },
  meetings: ({ opinion, reconsideration }: RevocationData) => [
    ...(opinion ? [opinion] : []),
    ...(reconsideration?.opinion ? [reconsideration.opinion] : []),
  ],
};

export const rights = { acts, timers };

export const told = (data: RevocationData) => stationOf(data, 'told');

export const chain = {
  stationsOf: (data: RevocationData) => data.stations ?? [],
  explained: (data: RevocationData) =>
    new Set<string>([
      ...(data.left ?? []).flatMap(({ certificateIds }) => certificateIds),
      ...(data.opinion?.items ?? []).flatMap((one) => (one.conclusion === 'revoke' ? [] : [one.certificateId])),
    ]),
};

/** Investigating, reviewing and signing are different people (O20.1), and experts advise only. */
export const involved = (data: RevocationData) => [
  ...(data.report
    ? [
        {
          id: data.report.filedBy,
          name: undefined,
          did: words('提交过本案调查核实报告', 'filed the report of the investigation'),
        },
      ]
    : []),
  ...investigatorsOf(data).map((name) => ({
    ...{ id: undefined, name },
    did: words('参加过本案调查核实', 'took part in the investigation of this case'),
  })),
  ...[...(data.formerPanels ?? []), ...(data.panel ? [data.panel] : [])].flatMap(({ members }) =>
    members.map(({ name }) => ({ id: undefined, name, did: words('是本案评议专家', 'sat on a panel of this case') })),
  ),
];

const lesser = ({ opinion }: RevocationData): readonly ItemOpinion[] =>
  (opinion?.items ?? []).filter(({ conclusion }) => conclusion === 'lesser');

/** How an opinion names each measure in short. */
const calledIn: Readonly<Record<Measure['measure'], string | undefined>> = {
  ...{ interview: '约谈', warning: '警告', circular: '通报', rectification: '整改' },
  ...{ scaleRestriction: '限制', fundingReduction: '扣减' },
  // What 等 leaves open has no name of its own: whether it was told is weighed.
  other: undefined,
};

/** What of the measures ordered the opinion that was told did not propose. */
const untold = (data: RevocationData): readonly string[] => {
  const proposed = lesser(data)
    .map(({ measures = '' }) => measures)
    .join('、');
  const ordered = (data.measures?.orders ?? []).map(({ measure }) => measure);
  return ordered
    .filter((measure) => !proposed.includes(calledIn[measure] ?? ''))
    .map((measure) => measureNames[measure]);
};

export const measuresToldWords = (data: RevocationData) => {
  const proposed = lesser(data).map(({ certificateId, measures = '' }) => `${certificateId}：${measures}`);
  const ordered = (data.measures?.orders ?? []).map(({ measure }) => measureNames[measure]).join('、');
  return words(
    `已告知：${proposed.join('；') || '无'}；拟给予：${ordered || '未载明'}`,
    `Told: ${proposed.join('; ') || 'none'}; to be ordered: ${ordered || 'not stated'}`,
  );
};

/** A measure that has no name of its own, which the reviewer compares with what was told. */
export const unnamedMeasure = ({ measures }: RevocationData) =>
  measures?.orders.some(({ measure }) => measure === 'other')
    ? words(
        '其他处理没有固定名称，请与已告知的内容核对',
        'A measure without a name of its own: compare it with what was told',
      )
    : undefined;

const unreasoned = (data: RevocationData): readonly string[] =>
  standingItems(data).flatMap((one) => (one.conclusion === 'revoke' && !one.whyRevoked ? [one.certificateId] : []));

/** By the ledger, or because the organization answered to it. */
const isReceived = ({ before: { papers } }: Seen, { letterId, noObjectionOn, appeal }: Notice): boolean =>
  receivedOn(papers, letterId) !== undefined || noObjectionOn !== undefined || appeal !== undefined;

/** Conditions of the list of a revocation (O3.1). */
export const listGuards: Record<string, Guard<RevocationData>> = {
  papersStand: papersStand(papersOf),
  opinionReceived: {
    basis: article('7(3)'),
    restsOn: 'opinionNotification',
    test: (seen) =>
      // What parted from a case whose appeal stage was over: the proof lies there.
      seen.data.splitFrom !== undefined ||
      (seen.data.notice !== undefined && noticesOf(seen.data).every((notice) => isReceived(seen, notice))),
    message: () => ({
      zh: '评议意见书面告知书没有送达记录，被告知单位也没有提出申诉，请先补正送达。',
      en: 'Nothing proves that the opinion was received, and nobody appealed against it: have it served first.',
    }),
  },
  panelsFit: panelsFit(sat),
  chainHolds: chainHolds(chain),
  noRightOpen: noRightOpen(rights),
  effectAsTold: effectAsTold(told),
  entrustmentHolds,
  standsApart: standsApart(involved),
  measuresTold: {
    basis: article('7(3)', '7(4)'),
    test: ({ data }) => untold(data).length === 0,
    message: ({ data }) => ({
      zh: `已告知的评议意见没有建议：${untold(data).join('、')}。只能给予已告知的处理；确需增加的，重新评议并告知。`,
      en: `The opinion that was told does not propose ${untold(data).join(', ')}: order what was told, or have the opinion adopted and told anew.`,
    }),
  },
  revocationReasoned: {
    basis: article('5'),
    test: ({ data }) => unreasoned(data).length === 0,
    message: ({ data }) => ({
      zh: `没有取消而非给予较轻处理的理由：${unreasoned(data).join('、')}。请退回评议，逐个写明。`,
      en: `No reasons why ${unreasoned(data).join(', ')} is revoked rather than handled by a lesser measure: return the case to the panel.`,
    }),
  },
};
