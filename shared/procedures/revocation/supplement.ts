import { article, practice } from '../../domain/basis.ts';
import { documentIdOf } from '../../domain/ids.ts';
import { nothing } from '../../domain/nothing.ts';
import { words } from '../../domain/words.ts';
import type { Command, Guard, Move, Situation, State } from '../../procedure/definition.ts';
import { commandOf, receivingOf } from '../../procedure/make-commands.ts';
import { actOfOthers } from '../parts/holding.ts';
import { endingOf, hasGrown, type Station, stationOf } from '../parts/stations.ts';
import { type RevocationData, revokedSubject } from './data.ts';
import { open } from './moves.ts';
import { noticesOf } from './notice-data.ts';

type Seen = Situation<RevocationData>;

const step = commandOf<RevocationData>();

const endingToday = ({ data, facts }: Seen) => endingOf(facts.entry, revokedSubject(data));

/** The station of the notice, told of all that would end today beside what it said before. */
const toldMore = (told: Station, seen: Seen): Station => {
  const { cascade, ends } = endingToday(seen);
  return { ...told, cascade, ends: [...new Set([...told.ends, ...ends])] };
};

const supplemented = (seen: Seen): Partial<RevocationData> => {
  const { data, before, today } = seen;
  const told = stationOf(data, 'told');
  if (!told) return {};
  const { cascade, ends } = endingToday(seen);
  return {
    formerNotices: noticesOf(data),
    notice: {
      letterId: documentIdOf(before.caseId, before.documentCount + 1, 'supplementaryNotification'),
      servedOn: today,
      supplement: {
        ...{ restedIn: before.state, toldBefore: told.cascade, cascade },
        beyond: ends.filter((id) => !told.ends.includes(id)),
      },
    },
    stations: (data.stations ?? []).map((one) => (one.station === 'told' ? toldMore(one, seen) : one)),
  };
};

/** What would end beyond what was told, told in a notice of its own (补充告知, Art. 2, O3.3). */
export const supplementCommands = {
  tellEffect: step(words('补充告知取消效力', 'Tell what more would end'), nothing, (_, seen) => supplemented(seen)),
  recordSupplementReceipt: receivingOf(
    'supplementaryNotification',
    words('补充告知书送达', 'Receipt of the supplementary notice'),
  ),
} satisfies Record<string, Command<RevocationData>>;

const rested = (state: string, zh: string): Guard<RevocationData> => ({
  basis: article('2'),
  test: ({ data }) => data.notice?.supplement?.restedIn === state,
  message: () => ({ zh: `补充告知时案件不在“${zh}”环节。`, en: 'The case did not rest there when more was told.' }),
});

export const supplementGuards = {
  effectGrown: {
    basis: article('2'),
    readsDirectory: true,
    test: ({ before, facts }) => {
      const told = stationOf(before.data, 'told');
      return told !== undefined && hasGrown(told, endingOf(facts.entry, revokedSubject(before.data)));
    },
    message: () => ({
      zh: '目录没有变化，或者连带效力未超出已告知的范围，无须补充告知。',
      en: 'No more would end than was told: nothing is to be told beside.',
    }),
  },
  restedBeforeConsultation: rested('consultationDue', '拟取消，待征求意见'),
  restedBeforeReport: rested('consulted', '已征求意见'),
  restedBeforePublicity: rested('reported', '已向联席会议报告'),
  restedBeforeAnnouncement: rested('readyToAnnounce', '公示期满，待发布'),
} satisfies Record<string, Guard<RevocationData>>;

/** From where the case would go on: it rests until the new right of appeal is used or over. */
export const tellEffect: Move = {
  to: 'supplementServed',
  by: 'officeHead',
  requires: ['effectGrown', 'standsApart'],
  issues: ['supplementaryNotification', 'proofOfService'],
  starts: ['serviceProof'],
  basis: article('2', '7(3)'),
};

const goOn = (move: Pick<Move, 'to' | 'when' | 'starts'>): Move => ({
  ...move,
  by: 'system',
  requires: ['appealPeriodOver', 'fileRequestsAnswered'],
  stops: ['appealPeriod'],
  basis: article('7(3)'),
});

/** Nobody appealed: the case goes on where it rested; a dissent or an objection that came meanwhile is heard first. */
const goesOn: readonly Move[] = [
  goOn({ to: 'consultationDue', when: ['restedBeforeConsultation'] }),
  goOn({ to: 'readyToAnnounce', when: ['restedBeforeAnnouncement', 'noOpenObjection'], starts: ['announcement'] }),
  goOn({ to: 'objectionHandling', when: ['restedBeforeAnnouncement'], starts: ['objectionReply'] }),
  goOn({ to: 'reported', when: ['restedBeforePublicity', 'noUnresolvedDissent'], starts: ['publicityPreparation'] }),
  goOn({ to: 'consulted', when: ['restedBeforeReport', 'noUnresolvedDissent'], starts: ['conferenceReport'] }),
  goOn({ to: 'dissentCoordination', starts: ['dissentCoordination'] }),
];

type Appealing = Readonly<Record<'fileAppeal' | 'extendAppealPeriod' | 'declareNoObjection' | 'withdrawOpinion', Move>>;

/** More was told: the right of appeal runs anew, for what was told now. */
export const supplementState = ({ fileAppeal, extendAppealPeriod, ...appealing }: Appealing): State => ({
  label: words('补充告知，待申诉期满', 'Told that more ends, appeal period'),
  next: ['fileAppeal', 'appealPeriodExpired'],
  on: {
    recordSupplementReceipt: {
      ...{ to: 'same', by: 'agencyClerk', despite: actOfOthers },
      ...{ starts: ['appealPeriod'], stops: ['serviceProof'] },
      basis: practice('补充告知自收到之日起重新给予申诉期限', 'what is told beside gives a new right of appeal'),
    },
    fileAppeal,
    appealPeriodExpired: goesOn,
    extendAppealPeriod: { ...extendAppealPeriod, starts: ['appealPeriod'] },
    ...appealing,
    ...open,
  },
});
