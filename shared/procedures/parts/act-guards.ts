import { practice } from '../../domain/basis.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { actBases } from '../../procedure/act-bases.ts';
import { type HasActs, openMends, pendingActs } from '../../procedure/acts.ts';
import type { Guard, Situation } from '../../procedure/definition.ts';

type Seen = Situation<HasActs>;

const named = ({ before, input }: Seen) =>
  pendingActs(before.data).find(({ actNo }) => actNo === (input as { actNo?: number }).actNo);

const awaiting = (verdict: 'unconfirmed' | 'late' | 'effect') => (seen: Seen) => named(seen)?.verdict === verdict;

const numbers = ({ before }: Seen, verdict: string): string =>
  pendingActs(before.data)
    .filter((act) => act.verdict === verdict)
    .map(({ actNo }) => actNo)
    .join('、') || '无';

const mendNamed = ({ before, input }: Seen) =>
  openMends(before.data).find(({ documentId }) => documentId === (input as { documentId?: string }).documentId);

/** Conditions of what is done about acts that came where the case had gone on (O1). */
export const actGuards = {
  actUnconfirmed: {
    basis: actBases.farBack,
    test: awaiting('unconfirmed'),
    message: (seen) => ({
      zh: `没有这一待核对日期的登记，待核对的有：${numbers(seen, 'unconfirmed')}。`,
      en: `No such act awaits the confirmation of its day; those that do: ${numbers(seen, 'unconfirmed')}.`,
    }),
  },
  confirmerDiffers: {
    basis: practice('登记人不核对本人登记的日期', 'who entered a day does not confirm it'),
    test: (seen) => named(seen)?.recordedBy !== seen.actor.id,
    message: () => ({
      zh: '日期须由登记人以外的人员核对。',
      en: 'Somebody other than who entered the day confirms it.',
    }),
  },
  actLate: {
    basis: actBases.late,
    test: awaiting('late'),
    message: (seen) => ({
      zh: `没有这一逾期登记，待处理的有：${numbers(seen, 'late')}。`,
      en: `No such late act awaits a decision; those that do: ${numbers(seen, 'late')}.`,
    }),
  },
  obstacleFits: {
    basis: practice(
      '障碍消除后的规定日数内申请顺延',
      'the term is moved where that is asked soon after the obstacle ended',
    ),
    test: ({ input, today, facts }) => {
      const { endedOn, askedOn } = input as { endedOn: Day; askedOn: Day };
      return endedOn <= askedOn && askedOn <= today && askedOn <= addDays(endedOn, facts.settings.acts.obstacleDays);
    },
    message: ({ facts }) => ({
      zh: `顺延应在障碍消除后${facts.settings.acts.obstacleDays}日内申请，且不晚于今日。`,
      en: `More time is asked for within ${facts.settings.acts.obstacleDays} days of the obstacle's end, and not after today.`,
    }),
  },
  actAfterEffect: {
    basis: actBases.afterEffect,
    test: awaiting('effect'),
    message: (seen) => ({
      zh: `没有这一生效后收到的登记，待处理的有：${numbers(seen, 'effect')}。`,
      en: `No such act after the effect awaits its end; those that do: ${numbers(seen, 'effect')}.`,
    }),
  },
  stayUndecided: {
    basis: actBases.stayFirst,
    test: (seen) => named(seen)?.stay === undefined,
    message: () => ({ zh: '已决定是否停止执行。', en: 'Whether the effect is stayed was decided already.' }),
  },
  stayDecided: {
    basis: actBases.stayFirst,
    test: (seen) => named(seen)?.stay !== undefined,
    message: () => ({ zh: '尚未决定是否停止执行。', en: 'Whether the effect is stayed has not been decided.' }),
  },
  answersOnly: {
    basis: practice('生效后收到的，以说明理由的答复办结', 'an act after the effect ends in a reasoned letter'),
    test: ({ input }) => (input as { outcome?: string }).outcome === 'answered',
    message: () => ({ zh: '处理结果不是答复。', en: 'The outcome is no answer.' }),
  },
  paperBelied: {
    basis: actBases.mending,
    test: (seen) => mendNamed(seen) !== undefined,
    message: ({ before }) => ({
      zh: `该文书不在待更正之列，待更正的有：${
        openMends(before.data)
          .map(({ documentId }) => documentId)
          .join('、') || '无'
      }。`,
      en: 'This paper awaits no correction.',
    }),
  },
  supplementsPaper: {
    basis: actBases.quoting,
    test: ({ input }) => (input as { by?: string }).by === 'explained',
    message: () => ({ zh: '更正方式不是补充说明。', en: 'It is not put right by a supplementary letter.' }),
  },
  oldSentenceQuoted: {
    basis: actBases.quoting,
    test: ({ input }) => (input as { oldSentence?: string }).oldSentence !== undefined,
    message: () => ({ zh: '请写明原文书不再属实的内容。', en: 'Quote what the paper says that is no longer so.' }),
  },
  actsAnswered: {
    basis: practice(
      '未办结的行为办结前，不作出不可逆的决定',
      'nothing irreversible is done while an act awaits its answer',
    ),
    test: ({ data }) => pendingActs(data).length === 0,
    message: ({ data }) => ({
      zh: `尚有未办结的登记：第${pendingActs(data)
        .map(({ actNo }) => actNo)
        .join('、')}号。`,
      en: `Acts await their answer: ${pendingActs(data)
        .map(({ actNo }) => actNo)
        .join(', ')}.`,
    }),
  },
  papersMended: {
    basis: practice(
      '不再属实的文书更正前，不作出不可逆的决定',
      'nothing irreversible is done while a paper says what is not so',
    ),
    test: ({ data }) => openMends(data).length === 0,
    message: ({ data }) => ({
      zh: `尚有不再属实的文书未更正：${openMends(data)
        .map(({ documentId }) => documentId)
        .join('、')}。`,
      en: `Papers that are no longer so await their correction: ${openMends(data).length}.`,
    }),
  },
} satisfies Record<string, Guard<HasActs>>;
