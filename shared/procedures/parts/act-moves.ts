import { bodies } from '../../domain/heads.ts';
import { words } from '../../domain/words.ts';
import { actBases } from '../../procedure/act-bases.ts';
import { type HasActs, type NotedAct, pendingActs } from '../../procedure/acts.ts';
import type { Move, Timer } from '../../procedure/definition.ts';
import type { ActClocks } from '../../procedure/entrances.ts';

const refuse: Move = {
  ...{ to: 'same', by: 'officeHead', requires: ['actLate'], beyond: true, basis: actBases.late },
  ...{ issues: ['answerLetter'], starts: ['lateActDecision'] },
};

const mend: Move = {
  ...{ to: 'same', by: 'officeHead', requires: ['paperBelied'], beyond: true, basis: actBases.mending },
  issues: ['paperWithdrawalNotice'],
};

const end: Move = {
  ...{
    to: 'same',
    by: 'officeHead',
    requires: ['actAfterEffect', 'stayDecided'],
    beyond: true,
    basis: actBases.afterEffect,
  },
  starts: ['lateActMatter'],
};

/** What is done about acts that came where the case had gone on, and about papers that they belie (O1.2, O1.3). */
export const followingActs: Readonly<Record<string, readonly Move[]>> = {
  confirmAct: [
    {
      ...{ to: 'same', by: ['agencyHead', 'officeHead'], requires: ['actUnconfirmed', 'confirmerDiffers'] },
      basis: actBases.farBack,
    },
  ],
  admitAct: [
    {
      ...{ to: 'same', by: 'officeHead', requires: ['actLate', 'obstacleFits'] },
      ...{ starts: ['lateActDecision'], basis: actBases.late },
    },
  ],
  refuseAct: [refuse],
  decideStay: [
    {
      ...{ to: 'same', by: 'officeHead', requires: ['actAfterEffect', 'stayUndecided'], beyond: true },
      ...{ starts: ['lateActStay'], basis: actBases.afterEffect },
    },
  ],
  endAct: [
    {
      ...{ ...end, when: ['answersOnly'], requires: ['actAfterEffect', 'stayDecided', 'toldFromOutside'] },
      issues: ['answerLetter'],
    },
    end,
  ],
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
const waiting = {
  lateActDecision: ({ verdict }) => verdict === 'late',
  lateActStay: ({ verdict, stay }) => verdict === 'effect' && !stay,
  lateActMatter: ({ verdict }) => verdict === 'effect',
} satisfies Readonly<Record<string, (act: NotedAct) => boolean>>;

const clock = (name: keyof typeof waiting, zh: string, en: string) =>
  ({
    label: words(zh, en),
    basis: name === 'lateActDecision' ? actBases.late : actBases.afterEffect,
    term: ({ terms }) => ({ workingDays: terms[name] }),
    // Several acts share the clock: it counts from the first that still waits.
    from: ({ data, today }) =>
      pendingActs(data)
        .filter((act) => waiting[name](act))
        .map(({ recordedOn }) => recordedOn)
        .toSorted()[0] ?? today,
    needless: ({ data }) => !pendingActs(data).some((act) => waiting[name](act)),
    binds: bodies.office,
    beyond: true,
  }) satisfies Timer<HasActs>;

/** The clocks by which heads deal with such acts; they run in a closed case too. */
export const actTimers = {
  lateActDecision: clock('lateActDecision', '逾期行为处理期限', 'Term for deciding on a late act'),
  lateActStay: clock('lateActStay', '停止执行决定期限', 'Term for deciding on a stay'),
  lateActMatter: clock('lateActMatter', '生效后事项办结期限', 'Term for ending a matter after the effect'),
} satisfies Record<string, Timer<HasActs>>;
