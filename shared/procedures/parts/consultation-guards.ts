import { article, practice } from '../../domain/basis.ts';
import type { Day } from '../../domain/day.ts';
import { namedDepartments } from '../../domain/law.ts';
import type { OfficeSettings } from '../../domain/office.ts';
import { countTerm } from '../../domain/term.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { isSilent, runningPeriod, silenceWords } from '../../procedure/silence.ts';
import { departmentsOf, type HasConsultation, namedDepartment, unresolvedDissent } from './consultation.ts';

type Seen = Situation<HasConsultation>;

/** The last day for replies: as the clock runs, which a suspension moves, otherwise as the letter says. */
const replyDue = ({ before, data }: Seen): Day | undefined =>
  before.deadlines.find(({ name }) => name === 'consultationReply')?.lastDay ?? data.consultation?.replyBy;

/** A provisional day never enters a document: in its place somebody names a day. */
const printable = (term: 'consultationReply' | 'consultationReminder'): Guard<HasConsultation> => ({
  basis: practice('暂定日期不得印入文书', 'a provisional day is never printed'),
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

/** The departments that the rules name, or those that succeeded to them: names by code. */
const namedIn = ({ consultees }: OfficeSettings): ReadonlyMap<string, Words> =>
  new Map(
    Object.entries(namedDepartments).map(([named, called]) => {
      const successor = consultees.find(({ succeeds }) => succeeds === named);
      return successor ? [successor.code, { zh: successor.name, en: successor.name }] : [named, called];
    }),
  );

/** Those that the rules name and the letter did not ask, by name. */
const unasked = ({ data, facts }: Pick<Seen, 'data' | 'facts'>): readonly Words[] => {
  const asked = new Set(departmentsOf(data).map(({ code }) => code));
  return [...namedIn(facts.settings)].flatMap(([code, called]) => (asked.has(code) ? [] : [called]));
};

/** Conditions of consulting departments (Arts. 6(4), 7(5)). */
export const consultationGuards = {
  departmentsKnown: {
    basis: article('6(4)'),
    test: (seen) => {
      const wanted = (seen.input as { departments?: string[] }).departments;
      return (
        departmentsOf(seen.data).length > 0 && (!wanted || new Set(wanted).size === departmentsOf(seen.data).length)
      );
    },
    message: ({ facts }) => ({
      zh: `征求意见的部门应在设置之内：${facts.settings.consultees.map(({ code }) => code).join('、')}。`,
      en: `Consult departments of the settings only: ${facts.settings.consultees.map(({ code }) => code).join(', ')}.`,
    }),
  },
  namedAsked: {
    basis: article('6(4)', '7(5)'),
    // On the result: whoever is asked beside them, those that the rules name always are (O2.3).
    test: ({ data, before, facts }) => {
      if (
        data.consultation?.sentOn === before.data.consultation?.sentOn &&
        data.consultation?.letterId === before.data.consultation?.letterId
      )
        return true;
      return unasked({ data, facts }).length === 0;
    },
    message: ({ facts }) => ({
      zh: `《实施细则》列明的部门必须征求意见：${[...namedIn(facts.settings).values()].map(({ zh }) => zh).join('、')}。`,
      en: `The departments that the Rules name are always consulted: ${[...namedIn(facts.settings).values()].map(({ en }) => en).join(', ')}.`,
    }),
  },
  departmentsHeard: {
    basis: article('6(4)', '7(5)'),
    test: (seen) =>
      unasked(seen).length === 0 &&
      departmentsOf(seen.data).every(
        ({ reply, deemedBy }) => reply || (deemedBy && seen.data.consultation?.silenceClause),
      ),
    message: (seen) => {
      const silent = departmentsOf(seen.data).flatMap(({ reply, name }) => (reply ? [] : [{ zh: name, en: name }]));
      const missing = [...unasked(seen), ...silent];
      return {
        zh: `部门意见不齐：${missing.map(({ zh }) => zh).join('、')}。列明的部门均须征求意见；未反馈的，只有函中载明的方可视为无不同意见。请补充征求意见或者催办。`,
        en: `Not every department was heard: ${missing.map(({ en }) => en).join(', ')}. Ask those that the Rules name, and remind who is silent; silence is no dissent only where the letter said so.`,
      };
    },
  },
  replyDayPrintable: printable('consultationReply'),
  reminderDayPrintable: printable('consultationReminder'),
  departmentConsulted: {
    basis: article('6(4)'),
    test: (seen) => namedDepartment(seen) !== undefined,
    message: (seen) => ({
      zh: `该部门不在征求意见范围内，可填：${departmentsOf(seen.data)
        .map(({ code }) => code)
        .join('、')}。`,
      en: `This department was not consulted; those consulted: ${departmentsOf(seen.data)
        .map(({ code }) => code)
        .join(', ')}.`,
    }),
  },
  speaksForItself: {
    basis: article('6(4)'),
    test: (seen) => !seen.actor.roles.includes('department') || seen.actor.department === namedDepartment(seen)?.code,
    message: () => ({ zh: '部门只能回复本部门的意见。', en: 'A department replies for itself only.' }),
  },
  wordToConfirm: {
    basis: practice(
      '登记的书面意见与此前意见不一致的，经核实确认前以较审慎的意见为准',
      'where a paper contradicts an earlier word, the more guarded counts until an officer has confirmed it',
    ),
    test: ({ before, input }) =>
      departmentsOf(before.data).some(
        ({ code, contrary }) => contrary !== undefined && code === (input as { department: string }).department,
      ),
    message: () => ({
      zh: '该部门没有待确认的意见。',
      en: 'No later word of this department awaits confirmation.',
    }),
  },
  replyNotInFuture: {
    basis: article('6(4)'),
    test: (seen) => {
      const on = (seen.input as { repliedOn?: Day }).repliedOn;
      return on !== undefined && (seen.data.consultation?.sentOn ?? on) <= on && on <= seen.today;
    },
    message: (seen) => ({
      zh: `回复日期应在${seen.data.consultation?.sentOn}至${seen.today}之间。`,
      en: `The day of the reply must lie between ${seen.data.consultation?.sentOn} and ${seen.today}.`,
    }),
  },
  allAnswered: {
    basis: article('6(5)'),
    test: (seen) => departmentsOf(seen.data).every(({ reply, deemedBy }) => reply || deemedBy),
    message: () => ({ zh: '尚有部门未反馈意见。', en: 'Some departments have not answered.' }),
  },
  noUnresolvedDissent: {
    basis: practice('有不同意见的，先行协调', 'a dissent is first talked over'),
    test: ({ data }) => !unresolvedDissent(data),
    message: () => ({ zh: '有部门持不同意见，须先协调。', en: 'A department dissents: coordinate first.' }),
  },
  dissentOnRecord: {
    basis: practice('有不同意见的，先行协调', 'a dissent is first talked over'),
    test: ({ data }) => unresolvedDissent(data),
    message: () => ({ zh: '没有部门提出不同意见。', en: 'No department has dissented.' }),
  },
  departmentDissents: {
    basis: practice('有不同意见的，先行协调', 'a dissent is first talked over'),
    test: (seen) => namedDepartment(seen)?.reply?.position === 'dissent',
    message: () => ({ zh: '该部门没有提出不同意见。', en: 'This department has not dissented.' }),
  },
  dissentAdopted: {
    basis: practice(
      '采纳部门意见的，退回评议',
      "where a department's view is adopted, the case goes back to the panel",
    ),
    test: (seen) => namedDepartment(seen)?.dissentResolved?.outcome === 'adopted',
    message: () => ({ zh: '不同意见未被采纳。', en: 'The dissent was not adopted.' }),
  },
  replyDayPassed: {
    basis: practice('反馈期限届满方可催办', 'a reminder follows the end of the term for replies'),
    test: (seen) => seen.today > (replyDue(seen) ?? seen.today),
    message: (seen) => ({
      zh: `反馈期限至${replyDue(seen)}，尚未届满。`,
      en: `The day for replies is ${replyDue(seen)} and has not passed.`,
    }),
  },
  reminderExpired: {
    silence: 'consultationReminder',
    basis: practice('催办期满仍未反馈', "no reply by the end of the reminder's term"),
    test: (seen) => isSilent(seen, runningPeriod(seen, 'consultationReminder')),
    message: (seen) =>
      silenceWords(seen, words('催办期限', "reminder's term"), runningPeriod(seen, 'consultationReminder')),
  },
  silenceClauseCarried: {
    basis: practice('征求意见函载明逾期视为无不同意见的，方可适用', 'silence is consent only where the letter says so'),
    test: ({ data }) => data.consultation?.silenceClause === true,
    message: () => ({
      zh: '征求意见函未载明逾期视为无不同意见，不得推定。',
      en: 'The letter did not say that silence means no objection: it may not be presumed.',
    }),
  },
  stillSilent: {
    basis: practice('仅对未反馈的部门适用', 'only of departments that have not replied'),
    test: (seen) => namedDepartment(seen) !== undefined && namedDepartment(seen)?.reply === undefined,
    message: () => ({
      zh: '该部门已反馈意见或者未被征求意见。',
      en: 'This department has replied or was not consulted.',
    }),
  },
} satisfies Record<string, Guard<HasConsultation>>;
