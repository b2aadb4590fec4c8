import { article, practice } from '../../domain/basis.ts';
import type { Day } from '../../domain/day.ts';
import type { DocumentKind } from '../../domain/document-kinds.ts';
import type { Situation, TermAct } from '../../procedure/definition.ts';
import { conflictAct } from '../parts/conflict-act.ts';
import { sentOn } from '../parts/delivery.ts';
import { reviewedAnew } from '../parts/panel.ts';
import { replyAct } from '../parts/reply-act.ts';
import type { RevocationData } from './data.ts';
import { firstToldOn } from './notice-data.ts';
import { heardCount, heardOf, type Objection, unansweredCount } from './publicity-data.ts';

type Seen = Situation<RevocationData>;

const arrived = ({ input }: Seen): Day => sentOn(input as { receivedOn: Day; postmarkedOn?: Day });

const proposing = ['investigating', 'panelPending', 'underReview', 'opinionFormed'] as const;
const appealing = ['opinionServed', 'supplementServed', 'appealFiled', 'underReconsideration', 'appealClosed'] as const;
const posted = ['publicized', 'objectionHandling', 'readyToAnnounce'] as const;

const laterLetters: readonly DocumentKind[] = ['revocationConsultationLetter', 'revocationReport', 'publicityNotice'];

/** A measure was ordered on the opinion that the notice told, and it has taken effect. */
const measureTaken = ({ before: { data } }: Seen): boolean =>
  data.measures !== undefined && data.notice !== undefined && data.measures.issuedOn >= data.notice.servedOn;

/** The panel reviews anew: a reconsideration of the earlier opinion is over. */
const reconsiderationClosed = ({ reconsideration }: RevocationData): Pick<RevocationData, 'reconsideration'> =>
  reconsideration ? { reconsideration: { ...reconsideration, closed: true } } : {};

/** The rectification as it was before it was found overdue, or examined without the report. */
const unexamined = ({ measures }: RevocationData): Partial<RevocationData> => {
  if (!measures?.rectification) return {};
  const { examination: _without, overdueOn: _early, ...rectification } = measures.rectification;
  return { measures: { ...measures, rectification } };
};

/** An objection as it is raised, under the number that it has, or the next of the case. */
export const raisedBy = ({ input, data, today }: Pick<Seen, 'input' | 'data' | 'today'>): Objection => {
  const { receivedOn, postmarkedOn: _sent, ...objection } = input as Objection & { postmarkedOn?: Day };
  const { publicity } = data;
  const objectionNo = objection.objectionNo ?? (publicity ? heardCount(publicity) + 1 : 1);
  return { ...objection, objectionNo, receivedOn: receivedOn ?? today };
};

