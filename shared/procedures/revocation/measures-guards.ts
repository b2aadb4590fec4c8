import { article, practice } from '../../domain/basis.ts';
import { addDays } from '../../domain/day.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import { words } from '../../domain/words.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';
import { isHeldInTime } from '../../procedure/fact-change.ts';
import { isSilent, runningPeriod, silenceWords } from '../../procedure/silence.ts';
import type { RevocationData } from './data.ts';
import { measureDays } from './measures.ts';
import type { Rectification } from './measures-data.ts';

type Seen = Situation<RevocationData>;

const order = ({ data }: Pick<Seen, 'data'>): Rectification | undefined => data.measures?.rectification;

const dueOf = ({ before }: Seen) => before.deadlines.find(({ name }) => name === 'rectification');

const orders = ({ data }: Seen) => data.measures?.orders ?? [];

const passed = (seen: Seen): boolean => order(seen)?.examination?.items.every(({ failure }) => !failure) === true;

/** The most days by which a term of so many is extended. */
const longestExtension = (days: number): number => {
  const [part, whole] = law.rectificationExtension.value;
  return Math.floor((days * part) / whole);
};

/** Conditions of measures and rectification. */
export const measuresGuards: Record<string, Guard<RevocationData>> = {
  measuresDistinct: {
    basis: article('7(4)'),
    test: (seen) => new Set(orders(seen).map(({ measure }) => measure)).size === orders(seen).length,
    message: () => ({ zh: '同一种处理措施只能列一次。', en: 'Each kind of measure is named once.' }),
  },
  measureDaysAhead: {
    basis: article('7(4)'),
    test: (seen) =>
      orders(seen).every((measure) => {
        const days = measureDays(measure);
        return (
          days.every((day, index) => day > seen.today || (index === 0 && day === seen.today)) &&
          days.join() === days.toSorted().join()
        );
      }),
    message: ({ today }) => ({
      zh: `处理措施所列日期不得早于今日（${today}），期限的截止日期不得早于起始日期。`,
      en: `No day of a measure lies before today (${today}), and no period ends before it starts.`,
    }),
  },
  rectificationOrdered: {
    basis: article('7(4)'),
    test: (seen) => order(seen) !== undefined,
    message: () => ({ zh: '处理措施中没有责令限期整改。', en: 'No rectification was ordered.' }),
  },
  noRectificationRunning: {
    basis: article('7(4)'),
    test: (seen) => order(seen) === undefined,
    message: () => ({
      zh: '责令的整改尚未复查，不能结案。',
      en: 'The rectification ordered has not been examined: the case cannot be closed.',
    }),
  },
  measuresOver: {
    basis: article('7(4)'),
    test: (seen) => orders(seen).every((measure) => measureDays(measure).every((day) => day <= seen.today)),
    message: () => ({
      zh: '处理措施的期限尚未届满，不能结案。',
      en: 'A measure is still running: the case stays open until it ends.',
    }),
  },
  rectificationReportFits: {
    basis: article('7(4)'),
    test: (seen) => {
      const { report, orderedOn } = order(seen) ?? {};
      return (
        report !== undefined &&
        orderedOn !== undefined &&
        orderedOn <= report.receivedOn &&
        report.receivedOn <= seen.today
      );
    },
    message: (seen) => ({
      zh: `整改报告的收到日期应在${order(seen)?.orderedOn}至${seen.today}之间。`,
      en: `The report was received between ${order(seen)?.orderedOn} and ${seen.today}.`,
    }),
  },
  extensionAskedInTime: {
    basis: practice('整改期限届满前可以申请延长一次', 'an extension is asked for once, before the term ends'),
    test: (seen) => {
      const due = dueOf(seen);
      const asked = order(seen)?.extension?.requestedOn;
      const first = order(seen.before)?.extension === undefined;
      const inTime =
        asked !== undefined && (asked <= (due?.lastDay ?? '') || isHeldInTime(seen.data, 'requestExtension', asked));
      return due !== undefined && inTime && asked <= seen.today && first;
    },
    message: (seen) => ({
      zh: `延长整改期限只能在期限届满（${dueOf(seen)?.lastDay ?? '未起算'}）前申请一次。`,
      en: `An extension is asked for once, before the term ends (${dueOf(seen)?.lastDay ?? 'not running'}).`,
    }),
  },
  extensionPending: {
    basis: practice('整改延期由具体受托单位负责人决定', 'the head of the agency decides on an extension'),
    test: ({ before }) => {
      const extension = order(before)?.extension;
      return extension !== undefined && extension.decided === undefined;
    },
    message: () => ({ zh: '没有待决定的延期申请。', en: 'No request for an extension awaits a decision.' }),
  },
  extensionGranted: {
    basis: law.rectificationExtension.basis,
    test: (seen) => order(seen)?.extension?.decided?.granted === true,
    message: () => ({ zh: '未同意延长。', en: 'The extension was not granted.' }),
  },
  extensionAtMostHalf: {
    basis: law.rectificationExtension.basis,
    test: (seen) => {
      const { days = 0, extension } = order(seen) ?? {};
      const more = extension?.decided?.days ?? 0;
      return extension?.decided?.granted === true ? more >= 1 && more <= longestExtension(days) : more === 0;
    },
    message: (seen) => ({
      zh: `延长的天数应为1至${longestExtension(order(seen)?.days ?? 0)}天，不超过原期限的${inWords(law.rectificationExtension).zh}；不同意的，填0。`,
      en: `An extension is 1 to ${longestExtension(order(seen)?.days ?? 0)} days, at most ${inWords(law.rectificationExtension).en} of the term; a refusal names 0.`,
    }),
  },
  rectificationTermOver: {
    silence: 'rectification',
    basis: article('7(4)'),
    test: (seen) => {
      const due = dueOf(seen);
      const { extension } = order(seen.before) ?? {};
      return (
        isSilent(seen, due && { lastDay: due.lastDay, certain: !due.provisional }) &&
        (!extension || extension.decided !== undefined)
      );
    },
    message: (seen) => {
      const { zh, en } = silenceWords(
        seen,
        words('整改期限', 'term of rectification'),
        runningPeriod(seen, 'rectification'),
      );
      return {
        zh: `${zh}延期申请尚未决定的，先作决定。`,
        en: `${en} An extension that was asked for is decided first.`,
      };
    },
  },
  examinedByTwo: {
    basis: law.inspectors.basis,
    test: (seen) => {
      const { examiners = [], examinedOn } = order(seen)?.examination ?? {};
      const ordered = order(seen)?.orderedOn ?? seen.today;
      return (
        examiners.length >= law.inspectors.value &&
        new Set(examiners).size === examiners.length &&
        examinedOn !== undefined &&
        ordered <= examinedOn &&
        examinedOn <= seen.today
      );
    },
    message: ({ today }) => ({
      zh: `复查人员应为${inWords(law.inspectors).zh}以上且不重复，复查日期在责令整改之后、不晚于今日（${today}）。`,
      en: `At least ${inWords(law.inspectors).en} examine, nobody named twice, after the order and not after today (${today}).`,
    }),
  },
  everyTaskExamined: {
    basis: article('7(4)'),
    test: (seen) => {
      const { tasks = [], examination } = order(seen) ?? {};
      return examination?.items.map(({ item }) => item).join('\n') === tasks.join('\n');
    },
    message: (seen) => ({
      zh: `复查应当逐项对照整改要求：${order(seen)?.tasks.join('；')}。`,
      en: `Examine every task of the order, in its words: ${order(seen)?.tasks.join('; ')}.`,
    }),
  },
  rectificationPassed: {
    basis: article('7(4)'),
    test: passed,
    message: () => ({ zh: '整改未全部到位。', en: 'The rectification is not complete.' }),
  },
  firstFailure: {
    basis: practice('整改不到位的，可以再次责令整改一次', 'a rectification that fails may be ordered once more'),
    test: ({ before }) => (before.data.measures?.former ?? []).length === 0,
    message: () => ({ zh: '已再次责令整改过一次。', en: 'Rectification was ordered a second time already.' }),
  },
  groundOfFailure: {
    basis: article('5'),
    test: (seen) => {
      const ground = (seen.input as { ground: { groundNo: number } }).ground;
      return ground.groundNo === order(seen)?.consequence;
    },
    message: (seen) => ({
      zh: `转入取消评议的情形应为责令整改时载明的第五条第（${order(seen)?.consequence === 5 ? '五' : '六'}）项。`,
      en: `The ground is the one that the order named: ${order(seen)?.consequence}.`,
    }),
  },
};

/** The last day of a rectification's term, were it to start on a day. */
export const measuresEnd = ({ data, today }: Pick<Seen, 'data' | 'today'>) => {
  const days = (data.measures?.orders ?? []).flatMap((measure) => [...measureDays(measure)]).toSorted();
  return addDays(days.at(-1) ?? today, 1);
};
