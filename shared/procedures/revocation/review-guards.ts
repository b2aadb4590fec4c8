import { article, practice } from '../../domain/basis.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { expertRequestGuards } from '../parts/expert-request.ts';
import { memberIds, newlySeated } from '../parts/panel.ts';
import { meetingGuards, panelGuards } from '../parts/panel-guards.ts';
import { sheetGuards } from '../parts/sheets.ts';
import { undecidedGuards } from '../parts/undecided.ts';
import { type ItemOpinion, investigatorsOf, itemsConcluded, type RevocationData } from './data.ts';

type Seen = Situation<RevocationData>;

const isAppealed = ({ notice, reconsideration }: RevocationData): boolean =>
  notice?.appeal?.acceptedOn !== undefined &&
  notice.decided === undefined &&
  (reconsideration === undefined || reconsideration.closed === true);

/** Who has a seat that counts: before a reconsideration is seated nobody, for the first panel may not sit again. */
export const seating = {
  seated: (data: RevocationData) => (isAppealed(data) ? [] : memberIds(data)),
  barred: (data: RevocationData) => ({
    ids: [
      ...(isAppealed(data) ? memberIds(data) : []),
      ...(data.formerPanels ?? []).flatMap((panel) => memberIds({ panel })),
      ...(data.recusals ?? []).filter(({ decided }) => decided?.granted).map(({ expertId }) => expertId),
      ...(data.departures ?? []).map(({ expertId }) => expertId),
    ],
    names: (data.investigation?.team ?? []).map(({ name }) => name),
  }),
};

const itemsIn = ({ input }: Seen): readonly ItemOpinion[] => (input as { items?: readonly ItemOpinion[] }).items ?? [];

/** Conditions of expert review, of the first and of the second look. */
export const reviewGuards: Record<string, Guard<RevocationData>> = {
  ...panelGuards,
  ...sheetGuards,
  ...meetingGuards<RevocationData>(({ reconsideration, opinion }) =>
    reconsideration && !reconsideration.closed ? (reconsideration.opinion?.votes.yes ?? 0) : (opinion?.votes.yes ?? 0),
  ),
  ...undecidedGuards,
  ...expertRequestGuards(seating),
  panelIndependent: {
    basis: practice('参加调查核实的人员不得参加评议', 'who investigated does not review'),
    // An invariant: it holds for whoever is seated, by whichever command (O2.1).
    test: ({ data, before }) => {
      const investigators = new Set(investigatorsOf(data));
      return newlySeated(data, before.data).every(({ name }) => !investigators.has(name));
    },
    message: () => ({
      zh: '专家组成员参加过本案调查核实，应当回避，请更换。',
      en: 'A member took part in the investigation of this case and must stand aside: name another.',
    }),
  },
  itemsCovered: {
    basis: practice('评议意见逐个证书作出', 'the opinion concludes on each certificate'),
    test: (seen) => {
      const ids = itemsIn(seen).map(({ certificateId }) => certificateId);
      if (ids.length === 0) return true;
      const held = seen.data.certificates.map(({ certificateId }) => certificateId);
      return new Set(ids).size === ids.length && ids.length === held.length && ids.every((id) => held.includes(id));
    },
    message: ({ data }) => ({
      zh: `评议意见应当对本案每个证书各作一项结论：${data.certificates.map(({ certificateId }) => certificateId).join('、')}。`,
      en: `Conclude on each certificate of the case once: ${data.certificates.map(({ certificateId }) => certificateId).join(', ')}.`,
    }),
  },
  scopeNotWidened: {
    basis: practice('评议范围不超出立案范围', 'the opinion does not reach beyond the case'),
    test: ({ before, data }) => before.data.scope === 'qualification' || data.scope === 'certificate',
    message: () => ({
      zh: '本案就证书实施资格立案，评议意见不能扩大到培训评价组织资质。',
      en: 'The case is about certificates: the opinion cannot reach for the qualification.',
    }),
  },
  qualificationOneOpinion: {
    basis: article('2'),
    test: (seen) =>
      seen.data.scope !== 'qualification' || new Set(itemsIn(seen).map(({ conclusion }) => conclusion)).size <= 1,
    message: () => ({
      zh: '对培训评价组织资质只能有一个结论；逐个证书结论不同的，请将范围改为证书实施资格。',
      en: 'The qualification has one conclusion: where certificates differ, set the scope to certificates.',
    }),
  },
  measuresProposed: {
    basis: article('7(4)'),
    test: (seen) =>
      itemsIn(seen).every(({ conclusion, measures }) => (conclusion === 'lesser') === (measures !== undefined)),
    message: () => ({
      zh: '建议给予其他处理的，须写明处理措施；建议取消或者不予处理的，不写处理措施。',
      en: 'Lesser handling names its measures; a revocation and no action name none.',
    }),
  },
  revokingReasoned: {
    basis: article('5'),
    test: (seen) => itemsIn(seen).every((item) => (item.conclusion === 'revoke') === (item.whyRevoked !== undefined)),
    message: () => ({
      zh: '第五条为“可以”取消：建议取消的，逐个写明取消而非给予较轻处理的理由；其他结论不写。',
      en: 'Article 5 says may: each revocation says why no lesser measure will do, and nothing else does.',
    }),
  },
  actionProposed: {
    basis: article('7(3)'),
    test: ({ data }) => itemsConcluded(data, 'noAction').length < data.certificates.length,
    message: () => ({
      zh: '评议意见为不予处理，无须书面告知，请直接结案。',
      en: 'The opinion proposes no action: close the case instead of serving it.',
    }),
  },
  closureTrue: {
    basis: article('5'),
    // What a panel could not agree on is told as that, and nothing else is (O15).
    test: ({ data }) => {
      const undecided = data.opinion?.undecided !== undefined || data.notice?.decided?.result === 'undecided';
      return data.closure === undefined || (data.closure.result === 'undecided') === undecided;
    },
    message: () => ({
      zh: '专家组（复核专家组）未形成一致意见的，结案结果为“专家组未形成一致意见”；其他情形不得以此结案。',
      en: 'Where a panel agreed on nothing the case closes as that, and no other case does.',
    }),
  },
  noActionProposed: {
    basis: article('5'),
    test: ({ data }) => itemsConcluded(data, 'noAction').length === data.certificates.length,
    message: () => ({
      zh: '评议意见建议取消或者其他处理，不能以不予处理结案。',
      en: 'The opinion proposes a revocation or other handling: the case cannot be closed without it.',
    }),
  },
  freshPanel: {
    basis: practice('参加过原评议的专家不得参加复核', 'who sat on the first panel does not reconsider'),
    // An invariant while an appeal is reconsidered: nobody who sat, left or stood aside earlier, by whichever command.
    test: ({ data, before }) => {
      if (!data.reconsideration || data.reconsideration.closed) return true;
      const sat = new Set([
        ...(data.formerPanels ?? []).flatMap((panel) => memberIds({ panel })),
        ...(data.recusals ?? []).filter(({ decided }) => decided?.granted).map(({ expertId }) => expertId),
        ...(data.departures ?? []).map(({ expertId }) => expertId),
      ]);
      return newlySeated(data, before.data).every(({ expertId }) => !sat.has(expertId));
    },
    message: () => ({
      zh: '复核专家参加过原评议，请另行选定未参加原评议的专家。',
      en: 'An expert sat on the first panel: reconsideration needs people who did not.',
    }),
  },
};
