import { z } from 'zod';
import { practice } from '../../domain/basis.ts';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import { words } from '../../domain/words.ts';
import type { Guard, Move } from '../../procedure/definition.ts';
import { type HasPanel, meetingIn, memberIds, type Undecided } from './panel.ts';
import { meetingFields } from './panel-input.ts';

/** What is recorded of a meeting in which nothing found two thirds, with both views (O2.2). */
export const undecidedFields = {
  ...meetingFields,
  findings: named('查明情况', 'Findings', z.array(text(1000)).min(1).max(20)),
  inFavour: named('同意一方的意见', 'View of those in favour', text(2000)),
  against: named('不同意一方的意见', 'View of those against', text(2000)),
};

export const undecidedLabel = words('登记未形成一致意见的会议', 'Record a meeting without agreement');

/** The meetings of this round without two thirds, with the one that is recorded now. */
export const undecidedWith = ({ undecided = [] }: HasPanel, meeting: Undecided): readonly Undecided[] => [
  ...undecided,
  meeting,
];

const [part, whole] = law.panelMajority.value;
const twice = practice(
  '两次会议均未达到规定票数的，报告双方意见',
  'where two meetings lack the majority, both views are reported',
);

/** Conditions of a meeting that agreed on nothing. */
export const undecidedGuards = {
  noTwoThirds: {
    basis: law.panelMajority.basis,
    test: (seen) => {
      const meeting = meetingIn(seen);
      if (!meeting) return false;
      const { yes, no, abstain } = meeting.votes;
      const least = memberIds(seen.data).length * part;
      return yes + no + abstain === meeting.presentIds.length && yes * whole < least && no * whole < least;
    },
    message: () => ({
      zh: `票数与到会人数不符，或者一方已达到专家组全体成员的${inWords(law.panelMajority).zh}，应当形成评议意见。`,
      en: `The votes do not add up to those present, or one side has ${inWords(law.panelMajority).en} of the panel: adopt that opinion.`,
    }),
  },
  secondMeeting: {
    basis: twice,
    test: ({ data }) => (data.undecided?.length ?? 0) >= 2,
    message: () => ({
      zh: '第一次会议未形成一致意见的，再次开会评议。',
      en: 'After the first meeting without agreement the panel meets again.',
    }),
  },
} satisfies Record<string, Guard<HasPanel>>;

/** The panel meets again after the first such meeting; the second ends the review. */
export const undecidedMoves = (stands: readonly string[], end: Omit<Move, 'by' | 'basis'>): readonly Move[] => {
  const by = ['expert', 'agencyClerk'] as const;
  const requires = [...stands.filter((name) => name !== 'votesCounted'), 'noTwoThirds'];
  return [
    { ...end, by, basis: twice, when: ['secondMeeting'], requires: [...requires, ...(end.requires ?? [])] },
    { to: 'same', by, basis: twice, requires: [...requires, ...(end.requires ?? [])] },
  ];
};
