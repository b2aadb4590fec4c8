import { article, practice } from '../../domain/basis.ts';
import type { Day } from '../../domain/day.ts';
import type { Situation, TermAct } from '../../procedure/definition.ts';
import { conflictAct } from '../parts/conflict-act.ts';
import { sentOn } from '../parts/delivery.ts';
import { reviewedAnew } from '../parts/panel.ts';
import { replyAct } from '../parts/reply-act.ts';
import { filingDay, type PaperReceipt, type VoluntaryExitData } from './data.ts';

type Seen = Situation<VoluntaryExitData>;

const arrived = ({ input }: Seen): Day => sentOn(input as { receivedOn: Day; postmarkedOn?: Day });

const decided = [
  'consulting',
  'dissentCoordination',
  'consolidated',
  'feedbackIssued',
  'confirmationAwaited',
  'settlementPending',
] as const;
const reviewing = ['underReview', 'siteVisit'] as const;

/** What the terms of a voluntary exit allow, and where each act leads once the case has gone on (O1). */
export const acts: Readonly<Record<string, TermAct<VoluntaryExitData>>> = {
  supplySupplement: {
    ...{ term: 'supplement', noun: '补正材料', from: 'organization', by: ['agencyClerk'] },
    doneOn: ({ input }) => filingDay(input as PaperReceipt),
    since: (data) => data.supplement?.requestedOn,
    belongs: { to: 'received', issues: ['materialReceipt'], starts: ['acceptanceDecision'] },
    anew: ['received', 'accepted', 'opinionFormed', 'opinionReported', 'inquiry', ...reviewing, ...decided],
    records: 'returning',
    belies: ['terminationNotice'],
    basis: practice('如期补正的，保留原批次', 'a supplement in time keeps the window'),
  },
  answerInquiry: {
    ...{ term: 'inquiryReply', noun: '问询答复', from: 'organization', by: ['organization', 'agencyClerk'] },
    doneOn: arrived,
    since: (data) => data.inquiries?.at(-1)?.openedOn,
    belongs: { to: 'underReview', starts: ['review'] },
    anew: ['accepted', ...reviewing],
    records: 'always',
    besides: ({ data, today }, verdict) =>
      verdict === 'returns'
        ? { ...reviewedAnew(data, today), returned: { reason: '期限内寄出的问询答复', on: today } }
        : {},
    belies: ['opinionSubmission', 'exitConsultationLetter', 'exitApprovalReply', 'exitRefusalReply'],
    basis: article('6(3)'),
  },
  recordReply: replyAct({
    anew: ['accepted', 'opinionFormed', 'opinionReported', 'inquiry', ...reviewing, 'dissentCoordination'],
    belies: ['exitApprovalReply', 'exitRefusalReply'],
    basis: article('6(4)'),
  }),
  reportConflict: conflictAct<VoluntaryExitData>(
    {
      anew: ['received', 'accepted', 'inquiry', ...reviewing],
      belies: ['opinionSubmission', 'exitConsultationLetter', 'exitApprovalReply', 'exitRefusalReply'],
      basis: article('6(3)'),
    },
    () => ({}),
  ),
};
