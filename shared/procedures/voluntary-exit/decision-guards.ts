import { article, practice } from '../../domain/basis.ts';
import type { Guard } from '../../procedure/definition.ts';
import { receiptOfLetter } from '../../procedure/receipts.ts';
import { openMatters } from '../parts/liabilities.ts';
import { endingOf, hasGrown, stationOf } from '../parts/stations.ts';
import { grantedSubject, liabilitiesOf, type VoluntaryExitData } from './data.ts';

/** Conditions of feedback, settlement, publication and effect. */
export const decisionGuards: Record<string, Guard<VoluntaryExitData>> = {
  settlementPlanned: {
    basis: article('9'),
    test: ({ data, today }) => {
      const deadline = data.approval?.settlementDeadline;
      return deadline ? deadline > today : openMatters(liabilitiesOf(data)) === 0;
    },
    message: () => ({
      zh: '尚有已收费未考核、已考核未发证等事项，须指定今日之后的处理期限。',
      en: 'Matters under Article 9 are open: name a day after today by which they are settled.',
    }),
  },
  qualificationEndConfirmed: {
    basis: article('2'),
    readsDirectory: true,
    test: ({ data, input }) =>
      data.approval?.cascade !== 'qualificationEnds' ||
      (input as { confirmsQualificationEnds?: boolean }).confirmsQualificationEnds === true,
    message: () => ({
      zh: '该单位不再实施其他证书，培训评价组织资质将同时注销，请确认。',
      en: 'No other certificate remains, so the qualification ends too: confirm it.',
    }),
  },
  mattersOpen: {
    basis: article('9'),
    test: ({ data }) => openMatters(liabilitiesOf(data)) > 0,
    message: () => ({ zh: '没有待处理事项，无须等待。', en: 'Nothing is left to settle.' }),
  },
  mattersSettled: {
    basis: article('9'),
    test: ({ data }) => openMatters(liabilitiesOf(data)) === 0,
    message: ({ data }) => ({
      zh: `尚有${openMatters(liabilitiesOf(data))}项已收费未考核、已考核未发证等事项未处理完毕，不得公告。`,
      en: `${openMatters(liabilitiesOf(data))} matters under Article 9 are still open: the exit cannot be published.`,
    }),
  },
  feedbackServed: {
    basis: article('6(5)'),
    restsOn: 'exitApprovalReply',
    test: (seen) => (receiptOfLetter(seen, 'exitApprovalReply') ?? '9999') <= seen.today,
    message: () => ({
      zh: '送达台账尚不能证明书面反馈已经送达，请先在该文书的送达台账登记。',
      en: 'The ledger of service does not prove yet that the written feedback was received: enter it there first.',
    }),
  },
  effectGrown: {
    basis: article('2'),
    readsDirectory: true,
    test: ({ data, facts }) => {
      const granted = stationOf(data, 'granted');
      return granted !== undefined && hasGrown(granted, endingOf(facts.entry, grantedSubject(data)));
    },
    message: () => ({
      zh: '目录没有变化，或者连带效力未超出已告知的范围，无须补充告知。',
      en: 'No more would end than was told: nothing is to be told beside.',
    }),
  },
  confirmationPossible: {
    basis: article('2'),
    test: ({ input, data, today }) => {
      const { letterDate } = input as { letterDate: string };
      return data.effectTold !== undefined && data.effectTold.on <= letterDate && letterDate <= today;
    },
    message: ({ data, today }) => ({
      zh: `确认的日期应在${data.effectTold?.on}至${today}之间。`,
      en: `The confirmation is dated between ${data.effectTold?.on} and ${today}.`,
    }),
  },
  notYetEffective: {
    basis: practice('退出只生效一次', 'an exit takes effect once'),
    test: ({ data }) => data.effect === undefined,
    message: () => ({ zh: '退出已经生效。', en: 'The exit has taken effect already.' }),
  },
  effective: {
    basis: article('6(5)'),
    test: ({ data }) => data.effect !== undefined,
    message: () => ({ zh: '退出尚未生效。', en: 'The exit has not taken effect.' }),
  },
};
