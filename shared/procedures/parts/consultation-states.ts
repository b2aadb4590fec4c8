import { type Basis, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { actOfOthers } from './holding.ts';

/** How a procedure goes on from consulting: the state once all is settled, its clocks, and what else it accepts. */
type Course = {
  readonly settled: string;
  readonly starts: readonly string[];
  readonly basis: Basis;
  readonly others: Readonly<Record<string, Move | readonly Move[]>>;
};

const replying = ['departmentConsulted', 'speaksForItself', 'replyNotInFuture'];
const deeming = ['stillSilent', 'reminderExpired', 'silenceClauseCarried'];
const clocks = ['consultationReply', 'consultationReminder'];
const coordinateFirst = practice('有不同意见的，先行协调', 'a dissent is first talked over');

type Settling = Pick<Course, 'settled' | 'starts'> & { readonly stops: readonly string[] };

/** A named officer has checked which of two words of a department counts (O9). */
const confirming = ({ settled, starts, stops }: Settling): readonly Move[] => {
  const confirm = {
    by: 'officeHead',
    basis: practice('意见不一致的，核实后确认', 'where two words differ, an officer confirms which counts'),
  } as const;
  return [
    { ...confirm, to: settled, when: ['wordToConfirm', 'allAnswered', 'noUnresolvedDissent'], starts, stops },
    { ...confirm, to: 'same', requires: ['wordToConfirm'] },
  ];
};

const consulting = ({ settled, starts, basis, others }: Course): State => {
  const answered = { to: settled, when: ['allAnswered', 'noUnresolvedDissent'], starts, stops: clocks } as const;
  return {
    label: words('征求意见中', 'Departments being consulted'),
    next: ['openDissent', 'recordReply', 'remind', 'deemNoObjection'],
    on: {
      recordReply: [
        { ...answered, by: ['department', 'officeClerk'], requires: replying, despite: actOfOthers, basis },
        { to: 'same', by: ['department', 'officeClerk'], requires: replying, despite: actOfOthers, basis },
      ],
      confirmReply: confirming({ settled, starts, stops: clocks }),
      remind: {
        to: 'same',
        by: 'officeClerk',
        requires: ['replyDayPassed', 'reminderDayPrintable'],
        issues: ['reminderLetter'],
        starts: ['consultationReminder'],
        stops: ['consultationReply'],
        basis: practice('逾期未反馈的，催办一次', 'a department that is late is reminded once'),
      },
      deemNoObjection: [
        {
          ...answered,
          by: 'officeClerk',
          requires: deeming,
          basis: practice('函中载明的，逾期视为无不同意见', 'where the letter says so, silence is no dissent'),
        },
        {
          to: 'same',
          by: 'officeClerk',
          requires: deeming,
          basis: practice('函中载明的，逾期视为无不同意见', 'where the letter says so, silence is no dissent'),
        },
      ],
      openDissent: {
        to: 'dissentCoordination',
        by: 'officeHead',
        requires: ['allAnswered', 'dissentOnRecord'],
        starts: ['dissentCoordination'],
        stops: clocks,
        basis: coordinateFirst,
      },
      ...others,
    },
  };
};

const coordination = ({ settled, starts, others }: Course): State => ({
  label: words('分歧协调中', 'Dissent being talked over'),
  next: ['resolveDissent'],
  on: {
    confirmReply: confirming({ settled, starts, stops: ['dissentCoordination'] }),
    resolveDissent: [
      {
        to: 'underReview',
        by: 'officeHead',
        when: ['departmentDissents', 'dissentAdopted'],
        starts: ['review'],
        stops: ['dissentCoordination'],
        basis: practice(
          '采纳部门意见的，退回评议',
          "where a department's view is adopted, the case goes back to the panel",
        ),
      },
      {
        to: settled,
        by: 'officeHead',
        when: ['departmentDissents', 'noUnresolvedDissent'],
        starts,
        stops: ['dissentCoordination'],
        basis: practice(
          '撤回或者报请联席会议的，继续办理',
          'the case goes on once a dissent is withdrawn or put to the conference',
        ),
      },
      {
        to: 'same',
        by: 'officeHead',
        requires: ['departmentDissents'],
        basis: practice('逐一协调', 'each dissent is settled by itself'),
      },
    ],
    ...others,
  },
});

/** Consulting departments and settling their dissent, the same in both procedures (Arts. 6(4), 7(5)). */
export const consultationStates = (course: Course) => ({
  consulting: consulting(course),
  dissentCoordination: coordination(course),
});
