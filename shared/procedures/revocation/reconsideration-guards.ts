import { article, practice } from '../../domain/basis.ts';
import { law } from '../../domain/law.ts';
import { countTerm } from '../../domain/term.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { requestSince } from '../parts/expert-request.ts';
import { memberIds } from '../parts/panel.ts';
import { conclusions, type ItemOpinion, itemsConcluded, type RevocationData } from './data.ts';

type Seen = Situation<RevocationData>;

const gravity = ({ conclusion }: ItemOpinion): number => Object.keys(conclusions).indexOf(conclusion);

const second = ({ data }: Seen) => data.reconsideration?.opinion;

/** The latest day that an extension may reach: its working days after the term that runs. */
const latestExtension = ({ before, today, facts }: Seen) => {
  const due = before.deadlines.find(({ name }) => name === 'reconsideration')?.lastDay ?? today;
  const { lastDay, provisional } = countTerm(
    due,
    { workingDays: facts.settings.terms.reconsiderationExtension },
    { calendar: facts.calendar },
  );
  return { due, lastDay, provisional };
};

/** Conditions of reconsideration, and of the way on after it. */
export const reconsiderationGuards: Record<string, Guard<RevocationData>> = {
  secondPanelSeated: {
    basis: article('7(3)'),
    test: ({ before }) => before.data.reconsideration !== undefined && !before.data.reconsideration.closed,
    message: () => ({
      zh: '尚未组成由未参加原评议的专家组成的复核专家组。',
      en: 'No panel of people who did not sit before has been formed yet.',
    }),
  },
  reducedSized: {
    basis: law.reducedPanel.basis,
    test: ({ data, facts }) => memberIds(data).length === facts.settings.panel.reducedSize,
    message: ({ facts }) => ({
      zh: `减少人数的复核专家组为${facts.settings.panel.reducedSize}人。`,
      en: `A reduced panel has ${facts.settings.panel.reducedSize} members.`,
    }),
  },
  namesAwaited: {
    basis: article('6(2)'),
    // Asked for this reconsideration, and the day for names has passed.
    test: (seen) => {
      const since = seen.before.data.notice?.appeal?.acceptedOn;
      const request = since ? requestSince(seen, since) : undefined;
      return request !== undefined && request.replyBy < seen.today;
    },
    message: () => ({
      zh: '减少人数前，应已就本次复核商请有关部门补充推荐专家，且回复期限已过。',
      en: 'Before fewer are seated the departments were asked for names for this reconsideration, and their day has passed.',
    }),
  },
  claimsStated: {
    basis: article('7(3)'),
    test: ({ input }) => (input as { claims?: string }).claims !== undefined,
    message: () => ({
      zh: '复核会议须归纳申诉请求。',
      en: 'The meeting of a reconsideration says in short what the appeal asks for.',
    }),
  },
  changeStated: {
    basis: article('7(3)'),
    test: (seen) => (second(seen)?.result === 'changed') === (second(seen)?.items !== undefined),
    message: () => ({
      zh: '变更原评议意见的，须逐个证书写明变更后的结论；维持或者重新调查的，不写。',
      en: 'A changed opinion states its conclusion for each certificate; one upheld or set aside states none.',
    }),
  },
  notWorse: {
    basis: practice('复核不得作出对申诉单位更为不利的结论', 'reconsideration is never to the worse for who appealed'),
    test: ({ before, data }) =>
      (data.reconsideration?.opinion?.items ?? []).every((item) => {
        const first = before.data.opinion?.items.find(({ certificateId }) => certificateId === item.certificateId);
        return first !== undefined && gravity(item) >= gravity(first);
      }),
    message: () => ({
      zh: '复核结论比原评议意见更为不利，不得作出。',
      en: 'The conclusion is worse for the organization than the first: an appeal may not make it so.',
    }),
  },
  changesSomething: {
    basis: practice('变更原评议意见的，至少变更一项', 'an opinion that is changed is changed in one point at least'),
    test: ({ before, data }) => {
      const items = data.reconsideration?.opinion?.items;
      return (
        items === undefined ||
        items.some((item) => {
          const first = before.data.opinion?.items.find(({ certificateId }) => certificateId === item.certificateId);
          return first?.conclusion !== item.conclusion || first?.measures !== item.measures;
        })
      );
    },
    message: () => ({
      zh: '各项结论与原评议意见相同，应为维持。',
      en: 'Every conclusion is the same as before: the opinion is upheld.',
    }),
  },
  reconsidered: {
    basis: article('7(3)'),
    test: ({ before }) => before.data.reconsideration?.opinion !== undefined,
    message: () => ({ zh: '复核专家组尚未形成意见。', en: 'The reconsideration panel has not formed its opinion.' }),
  },
  reinvestigationDecided: {
    basis: article('7(3)'),
    test: ({ before }) => before.data.reconsideration?.opinion?.result === 'reinvestigate',
    message: () => ({ zh: '复核意见不是重新调查核实。', en: 'The appeal is not sent back for investigation.' }),
  },
  extensionWithinTerm: {
    basis: practice('复核期限可以延长一次', 'the term of reconsideration is extended once'),
    test: (seen) => {
      const { due, lastDay, provisional } = latestExtension(seen);
      const { to } = seen.data.notice?.appeal?.extended ?? {};
      const first = seen.before.data.notice?.appeal?.extended === undefined;
      return first && to !== undefined && to > due && to <= lastDay && !provisional && due >= seen.today;
    },
    message: (seen) => ({
      zh: `复核期限只能在届满前延长一次，不得超过${latestExtension(seen).lastDay}（涉及尚无放假安排的年度的，暂不能延长）。`,
      en: `The term is extended once, before it ends, to ${latestExtension(seen).lastDay} at the latest, and only to a day that is certain.`,
    }),
  },
  closureStated: {
    basis: practice('不予处理的，告知结案理由', 'where nothing is done, the reason is told'),
    test: ({ data }) => data.closure !== undefined,
    message: () => ({
      zh: '没有拟取消或者给予其他处理的证书，将予结案，请写明结案的事由和结果。',
      en: 'Nothing is to be revoked or handled: the case closes, so say about what and how it came out.',
    }),
  },
  revokedAndLesser: {
    basis: practice('一案多个证书结论不同的，分别办理', 'certificates with different conclusions go their own ways'),
    test: ({ before: { data } }) =>
      itemsConcluded(data, 'revoke').length > 0 && itemsConcluded(data, 'lesser').length > 0,
    message: () => ({ zh: '各证书结论没有分别办理的必要。', en: 'The conclusions need no parting.' }),
  },
  someRevoked: {
    basis: article('7(5)'),
    test: ({ before: { data } }) => itemsConcluded(data, 'revoke').length > 0,
    message: () => ({ zh: '没有拟取消的证书。', en: 'Nothing is to be revoked.' }),
  },
  someLesser: {
    basis: article('7(4)'),
    test: ({ before: { data } }) => itemsConcluded(data, 'lesser').length > 0,
    message: () => ({ zh: '没有拟给予其他处理的证书。', en: 'No lesser handling is proposed.' }),
  },
};
