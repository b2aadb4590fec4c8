import { article, practice } from '../../domain/basis.ts';
import type { Day } from '../../domain/day.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import type { RevocationData } from './data.ts';
import { daysCarry, type Ground, needsFailedRectification } from './grounds.ts';

type Seen = Situation<RevocationData>;

const distinct = (names: readonly string[]): number => new Set(names).size;

const stated = ({ data }: Seen): readonly Ground[] => data.report?.grounds ?? [];

/** The day that a record of the investigation names. */
const recordedDay = ({ input }: Seen): Day | undefined => {
  const { obtainedOn, receivedOn, visitedOn } = input as { obtainedOn?: Day; receivedOn?: Day; visitedOn?: Day };
  return obtainedOn ?? receivedOn ?? visitedOn;
};

const failedBefore = ({ data, facts: { entry } }: Seen): boolean =>
  (entry.failedRectifications ?? []).some(
    ({ certificateIds }) =>
      certificateIds.length === 0 ||
      data.scope === 'qualification' ||
      data.certificates.some(({ certificateId }) => certificateIds.includes(certificateId)),
  );

/** Conditions from the opened case to the approved report. */
export const investigationGuards: Record<string, Guard<RevocationData>> = {
  cluesOfOrganization: {
    basis: article('7(1)'),
    test: ({ before, input }) =>
      (input as { clues: readonly { clueId: string; uscc: string }[] }).clues.every(
        ({ clueId, uscc }) => uscc === before.uscc && before.data.clues.every((held) => held.clueId !== clueId),
      ),
    message: ({ before }) => ({
      zh: `只能并入同一单位（${before.uscc}）且尚未并入的线索。`,
      en: `Only clues about the same organization (${before.uscc}) that are not in the case yet can be merged.`,
    }),
  },
  teamFits: {
    basis: law.inspectors.basis,
    test: ({ data }) => {
      const team = data.investigation?.team ?? [];
      return (
        team.length >= law.inspectors.value &&
        distinct(team.map(({ name }) => name)) === team.length &&
        team.every(({ declaredNoInterest }) => declaredNoInterest)
      );
    },
    message: () => ({
      zh: `调查人员应为${inWords(law.inspectors).zh}以上、不重复，且均已声明没有利害关系。`,
      en: `Investigators are at least ${inWords(law.inspectors).en}, each of whom has declared to have no interest.`,
    }),
  },
  statementDayLater: {
    basis: article('7(2)'),
    test: ({ data, today }) => (data.investigation?.replyBy ?? today) > today,
    message: ({ today }) => ({
      zh: `书面说明的截止日期应在今日（${today}）之后。`,
      en: `The day for the written statement must lie after today (${today}).`,
    }),
  },
  recordedInTime: {
    basis: article('7(2)'),
    test: (seen) => {
      const on = recordedDay(seen);
      return on !== undefined && on <= seen.today;
    },
    message: ({ today }) => ({
      zh: `所登记的日期不能晚于今日（${today}）。`,
      en: `The day recorded cannot lie after today (${today}).`,
    }),
  },
  visitByTwo: {
    basis: law.inspectors.basis,
    test: ({ input }) => {
      const { visitors } = input as { visitors: readonly string[] };
      return visitors.length >= law.inspectors.value && distinct(visitors) === visitors.length;
    },
    message: () => ({
      zh: `现场核查人员应为${inWords(law.inspectors).zh}以上且不重复。`,
      en: `At least ${inWords(law.inspectors).en} visit, nobody named twice.`,
    }),
  },
  visitSigned: {
    basis: practice(
      '核查记录由被核查单位签字，拒签的由见证人注明',
      'the record is signed by the organization, or a witness notes its refusal',
    ),
    test: ({ input }) => {
      const { signedBy, refusalWitness } = input as { signedBy?: string; refusalWitness?: string };
      return (signedBy === undefined) !== (refusalWitness === undefined);
    },
    message: () => ({
      zh: '核查记录应有被核查单位的签字，拒绝签字的应有见证人，二者居其一。',
      en: 'The record is signed by the organization, or a witness notes its refusal: one of the two.',
    }),
  },
  reportPeriod: {
    basis: article('7(2)'),
    test: ({ data, today }) => {
      const { from, to } = data.report ?? {};
      const directed = data.investigation?.directedOn;
      return (
        from !== undefined &&
        to !== undefined &&
        directed !== undefined &&
        directed <= from &&
        from <= to &&
        to <= today
      );
    },
    message: ({ data, today }) => ({
      zh: `调查核实的起止日期应在${data.investigation?.directedOn}至${today}之间。`,
      en: `The investigation lies between ${data.investigation?.directedOn} and ${today}.`,
    }),
  },
  groundsStated: {
    basis: article('5'),
    test: (seen) => (seen.data.report?.outcome === 'proved') === stated(seen).length > 0,
    message: () => ({
      zh: '认定属实的，须逐项列明第五条所列情形及其事实和证据；不属实的，不列情形。',
      en: 'A proved report states its grounds of Article 5 with facts and evidence; one that is not proved states none.',
    }),
  },
  groundsWithinCase: {
    basis: article('5'),
    test: (seen) =>
      stated(seen).every(
        (ground) =>
          !('certificateIds' in ground) ||
          ground.certificateIds.every((id) => seen.data.certificates.some((held) => held.certificateId === id)),
      ),
    message: ({ data }) => ({
      zh: `情形涉及的证书应在本案范围内：${data.certificates.map(({ certificateId }) => certificateId).join('、')}。`,
      en: `Grounds name certificates of this case: ${data.certificates.map(({ certificateId }) => certificateId).join(', ')}.`,
    }),
  },
  groundsHold: {
    basis: article('5'),
    test: (seen) =>
      stated(seen).every((ground) => daysCarry(ground, { certificates: seen.data.certificates, today: seen.today })),
    message: () => ({
      zh: `所列情形的期间未满：第（二）项须自批准之日起满${inWords(law.yearNotStarted).zh}，第（三）项须满${inWords(law.yearsNotRenewed).zh}未更新，第（四）项须连续${inWords(law.yearsIdle).zh}。`,
      en: `A term has not passed: ${inWords(law.yearNotStarted).en} since approval (2), ${inWords(law.yearsNotRenewed).en} without renewal (3), ${inWords(law.yearsIdle).en} running (4).`,
    }),
  },
  rectificationFailedBefore: {
    basis: article('5'),
    readsDirectory: true,
    test: (seen) => !stated(seen).some(needsFailedRectification) || failedBefore(seen),
    message: () => ({
      zh: '第五条第（五）项、第（六）项须有未按要求整改到位的记录；该单位没有复查未通过的整改，请先责令限期整改。',
      en: 'Grounds 5 and 6 need a rectification that failed; none is on record: order rectification first.',
    }),
  },
  reportFiled: {
    basis: article('7(2)'),
    test: ({ before: { data } }) =>
      data.report !== undefined && data.report.approved === undefined && data.report.returned === undefined,
    message: () => ({ zh: '没有待批准的调查核实报告。', en: 'No report awaits approval.' }),
  },
  approverDiffers: {
    basis: practice('批准人与提交人不得为同一人', 'nobody approves the own report'),
    test: ({ before, actor }) => before.data.report?.filedBy !== actor.id,
    message: () => ({ zh: '提交报告的人不能批准或者审核本人的报告。', en: 'Nobody approves the own report.' }),
  },
  catchAllEndorsed: {
    basis: practice('第（九）项情形须经两级批准', 'ground 9 takes two approvals'),
    test: ({ before, actor }) => {
      const { grounds = [], endorsed } = before.data.report ?? {};
      return !grounds.some(({ groundNo }) => groundNo === 9) || (endorsed !== undefined && endorsed.by !== actor.id);
    },
    message: () => ({
      zh: '适用第五条第（九）项的，须先经具体受托单位负责人审核，再由部际联席会议办公室负责人批准。',
      en: 'Ground 9 needs two approvals: the head of the agency endorses before the head of the office approves.',
    }),
  },
  provedInReport: {
    basis: article('7(2)'),
    test: ({ before }) => before.data.report?.outcome === 'proved',
    message: () => ({ zh: '报告未认定问题属实。', en: 'The report has not found the matter proved.' }),
  },
};
