import { article, practice } from '../../domain/basis.ts';
import { addDays, addYears, type Day } from '../../domain/day.ts';
import { nextWindowAfter } from '../../domain/intake-window.ts';
import { law } from '../../domain/law.ts';
import { intakeWords, inWords } from '../../domain/law-words.ts';
import { type Words, words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { isSilent, runningPeriod, silenceWords } from '../../procedure/silence.ts';
import { approvedCertificates, filingDay, type VoluntaryExitData, windowOf } from './data.ts';
import { acceptancePapers } from './intake-commands.ts';

type Seen = Situation<VoluntaryExitData>;

/** The day after the full year or more since the latest approval among the case's certificates (Art. 4; strict reading). */
export const earliestFilingDay = ({ certificates }: Pick<VoluntaryExitData, 'certificates'>): Day => {
  const latest = certificates
    .map(({ approvedOn }) => approvedOn)
    .toSorted()
    .at(-1);
  if (!latest) throw new TypeError('a case covers at least one certificate');
  return addDays(addYears(latest, law.yearBeforeExit.value), 1);
};

const yearElapsed = ({ data }: Seen): boolean =>
  data.receipt !== undefined && filingDay(data.receipt) >= earliestFilingDay(data);

const missingPapers = ({ input }: Seen): Words[] => {
  const { papers } = input as { papers: Record<keyof typeof acceptancePapers, boolean> };
  return Object.entries(acceptancePapers).flatMap(([paper, label]) =>
    papers[paper as keyof typeof acceptancePapers] ? [] : [label],
  );
};

const standing = ({ data, facts: { entry } }: Seen): boolean =>
  entry.status === 'active' &&
  approvedCertificates(data).every(({ certificateId }) =>
    entry.certificates.some((held) => held.certificateId === certificateId && held.status === 'active'),
  );

const supplementDue = ({ before }: Seen): Day | undefined =>
  before.deadlines.find(({ name }) => name === 'supplement')?.lastDay;

/** Conditions from the draft to the decision on acceptance. */
export const intakeGuards: Record<string, Guard<VoluntaryExitData>> = {
  scopeStands: {
    basis: article('2', '4'),
    readsDirectory: true,
    test: standing,
    message: () => ({
      zh: '申请退出的资质或者证书实施资格已不在目录的有效状态，请核对目录。',
      en: 'The qualification or a certificate of this case is no longer active in the directory: compare with the directory.',
    }),
  },
  receiptNotInFuture: {
    basis: article('6(1)'),
    test: ({ data, today }) => {
      const receipt = data.supplement?.supplied ?? data.receipt;
      return receipt !== undefined && receipt.receivedOn <= today;
    },
    message: ({ today }) => ({
      zh: `收到日期晚于今日（${today}），请填写实际收到日期。`,
      en: `The day of receipt lies after today (${today}): give the day on which the papers arrived.`,
    }),
  },
  windowOpen: {
    basis: article('6(1)'),
    test: ({ data }) => data.receipt !== undefined && windowOf(data.receipt).opensOn <= data.receipt.receivedOn,
    message: () => ({
      zh: `材料不在每年${intakeWords().zh}的集中受理期内。`,
      en: `The papers did not arrive in a window: ${intakeWords().en} of each year.`,
    }),
  },
  windowReached: {
    basis: article('6(1)'),
    test: ({ data, today }) => data.window !== undefined && today >= data.window.opensOn,
    message: ({ data }) => ({
      zh: `${data.window?.label}集中受理期尚未开始。`,
      en: `The intake window ${data.window?.label} has not opened yet.`,
    }),
    refuse: ({ data, today }) => ({
      code: 'window.closed',
      on: today,
      nextWindow: data.window?.label ?? nextWindowAfter(today).label,
    }),
  },
  oneYearElapsed: {
    basis: article('4'),
    test: yearElapsed,
    message: ({ data }) => ({
      zh: `自批准实施之日起未满${inWords(law.yearBeforeExit).zh}，最早可于${earliestFilingDay(data)}提出申请；请作出不予受理决定并告知下一集中受理期。`,
      en: `Less than ${inWords(law.yearBeforeExit).en} in full since approval: the earliest day to apply is ${earliestFilingDay(data)}. Refuse acceptance and name the next window.`,
    }),
  },
  refusalGroundTrue: {
    basis: article('4'),
    readsDirectory: true,
    test: (seen) => {
      const { ground } = seen.input as { ground: string };
      if (ground === 'yearNotElapsed') return !yearElapsed(seen);
      return ground !== 'notInDirectory' || !standing(seen);
    },
    message: (seen) =>
      (seen.input as { ground: string }).ground === 'yearNotElapsed'
        ? {
            zh: `自批准实施之日起已满${inWords(law.yearBeforeExit).zh}（最早可于${earliestFilingDay(seen.data)}提出申请），不能以此为由不予受理。`,
            en: `${inWords(law.yearBeforeExit).en} in full has passed since approval (the earliest day was ${earliestFilingDay(seen.data)}): this is no ground to refuse.`,
          }
        : {
            zh: '申请单位和证书均在目录的有效状态，不能以此为由不予受理。',
            en: 'The organization and its certificates stand in the directory: this is no ground to refuse.',
          },
  },
  papersComplete: {
    basis: article('6(1)'),
    test: (seen) => missingPapers(seen).length === 0,
    message: (seen) => ({
      zh: `材料不齐全，缺少：${missingPapers(seen)
        .map(({ zh }) => zh)
        .join('、')}。请一次性告知补正。`,
      en: `Papers are missing (${missingPapers(seen)
        .map(({ en }) => en)
        .join(', ')}): request a supplement, once and completely.`,
    }),
  },
  windUpDeclared: {
    basis: article('4', '9'),
    test: ({ data: { form } }) =>
      Object.values(form.completedWork).every(Boolean) && Object.values(form.commitments).every(Boolean),
    message: () => ({
      zh: '申请未声明已完成相关工作内容、对退出前行为负责或者遵守禁入规定，请要求补正。',
      en: 'The declaration of completed work, liability or ban is not made: request a supplement.',
    }),
  },
  firstSupplement: {
    basis: practice('补正内容一次性告知', 'what is missing is told once'),
    test: ({ before }) => before.data.supplement === undefined,
    message: () => ({
      zh: '已要求过一次补正，不得再次要求。',
      en: 'A supplement was requested before; it may be requested once.',
    }),
  },
  withinSupplementTerm: {
    basis: practice('补正期限', 'the term for a supplement'),
    test: (seen) => {
      const due = supplementDue(seen);
      const supplied = seen.data.supplement?.supplied;
      return supplied !== undefined && (due === undefined || filingDay(supplied) <= due);
    },
    message: (seen) => ({
      zh: `补正材料逾期，补正期限至${supplementDue(seen)}届满。`,
      en: `The supplement is late: its term ended on ${supplementDue(seen)}.`,
    }),
  },
  supplementTermOver: {
    silence: 'supplement',
    basis: practice('逾期未补正的，视为撤回申请', 'without a supplement in time the application counts as withdrawn'),
    test: (seen) => isSilent(seen, runningPeriod(seen, 'supplement')),
    message: (seen) =>
      silenceWords(seen, words('补正期限', 'term for the supplement'), runningPeriod(seen, 'supplement')),
  },
  withdrawalNotInFuture: {
    basis: practice('书面撤回', 'withdrawal in writing'),
    test: ({ data, today }) => data.withdrawal !== undefined && data.withdrawal.letterDate <= today,
    message: () => ({
      zh: '撤回申请的日期不能晚于今日。',
      en: 'The letter of withdrawal cannot be dated after today.',
    }),
  },
};
