import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import { actsOf } from '../../procedure/acts.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { isHeldInTime } from '../../procedure/fact-change.ts';
import { isSilent, silenceWords } from '../../procedure/silence.ts';
import { appealPeriodOf, isInTime, isLate, receiptOfNotice } from './appeal-period.ts';
import type { RevocationData } from './data.ts';
import { type Appeal, firstToldOn } from './notice-data.ts';

type Seen = Situation<RevocationData>;

const appealOf = ({ data }: Seen): Appeal | undefined => data.notice?.appeal;

const within = (seen: Seen, on: string | undefined): boolean =>
  on !== undefined && (seen.data.notice?.servedOn ?? on) <= on && on <= seen.today;

const appealTerm = words('申诉期限', 'appeal period');

const lastDayText = (seen: Seen): string => appealPeriodOf(seen)?.lastDay ?? '未起算';

/** The period and the mail are over beyond doubt, or the appeal was decided; who withdrew one may appeal again (O13). */
const concluded = (seen: Seen): boolean => {
  return seen.data.notice?.decided !== undefined || isSilent(seen, appealPeriodOf(seen));
};

/** Whether a step is about an objection without a name, which nobody can be answered for. */
export const isNameless = ({ before, input }: Pick<Seen, 'before' | 'input'>): boolean => {
  const act = actsOf(before.data).find(({ actNo }) => actNo === (input as { actNo?: number }).actNo);
  return act?.command === 'raiseObjection' && (act.input as { kind?: string } | undefined)?.kind === 'anonymous';
};

/** Whether an act is an appeal against a notification that the case still has; one that fell is answered by letter (D63). */
const isAppealOnNotice = ({ before, input }: Situation<RevocationData>): boolean =>
  before.data.notice !== undefined &&
  actsOf(before.data).find(({ actNo }) => actNo === (input as { actNo?: number }).actNo)?.command === 'fileAppeal';

