import { defined } from '../../domain/defined.ts';
import { bodies } from '../../domain/heads.ts';
import { words } from '../../domain/words.ts';
import type { Move, Procedure, State, Timer } from '../../procedure/definition.ts';
import {
  type DecisionKind,
  type HasSetAside,
  lastSetAside,
  openSetAsideOf,
  refundDue,
} from '../../procedure/setting-aside.ts';
import { setAsideBases } from './set-aside-bases.ts';
import type { Kinds } from './set-aside-commands.ts';
import { matterGuard } from './set-aside-guards.ts';
import { carriesOutJudgment, setAsideListGuards, withSetAsideLines } from './set-aside-list.ts';

const stays: Move = { to: 'same', by: 'officeHead', beyond: true, basis: setAsideBases.judgment };

const office = ['officeClerk', 'officeHead'] as const;

const clocks = ['setAsideExecution', 'setAsideHearing'];

const preparing: Readonly<Record<string, Move | readonly Move[]>> = {
  openSetAside: {
    ...{ ...stays, by: office, starts: clocks },
    requires: ['noSetAsideOpen', 'decisionStands', 'setAsideGrounded', 'setAsideRows', 'favourExplained'],
  },
  recordHearing: { ...stays, by: office, requires: ['hearingPossible'], starts: ['setAsideHearing'] },
  dropSetAside: { ...stays, requires: ['leftAsItIs'], starts: clocks },
  confirmRefund: { ...stays, by: ['agencyClerk', ...office], requires: ['refundOwed'], starts: ['refund'] },
  liftStay: [
    {
      ...{ ...stays, when: ['exitStands'], requires: ['effectRests'], issues: ['stayDecision', 'proofOfService'] },
      ...{ effect: 'lift', basis: setAsideBases.stay },
    },
    {
      ...{ ...stays, requires: ['effectStands', 'effectRests'], issues: ['stayDecision', 'proofOfService'] },
      basis: setAsideBases.stay,
    },
  ],
  stayEffect: [
    {
      ...{ ...stays, when: ['exitStands'], requires: ['effectRuns'], issues: ['stayDecision', 'proofOfService'] },
      ...{ effect: 'stay', basis: setAsideBases.stay },
    },
    {
      ...{ ...stays, requires: ['effectStands', 'effectRuns'], issues: ['stayDecision', 'proofOfService'] },
      basis: setAsideBases.stay,
    },
  ],
};

const decided = <Data>(name: string, { announcement, exits, outcomes }: DecisionKind<Data>): readonly Move[] =>
  Object.entries(outcomes).flatMap(([outcome, ways]) =>
    Object.entries(ways).map(([way, { to, drops, starts = [], stops }]): Move => {
      const stands = outcome === 'standsUnlawful';
      return {
        ...{ ...stays, to, when: [matterGuard(name, outcome, way)] },
        requires: ['setAsideHeard', 'firstSignerDiffers'],
        issues: [
          ...(announcement && !stands ? (['setAsideAnnouncement'] as const) : []),
          ...(['setAsideNotice', 'proofOfService'] as const),
        ],
        ...(exits ? { effect: 'reverse' as const } : {}),
        starts: [...clocks, ...starts],
        ...{ ...defined({ drops, stops }) },
      };
    }),
  );

/** The clocks of setting a decision aside; they run in a closed case too. */
export const setAsideTimers = {
  setAsideExecution: {
    label: words('执行生效判决、复议决定的期限', 'Term for carrying out a judgment'),
    basis: setAsideBases.judgment,
    term: ({ terms }, { data }) => {
      const { days } = openSetAsideOf(data) ?? {};
      return days ? { naturalDays: days } : { workingDays: terms.setAsideExecution };
    },
    from: ({ data, today }) => openSetAsideOf(data)?.foundOn ?? today,
    needless: ({ data }) => openSetAsideOf(data)?.ground !== 'judgment',
    binds: bodies.office,
    beyond: true,
  },
  setAsideHearing: {
    label: words('当事组织陈述意见期限', 'Term for the organization to be heard'),
    basis: setAsideBases.judgment,
    term: ({ terms }) => ({ workingDays: terms.setAsideHearing }),
    needless: ({ data }) => openSetAsideOf(data)?.ground !== 'ownError' || openSetAsideOf(data)?.heard !== undefined,
    binds: ['organization', ...bodies.office],
    beyond: true,
  },
  redo: {
    label: words('重新作出决定的期限', 'Term for deciding again'),
    basis: setAsideBases.judgment,
    term: ({ acts }, { data }) => ({ naturalDays: lastSetAside(data)?.days ?? acts.redoDays }),
    rollsOver: true,
    binds: [...bodies.agency, ...bodies.office],
  },
  refund: {
    label: words('退还期限', 'Term for paying back'),
    basis: setAsideBases.judgment,
    term: ({ terms }) => ({ workingDays: terms.setAsideExecution }),
    needless: ({ data }) => refundDue(data) === undefined,
    binds: [...bodies.agency, ...bodies.office],
    beyond: true,
  },
} satisfies Record<string, Timer<HasSetAside>>;

/** A judgment in force is carried out whatever a reviewer thinks of it (O4.4). */
export const judged = (step: string, data: unknown): boolean => step === 'setAside' && carriesOutJudgment(data);

/** A procedure in which each decision that was taken can be set aside, and its effect stayed, wherever it may stand (O4). */
export const withSetAside = <Data extends HasSetAside>(
  procedure: Procedure<Data>,
  kinds: Kinds<Data>,
): Procedure<Data> => {
  const despite = procedure.invariants;
  const through = (name: string, { on, ...state }: State): State => {
    const here = Object.entries(kinds).filter(([, { where }]) => where.includes(name));
    if (here.length === 0) return { ...state, ...defined({ on }) };
    const all = { ...preparing, setAside: here.flatMap(([decision, kind]) => decided(decision, kind)) };
    const each = Object.fromEntries(
      Object.entries(all).map(([command, moves]) => [command, [moves].flat().map((move) => ({ ...move, despite }))]),
    );
    return { ...state, on: { ...on, ...each } };
  };
  const states = Object.entries(procedure.states).map(([name, state]) => [name, through(name, state)]);
  return {
    ...{ ...procedure, decisions: kinds, states: Object.fromEntries(states) },
    guards: { ...procedure.guards, ...setAsideListGuards(procedure, kinds) },
    lines: withSetAsideLines(procedure, kinds),
  };
};
