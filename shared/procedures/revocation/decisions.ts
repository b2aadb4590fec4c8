import { words } from '../../domain/words.ts';
import { type DecisionKind, isAnnulled } from '../../procedure/setting-aside.ts';
import type { RevocationData } from './data.ts';

const named = ({ certificates }: RevocationData) =>
  certificates.map(({ certificateId, name }) => ({ certificateId, name }));

const concluding = [
  ...(['consultation', 'conference', 'publicity', 'announcement', 'settlement', 'effect', 'reviews'] as const),
  'returned',
  'urged',
] as const;
const opinion = ['notice', 'formerNotices', 'reconsideration', 'stations', 'opinion', 'sheets', 'undecided'] as const;
const concludingClocks = [
  ...['consultationReply', 'consultationReminder', 'dissentCoordination', 'conferenceReport', 'publicityPreparation'],
  ...[
    'publicity',
    'objectionReply',
    'announcement',
    'settlement',
    'settlementUrging',
    'appealPeriod',
    'opinionNotice',
    'measures',
  ],
];
const measuresClocks = ['measures', 'measuresEnd', 'orderService', 'rectification', 'reexamination'];
/** The states before the effect in which a reconsideration stands. */
const stillBefore = [
  ...['appealClosed', 'consultationDue', 'consulting', 'dissentCoordination', 'consulted', 'reported'],
  ...['publicized', 'objectionHandling', 'readyToAnnounce'],
];
const afterMeasures = [
  'measuresInForce',
  'reexamining',
  'rectificationFailed',
  'closedRectified',
  'closedWithMeasures',
];
const same = { to: 'same' } as const;

/** The decisions of a revocation that can be set aside (O4.1): revocation, measures, reconsideration. */
export const decisions: Readonly<Record<string, DecisionKind<RevocationData>>> = {
  revocation: {
    label: words('取消决定', 'The revocation'),
    takenBy: ['announce'],
    where: ['revoked', 'closed'],
    letter: 'revocationNotice',
    announcement: 'revocationAnnouncement',
    exits: true,
    stands: (data) => data.effect !== undefined && !isAnnulled(data, 'revocation'),
    rows: named,
    outcomes: {
      annulled: { annulled: { to: 'setAside', stops: concludingClocks } },
      redone: {
        panel: {
          ...{ to: 'panelPending', label: words('重新评议', 'The review'), drops: [...concluding, ...opinion] },
          ...{ starts: ['panelForming', 'redo'], stops: concludingClocks },
        },
        investigation: {
          ...{ to: 'investigating', label: words('重新调查核实', 'The investigation') },
          drops: [...concluding, ...opinion, 'report'],
          ...{ starts: ['investigation', 'redo'], stops: concludingClocks },
        },
      },
      changed: { changed: same },
      standsUnlawful: { standsUnlawful: same },
    },
  },
  measures: {
    label: words('处理措施', 'The measures'),
    takenBy: ['issueMeasures'],
    where: afterMeasures,
    letter: 'rectificationOrder',
    stands: (data) => data.measures !== undefined && !isAnnulled(data, 'measures') && !liftedIn(data),
    rows: named,
    outcomes: {
      lifted: { lifted: { to: 'setAside', starts: ['refund'], stops: measuresClocks } },
      redone: {
        measures: {
          ...{ to: 'lesserTrack', label: words('重新作出处理', 'The measures'), drops: ['measures', 'reviews'] },
          ...{ starts: ['measures', 'redo'], stops: measuresClocks },
        },
      },
      standsUnlawful: { standsUnlawful: same },
    },
  },
  reconsideration: {
    label: words('复核决定', 'The reconsideration'),
    takenBy: ['decideAppeal'],
    where: stillBefore,
    letter: 'reconsiderationDecision',
    favours: ({ notice }) => notice?.decided?.result === 'changed',
    stands: ({ notice, effect }) => notice?.decided !== undefined && effect === undefined,
    rows: named,
    outcomes: {
      redone: {
        reconsideration: {
          ...{ to: 'underReconsideration', label: words('重新复核', 'The reconsideration') },
          drops: [...concluding, 'reconsideration'],
          ...{ starts: ['reconsideration', 'redo'], stops: concludingClocks },
          resets: ({ notice }) => {
            if (!notice) return {};
            const { decided: _annulled, ...again } = notice;
            return { notice: again };
          },
        },
      },
      standsUnlawful: { standsUnlawful: same },
    },
  },
};

const liftedIn = ({ setAsides = [] }: RevocationData): boolean =>
  setAsides.some(({ decision, outcome, done }) => decision === 'measures' && outcome === 'lifted' && done);
