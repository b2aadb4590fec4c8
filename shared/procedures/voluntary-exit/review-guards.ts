import { countTerm } from '../../domain/term.ts';
import { article, practice } from '../../procedure/basis.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import type { ConsultedDepartment, VoluntaryExitData } from './data.ts';

type Seen = Situation<VoluntaryExitData>;

const departments = ({ data }: Seen): readonly ConsultedDepartment[] => data.consultation?.departments ?? [];
const named = (seen: Seen): ConsultedDepartment | undefined =>
  departments(seen).find(({ code }) => code === (seen.input as { department: string }).department);

export const unresolvedDissent = (data: VoluntaryExitData): boolean =>
  (data.consultation?.departments ?? []).some(
    ({ reply, dissentResolved }) => reply?.position === 'dissent' && !dissentResolved,
  );

/** The last day for replies: as the clock runs, which a suspension moves, otherwise as the letter says. */
const replyDue = ({ before, data }: Seen) =>
  before.deadlines.find(({ name }) => name === 'consultationReply')?.lastDay ?? data.consultation?.replyBy;

/** Quorum and two-thirds are shares of the members present (R6.3b). */
const opinionHolds = ({ data, facts }: Seen): boolean => {
  const { panel, opinion } = data;
  if (!panel || !opinion) return false;
  const present = new Set(opinion.presentIds.filter((id) => panel.members.some(({ expertId }) => expertId === id)));
  return (
    present.size === opinion.presentIds.length && present.size >= panel.members.length * facts.settings.panel.quorum
  );
};

const winning = ({ votes, conclusion }: NonNullable<VoluntaryExitData['opinion']>): number =>
  conclusion === 'notSupport' ? votes.no : votes.yes;

/** A provisional day never enters a document: in its place somebody names a day. */
const printable = (term: 'consultationReply' | 'consultationReminder'): Guard<VoluntaryExitData> => ({
  basis: practice('暂定日期不得印入文书'),
  test: ({ input, today, facts }) => {
    const { replyBy } = input as { replyBy?: string };
    if (replyBy) return replyBy > today;
    return !countTerm(today, { workingDays: facts.settings.terms[term] }, { calendar: facts.calendar }).provisional;
  },
  message: () => ({
    zh: '反馈期限跨入尚无放假安排的年度或者不晚于今日，请指定一个今日之后的反馈截止日期。',
    en: 'The day for replies is provisional or not after today: name a later day.',
  }),
});

