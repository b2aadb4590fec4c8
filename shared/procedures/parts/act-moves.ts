import { practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import { type HasActs, pendingActs } from '../../procedure/acts.ts';
import type { Move, Timer } from '../../procedure/definition.ts';
import type { ActClocks } from '../../procedure/entrances.ts';

/** Nothing that cannot be taken back is done before (O1.2, O3 e). */
export const nothingLeft = ['actsAnswered', 'papersMended'] as const;

const moved = practice(
  '逾期提出的，书面不予受理或者决定顺延',
  'what is late is refused in writing, or the term is moved',
);
const afterEffect = practice(
  '决定生效后收到的，登记并由负责人处理',
  'after the effect an act is entered, and a head deals with it',
);
const puttingRight = practice('不再属实的文书，逐件更正', 'each paper that is no longer so is put right');

const refuse: Move = {
  ...{ to: 'same', by: 'officeHead', requires: ['actLate'], beyond: true, basis: moved },
  ...{ issues: ['answerLetter'], starts: ['lateActDecision'] },
};

const mend: Move = {
  ...{ to: 'same', by: 'officeHead', requires: ['paperBelied'], beyond: true, basis: puttingRight },
  issues: ['paperWithdrawalNotice'],
};

const end: Move = {
  ...{ to: 'same', by: 'officeHead', requires: ['actAfterEffect', 'stayDecided'], beyond: true, basis: afterEffect },
  starts: ['lateActMatter'],
};

/** What is done about acts that came where the case had gone on, and about papers that they belie (O1.2, O1.3). */
export const followingActs: Readonly<Record<string, readonly Move[]>> = {
  confirmAct: [
    {
      ...{ to: 'same', by: ['agencyHead', 'officeHead'], requires: ['actUnconfirmed', 'confirmerDiffers'] },
      basis: practice('日期早于登记日较多的，由另一人核对', 'a day far back is confirmed by a second person'),
    },
  ],
  admitAct: [
    {
      ...{ to: 'same', by: 'officeHead', requires: ['actLate', 'obstacleFits'] },
      ...{ starts: ['lateActDecision'], basis: moved },
    },
  ],
  refuseAct: [refuse],
  decideStay: [
    {
      ...{ to: 'same', by: 'officeHead', requires: ['actAfterEffect', 'stayUndecided'], beyond: true },
      ...{ starts: ['lateActStay'], basis: afterEffect },
    },
  ],
  endAct: [{ ...end, when: ['answersOnly'], issues: ['answerLetter'] }, end],
  mendPaper: [
    {
      ...mend,
      when: ['supplementsPaper'],
      requires: ['paperBelied', 'oldSentenceQuoted'],
      issues: ['supplementaryLetter'],
    },
    mend,
  ],
};

/** The clocks that begin with an act, by how it was judged. */
export const actClocks: ActClocks = { late: ['lateActDecision'], effect: ['lateActStay', 'lateActMatter'] };

/** Those that a clock waits for. */
const waiting: Readonly<Record<string, (act: ReturnType<typeof pendingActs>[number]) => boolean>> = {
  lateActDecision: ({ verdict }) => verdict === 'late',
  lateActStay: ({ verdict, stay }) => verdict === 'effect' && !stay,
  lateActMatter: ({ verdict }) => verdict === 'effect',
};

const clock = (
  name: keyof typeof waiting & ('lateActDecision' | 'lateActStay' | 'lateActMatter'),
  zh: string,
  en: string,
) =>
  ({
    label: words(zh, en),
    basis: name === 'lateActDecision' ? moved : afterEffect,
    term: ({ terms }) => ({ workingDays: terms[name] }),
    // Several acts share the clock: it counts from the first that still waits.
    from: ({ data, today }) =>
      pendingActs(data)
        .filter((act) => waiting[name]?.(act))
        .map(({ recordedOn }) => recordedOn)
        .toSorted()[0] ?? today,
    needless: ({ data }) => !pendingActs(data).some((act) => waiting[name]?.(act)),
    internal: true,
    beyond: true,
  }) satisfies Timer<HasActs>;

/** The clocks by which heads deal with such acts; they run in a closed case too. */
export const actTimers = {
  lateActDecision: clock('lateActDecision', '逾期行为处理期限', 'Term for deciding on a late act'),
  lateActStay: clock('lateActStay', '停止执行决定期限', 'Term for deciding on a stay'),
  lateActMatter: clock('lateActMatter', '生效后事项办结期限', 'Term for ending a matter after the effect'),
} satisfies Record<string, Timer<HasActs>>;