/** Conditions of notification and appeal. */
export const noticeGuards: Record<string, Guard<RevocationData>> = {
  statementPossible: {
    basis: practice('无异议声明登记在案，不影响申诉权', 'a statement of no objection is filed and takes no right away'),
    test: (seen) => within(seen, seen.data.notice?.noObjectionOn),
    message: ({ data, today }) => ({
      zh: `无异议声明的日期应在${data.notice?.servedOn}至${today}之间。`,
      en: `The statement is dated between ${data.notice?.servedOn} and ${today}.`,
    }),
  },
  filingDayPossible: {
    basis: article('7(3)'),
    test: ({ data, input, today }) => {
      const { filedOn } = input as { filedOn?: string };
      return filedOn !== undefined && (firstToldOn(data) ?? filedOn) <= filedOn && filedOn <= today;
    },
    message: ({ data, today }) => ({
      zh: `申诉日期（邮寄的以邮戳为准）应在${firstToldOn(data)}至${today}之间。`,
      en: `The appeal was filed between ${firstToldOn(data)} and ${today}; by post, the postmark counts.`,
    }),
  },
  filesToday: {
    basis: practice('网上提交的，以到达系统的日期为准', 'on line, the day of arrival decides'),
    test: ({ actor, input, today }) => {
      const { filedOn, way } = input as { filedOn: string; way: string };
      return !actor.roles.includes('organization') || (way === 'electronic' && filedOn === today);
    },
    message: ({ today }) => ({
      zh: `网上提交的申诉，提交方式为网上提交，日期为今日（${today}）。`,
      en: `An appeal handed in on line is electronic and filed today (${today}).`,
    }),
  },
  oneAppeal: {
    basis: practice('对同一评议意见申诉一次', 'one appeal against one opinion'),
    // One that was withdrawn may be filed again until the last day (O13).
    test: ({ before: { data } }) =>
      data.notice?.appeal?.acceptedOn === undefined ||
      (data.notice.appeal.withdrawnOn !== undefined && data.notice.decided === undefined),
    message: () => ({
      zh: '对该评议意见已经申诉并受理过一次，不再受理。',
      en: 'One appeal against this opinion was heard already.',
    }),
  },
  appealInTime: {
    basis: article('7(3)'),
    test: (seen) => isInTime(seen, appealOf(seen)?.filedOn ?? seen.today),
    message: (seen) => ({
      zh: `申诉于${appealOf(seen)?.filedOn}提出，申诉期限至${lastDayText(seen)}届满；有不可抗力的，先由办公室顺延期限。`,
      en: `The appeal was filed on ${appealOf(seen)?.filedOn}, after ${lastDayText(seen)}: the office extends the period first where force majeure prevented it.`,
    }),
  },
  rejectionStands: {
    basis: article('7(3)'),
    test: (seen) => {
      const { filedOn, rejected } = appealOf(seen) ?? {};
      if (isHeldInTime(seen.data, 'fileAppeal', filedOn)) return rejected?.ground !== 'late';
      return rejected?.ground !== 'late' || (filedOn !== undefined && isLate(seen, filedOn));
    },
    message: (seen) => ({
      zh: `申诉未逾期或者期限尚不能确定（${lastDayText(seen)}），不能以逾期为由不予受理。`,
      en: `The appeal is not late beyond doubt (${lastDayText(seen)}): it cannot be rejected as late.`,
    }),
  },
  actIsAppeal: {
    basis: article('7(3)'),
    test: isAppealOnNotice,
    message: () => ({
      zh: '该登记不是申诉，或者所针对的评议意见告知书已不复存在。',
      en: 'This act is no appeal, or the opinion that it was against is no more.',
    }),
  },
  actIsNoAppeal: {
    basis: article('7(3)'),
    test: (seen) => !isAppealOnNotice(seen),
    message: () => ({
      zh: '逾期申诉由具体受托单位作出不予受理通知书。',
      en: 'A late appeal is refused by the agency, by its own notice.',
    }),
  },
  actNameless: {
    basis: practice('匿名反映的，不作答复', 'who gives no name is answered by no letter'),
    test: isNameless,
    message: () => ({ zh: '该登记不是匿名提出的。', en: 'The act has a name to answer.' }),
  },
  appealPeriodOver: {
    silence: 'appealPeriod',
    basis: article('7(3)'),
    test: (seen) => isSilent(seen, appealPeriodOf(seen)),
    message: (seen) => silenceWords(seen, appealTerm, appealPeriodOf(seen)),
  },
  appealConcluded: {
    silence: 'appealPeriod',
    basis: article('7(3)', '7(5)'),
    test: concluded,
    message: (seen) => {
      const { zh, en } = silenceWords(seen, appealTerm, appealPeriodOf(seen));
      return {
        zh: `申诉权尚未行使完毕，不得进入后续程序：${zh}`,
        en: `The right of appeal is neither used nor over, and nothing further may be done. ${en}`,
      };
    },
  },
  extensionReasoned: {
    restsOn: 'opinionNotification',
    basis: practice('不可抗力顺延', 'force majeure moves the last day'),
    test: (seen) => {
      const { extendedTo } = seen.data.notice ?? {};
      return receiptOfNotice(seen) !== undefined && extendedTo !== undefined && extendedTo.day >= seen.today;
    },
    message: ({ today }) => ({
      zh: `须已登记送达，且顺延后的期限不早于今日（${today}）。`,
      en: `Receipt must be on record, and the new last day not before today (${today}).`,
    }),
  },
  appealWithdrawnInTime: {
    basis: practice('书面撤回申诉', 'an appeal is withdrawn in writing'),
    test: (seen) => within(seen, appealOf(seen)?.withdrawnOn),
    message: ({ today }) => ({
      zh: `撤回申诉的日期不能晚于今日（${today}）。`,
      en: `The withdrawal cannot be dated after today (${today}).`,
    }),
  },
};