/** Conditions of expert review and consultation. */
export const reviewGuards: Record<string, Guard<VoluntaryExitData>> = {
  panelSized: {
    basis: practice('专家组人数为五人以上单数'),
    test: ({ data, facts }) => {
      const size = new Set(data.panel?.members.map(({ expertId }) => expertId)).size;
      return size === data.panel?.members.length && size % 2 === 1 && size >= facts.settings.panel.minimumSize;
    },
    message: ({ facts }) => ({
      zh: `专家组应为${facts.settings.panel.minimumSize}人以上单数且不重复。`,
      en: `A panel has an odd number of at least ${facts.settings.panel.minimumSize} different experts.`,
    }),
  },
  declarationsSigned: {
    basis: article('6(3)'),
    test: ({ data }) => data.panel?.members.every(({ declaredNoInterest }) => declaredNoInterest) === true,
    message: () => ({
      zh: '有专家未签署回避承诺，请更换专家或者补签。',
      en: 'An expert has not declared to have no interest: replace the expert or have the declaration signed.',
    }),
  },
  chairOnPanel: {
    basis: practice('组长由专家组成员担任'),
    test: ({ data }) => data.panel?.members.some(({ expertId }) => expertId === data.panel?.chairId) === true,
    message: () => ({ zh: '组长不在专家组成员之列。', en: 'The chair is not a member of the panel.' }),
  },
  meetingHeld: {
    basis: article('6(3)'),
    test: ({ data, today }) =>
      data.opinion !== undefined &&
      data.panel !== undefined &&
      (data.panel.completedOn ?? data.panel.formedOn) <= data.opinion.meetingOn &&
      data.opinion.meetingOn <= today,
    message: () => ({
      zh: '评议意见须经会议形成，会议日期应在组成专家组之后且不晚于今日。',
      en: 'The opinion is formed after a meeting, which lies between the forming of the panel and today.',
    }),
  },
  quorate: {
    basis: practice('到会专家不少于五分之四'),
    test: opinionHolds,
    message: () => ({
      zh: '到会人数不足或者含有非专家组成员。',
      en: 'Too few members were present, or somebody who is not on the panel is named.',
    }),
  },
  votesCounted: {
    basis: practice('评议意见须三分之二以上同意'),
    test: ({ data: { opinion } }) => {
      if (!opinion) return false;
      const { yes, no, abstain } = opinion.votes;
      return yes + no + abstain === opinion.presentIds.length && winning(opinion) * 3 >= opinion.presentIds.length * 2;
    },
    message: () => ({
      zh: '票数与到会人数不符，或者未达到三分之二。',
      en: 'The votes do not add up to those present, or the conclusion lacks two thirds.',
    }),
  },
  chairAdopts: {
    basis: article('6(3)'),
    test: ({ actor, data }) => !actor.roles.includes('expert') || actor.expertId === data.panel?.chairId,
    message: () => ({
      zh: '专家中只有组长可以提交评议意见。',
      en: 'Among the experts only the chair hands in the opinion.',
    }),
  },
  departmentsKnown: {
    basis: article('6(4)'),
    test: (seen) => {
      const wanted = (seen.input as { departments?: string[] }).departments;
      return departments(seen).length > 0 && (!wanted || new Set(wanted).size === departments(seen).length);
    },
    message: ({ facts }) => ({
      zh: `征求意见的部门应在设置之内：${facts.settings.consultees.map(({ code }) => code).join('、')}。`,
      en: `Consult departments of the settings only: ${facts.settings.consultees.map(({ code }) => code).join(', ')}.`,
    }),
  },
  replyDayPrintable: printable('consultationReply'),
  reminderDayPrintable: printable('consultationReminder'),
  departmentConsulted: {
    basis: article('6(4)'),
    test: (seen) => named(seen) !== undefined,
    message: (seen) => ({
      zh: `该部门不在征求意见范围内，可填：${departments(seen)
        .map(({ code }) => code)
        .join('、')}。`,
      en: `This department was not consulted; those consulted: ${departments(seen)
        .map(({ code }) => code)
        .join(', ')}.`,
    }),
  },
  speaksForItself: {
    basis: article('6(4)'),
    test: (seen) => !seen.actor.roles.includes('department') || seen.actor.department === named(seen)?.code,
    message: () => ({ zh: '部门只能回复本部门的意见。', en: 'A department replies for itself only.' }),
  },
  replyNotInFuture: {
    basis: article('6(4)'),
    test: (seen) => {
      const on = named(seen)?.reply?.repliedOn;
      return on !== undefined && (seen.data.consultation?.sentOn ?? on) <= on && on <= seen.today;
    },
    message: (seen) => ({
      zh: `回复日期应在${seen.data.consultation?.sentOn}至${seen.today}之间。`,
      en: `The day of the reply must lie between ${seen.data.consultation?.sentOn} and ${seen.today}.`,
    }),
  },
  allAnswered: {
    basis: article('6(5)'),
    test: (seen) => departments(seen).every(({ reply, deemedBy }) => reply || deemedBy),
    message: () => ({ zh: '尚有部门未反馈意见。', en: 'Some departments have not answered.' }),
  },
  noUnresolvedDissent: {
    basis: practice('有不同意见的，先行协调'),
    test: ({ data }) => !unresolvedDissent(data),
    message: () => ({ zh: '有部门持不同意见，须先协调。', en: 'A department dissents: coordinate first.' }),
  },
  dissentOnRecord: {
    basis: practice('有不同意见的，先行协调'),
    test: ({ data }) => unresolvedDissent(data),
    message: () => ({ zh: '没有部门提出不同意见。', en: 'No department has dissented.' }),
  },
  departmentDissents: {
    basis: practice('有不同意见的，先行协调'),
    test: (seen) => named(seen)?.reply?.position === 'dissent',
    message: () => ({ zh: '该部门没有提出不同意见。', en: 'This department has not dissented.' }),
  },
  dissentAdopted: {
    basis: practice('采纳部门意见的，退回评议'),
    test: (seen) => named(seen)?.dissentResolved?.outcome === 'adopted',
    message: () => ({ zh: '不同意见未被采纳。', en: 'The dissent was not adopted.' }),
  },
  replyDayPassed: {
    basis: practice('反馈期限届满方可催办'),
    test: (seen) => seen.today > (replyDue(seen) ?? seen.today),
    message: (seen) => ({
      zh: `反馈期限至${replyDue(seen)}，尚未届满。`,
      en: `The day for replies is ${replyDue(seen)} and has not passed.`,
    }),
  },
  reminderExpired: {
    basis: practice('催办期满仍未反馈'),
    test: ({ before, today }) => {
      const due = before.deadlines.find(({ name }) => name === 'consultationReminder')?.lastDay;
      return due !== undefined && today > due;
    },
    message: () => ({ zh: '催办期限尚未届满。', en: 'The reminder period has not ended.' }),
  },
  silenceClauseCarried: {
    basis: practice('征求意见函载明逾期视为无不同意见的，方可适用'),
    test: ({ data }) => data.consultation?.silenceClause === true,
    message: () => ({
      zh: '征求意见函未载明逾期视为无不同意见，不得推定。',
      en: 'The letter did not say that silence means no objection: it may not be presumed.',
    }),
  },
  stillSilent: {
    basis: practice('仅对未反馈的部门适用'),
    test: (seen) => named(seen) !== undefined && named(seen)?.reply === undefined,
    message: () => ({
      zh: '该部门已反馈意见或者未被征求意见。',
      en: 'This department has replied or was not consulted.',
    }),
  },
};
