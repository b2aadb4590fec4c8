import { words } from '../../domain/words.ts';
import { type DecisionKind, isAnnulled } from '../../procedure/setting-aside.ts';
import { approvedCertificates, type VoluntaryExitData } from './data.ts';

const named = (data: VoluntaryExitData) =>
  approvedCertificates(data).map(({ certificateId, name }) => ({ certificateId, name }));

const answer = [
  'approval',
  'refusal',
  'settlement',
  'publication',
  'effect',
  'effectTold',
  'conferenceReport',
  'urged',
] as const;
const review = [
  'panel',
  'sheets',
  'opinion',
  'reportedOn',
  'consultation',
  'stations',
  'undecided',
  'returned',
] as const;
const same = { to: 'same' } as const;

/** The decisions of a voluntary exit that can be set aside (O4.1): exit, refusal, non-acceptance. */
export const decisions: Readonly<Record<string, DecisionKind<VoluntaryExitData>>> = {
  exit: {
    label: words('准予退出决定', 'The exit that was granted'),
    takenBy: ['approveExit', 'publish'],
    where: ['exited', 'closed'],
    letter: 'exitApprovalReply',
    announcement: 'deregistrationAnnouncement',
    exits: true,
    favours: () => true,
    stands: (data) => data.effect !== undefined && !isAnnulled(data, 'exit'),
    rows: named,
    outcomes: {
      annulled: { annulled: { to: 'setAside' } },
      redone: {
        answer: {
          ...{ to: 'consolidated', label: words('重新作出答复', 'The answer'), drops: [...answer, 'reviews'] },
          ...{ starts: ['feedback', 'redo'], stops: ['conferenceReport'] },
        },
        review: {
          ...{ to: 'accepted', label: words('重新评议', 'The review'), drops: [...answer, ...review, 'reviews'] },
          ...{ starts: ['panelForming', 'redo'], stops: ['conferenceReport'] },
        },
      },
      changed: { changed: same },
      standsUnlawful: { standsUnlawful: same },
    },
  },
  refusal: {
    label: words('不予退出决定', 'The refusal of the exit'),
    takenBy: ['refuseExit'],
    where: ['refused'],
    letter: 'exitRefusalReply',
    stands: (data) => data.refusal !== undefined && data.approval === undefined,
    rows: named,
    outcomes: {
      reopened: { reopened: { to: 'consolidated', drops: ['refusal', 'reviews'], starts: ['feedback', 'redo'] } },
      standsUnlawful: { standsUnlawful: same },
    },
  },
  nonAcceptance: {
    label: words('不予受理决定', 'The non-acceptance'),
    takenBy: ['refuseAcceptance'],
    where: ['notAccepted'],
    letter: 'nonAcceptanceNotice',
    stands: (data) => data.nonAcceptance !== undefined,
    rows: named,
    outcomes: {
      reopened: { reopened: { to: 'received', drops: ['nonAcceptance'], starts: ['acceptanceDecision'] } },
      standsUnlawful: { standsUnlawful: same },
    },
  },
};
