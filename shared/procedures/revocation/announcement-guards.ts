import { article, practice } from '../../domain/basis.ts';
import { cascadeOf } from '../../domain/directory.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { openMatters } from '../parts/liabilities.ts';
import { liabilitiesOf, type RevocationData, subjectOf } from './data.ts';

const matters = ({ data }: Situation<RevocationData>): number => {
  const liabilities = liabilitiesOf(data);
  return liabilities ? openMatters(liabilities) : 0;
};

/** Conditions of the announcement, of its effect and of settlement. */
export const announcementGuards: Record<string, Guard<RevocationData>> = {
  settlementDayAhead: {
    basis: article('9'),
    test: ({ data, today }) => (data.announcement?.settlementDeadline ?? today) > today,
    message: ({ today }) => ({
      zh: `善后处理的截止日期应在今日（${today}）之后。`,
      en: `The day for settlement lies after today (${today}).`,
    }),
  },
  listStands: {
    basis: article('2'),
    readsDirectory: true,
    test: ({ data, facts: { entry } }) =>
      entry.status === 'active' &&
      data.certificates.length > 0 &&
      data.certificates.every(({ certificateId }) =>
        entry.certificates.some((held) => held.certificateId === certificateId && held.status === 'active'),
      ),
    message: () => ({
      zh: '拟取消的资质或者证书实施资格已不在目录的有效状态，请核对目录。',
      en: 'What is to be revoked is no longer active in the directory: compare with the directory.',
    }),
  },
  qualificationEndConfirmed: {
    basis: article('2'),
    readsDirectory: true,
    test: ({ data, input, facts }) =>
      cascadeOf(facts.entry, subjectOf(data)) !== 'qualificationEnds' ||
      (input as { confirmsQualificationEnds?: boolean }).confirmsQualificationEnds === true,
    message: () => ({
      zh: '该单位不再实施其他证书，培训评价组织资质将同时取消，请确认。',
      en: 'No other certificate remains, so the qualification ends too: confirm it.',
    }),
  },
  everythingBefore: {
    basis: article('5', '7'),
    test: ({ data }) =>
      data.report?.approved !== undefined &&
      data.opinion !== undefined &&
      data.notice !== undefined &&
      data.consultation !== undefined &&
      data.conference !== undefined &&
      data.publicity !== undefined,
    message: () => ({
      zh: '调查核实、专家评议、书面告知、征求意见、报告和公示缺一不可。',
      en: 'Investigation, opinion, notification, consultation, report and publicity must all be on record.',
    }),
  },
  notYetEffective: {
    basis: practice('取消只生效一次', 'a revocation takes effect once'),
    test: ({ data }) => data.effect === undefined,
    message: () => ({ zh: '取消已经生效。', en: 'The revocation has taken effect already.' }),
  },
  settled: {
    basis: article('9'),
    test: (seen) => seen.data.settlement !== undefined && matters(seen) === 0,
    message: (seen) => ({ zh: `尚有${matters(seen)}项善后事项。`, en: `${matters(seen)} matters are still open.` }),
  },
};