/** What the terms of a revocation allow, and where each act leads once the case has gone on (O1). */
export const acts: Readonly<Record<string, TermAct<RevocationData>>> = {
  recordStatement: {
    ...{
      term: 'statement',
      noun: '陈述意见',
      from: 'organization',
      by: ['organization', 'agencyClerk', 'officeClerk'],
    },
    doneOn: arrived,
    since: (data) => data.investigation?.directedOn,
    late: 'own',
    belongs: { to: 'underReview', starts: ['review'] },
    anew: ['panelPending', 'underReview'],
    effected: measureTaken,
    records: 'always',
    besides: ({ data, today }, verdict) =>
      verdict === 'returns'
        ? {
            ...reviewedAnew(data, today),
            returned: { reason: '期限内寄出的陈述意见', on: today },
            ...reconsiderationClosed(data),
          }
        : {},
    belies: ['opinionNotification', ...laterLetters],
    basis: article('7(2)'),
  },
  fileAppeal: {
    ...{ term: 'appealPeriod', noun: '申诉', from: 'organization', by: ['organization', 'agencyClerk'] },
    doneOn: ({ input }) => (input as { filedOn: Day }).filedOn,
    since: firstToldOn,
    late: 'own',
    belongs: { to: 'appealFiled', requires: ['oneAppeal'], issues: ['materialReceipt'], starts: ['appealDecision'] },
    anew: [...proposing, 'appealFiled', 'underReconsideration'],
    effected: measureTaken,
    records: 'returning',
    belies: laterLetters,
    basis: article('7(3)'),
  },
  recordReply: replyAct({
    anew: [...proposing, ...appealing, 'consultationDue', 'lesserTrack', 'dissentCoordination', ...posted],
    belies: ['revocationReport'],
    basis: article('7(5)'),
  }),
  reportConflict: conflictAct<RevocationData>(
    {
      anew: ['investigating', 'panelPending', 'underReview'],
      effected: measureTaken,
      belies: ['opinionNotification', ...laterLetters],
      basis: article('7(2)'),
    },
    ({ data }) => reconsiderationClosed(data),
  ),
  submitRectificationReport: {
    ...{ term: 'rectification', noun: '整改报告', from: 'organization', by: ['organization', 'agencyClerk'] },
    doneOn: arrived,
    since: (data) => data.measures?.rectification?.orderedOn,
    late: 'own',
    belongs: { to: 'reexamining', issues: ['materialReceipt'], starts: ['reexamination'], effect: 'mark' },
    anew: [],
    returnsFrom: ['reexamining', 'rectificationFailed'],
    records: 'returning',
    besides: ({ data }, verdict) => (verdict === 'returns' ? unexamined(data) : {}),
    belies: ['reexaminationNotice', 'opinionNotification', ...laterLetters],
    basis: article('7(4)'),
  },
  requestExtension: {
    ...{ term: 'rectification', noun: '整改延期申请', from: 'organization', by: ['organization', 'agencyClerk'] },
    doneOn: ({ input, today }) => (input as { askedOn?: Day }).askedOn ?? today,
    since: (data) => data.measures?.rectification?.orderedOn,
    belongs: { to: 'measuresInForce', starts: ['rectification'], effect: 'mark' },
    anew: [],
    returnsFrom: ['reexamining', 'rectificationFailed'],
    records: 'returning',
    besides: ({ data }, verdict) => (verdict === 'returns' ? unexamined(data) : {}),
    belies: ['reexaminationNotice', 'opinionNotification', ...laterLetters],
    basis: practice('整改期限届满前可以申请延长一次', 'an extension is asked for once, before the term ends'),
  },
  raiseObjection: {
    ...{ term: 'publicity', noun: '公示异议', from: 'objector', by: ['agencyClerk'] },
    requires: ['objectorNamed'],
    doneOn: (seen) => sentOn({ receivedOn: seen.today, ...(seen.input as object) }),
    since: (data) => data.publicity?.postedOn,
    belongs: { to: 'objectionHandling', issues: ['objectionReceipt'], starts: ['objectionReply'] },
    anew: [
      ...proposing,
      ...appealing,
      'lesserTrack',
      'consultationDue',
      'consulting',
      'dissentCoordination',
      'consulted',
      'reported',
    ],
    turns: (seen) => heardOf(raisedBy(seen)).substantive,
    records: 'returning',
    kept: (seen) => {
      const { objectionNo, receivedOn } = raisedBy({ ...seen, data: seen.before.data });
      return { ...(seen.input as object), objectionNo, receivedOn };
    },
    besides: ({ before: { data }, ...seen }, verdict) => {
      const { publicity } = data;
      if (!publicity || verdict === 'returns') return {};
      const heard = heardOf(raisedBy({ ...seen, data }));
      // What was filed stays filed, and is answered when the list is posted anew (O8).
      const waits = verdict === 'anew' && heard.substantive ? { unanswered: unansweredCount(publicity) + 1 } : {};
      return { publicity: { ...publicity, ...waits, heard: Math.max(heardCount(publicity), heard.objectionNo) } };
    },
    belies: [],
    basis: article('7(6)'),
  },
};
