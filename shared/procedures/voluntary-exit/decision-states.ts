import { article, practice } from '../../domain/basis.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { absorb, open } from './moves.ts';

const approve: Move = {
  to: 'feedbackIssued',
  by: 'officeHead',
  requires: [
    'approvedApplied',
    'refusedReasoned',
    'scopeStands',
    'noUnresolvedDissent',
    'settlementPlanned',
    'qualificationEndConfirmed',
  ],
  issues: ['exitApprovalReply', 'proofOfService'],
  starts: ['publication'],
  stops: ['feedback'],
  basis: article('6(5)'),
};

const agreeWithdrawal: Move = {
  to: 'withdrawn',
  by: 'officeHead',
  requires: ['withdrawalNotInFuture'],
  issues: ['terminationNotice'],
  basis: practice('公告前经同意可以撤回', 'with consent an application is withdrawn before the announcement'),
};

/** Feedback, publication, effect and report (Art. 6(5)), and the ends. */
export const decisionStates: Record<string, State> = {
  consolidated: {
    label: '已汇总意见',
    on: {
      approveExit: [
        {
          ...approve,
          when: ['partlyApproved'],
          issues: ['exitApprovalReply', 'proofOfService', 'exitRefusalReply', 'proofOfService'],
        },
        approve,
      ],
      refuseExit: {
        to: 'refused',
        by: 'officeHead',
        issues: ['exitRefusalReply', 'proofOfService'],
        basis: article('6(5)'),
      },
      ...open,
    },
  },
  feedbackIssued: {
    label: '已书面反馈',
    on: {
      publish: {
        to: 'exited',
        by: 'officeHead',
        requires: ['scopeStands', 'mattersSettled', 'feedbackServed', 'cascadeAsTold'],
        issues: ['deregistrationAnnouncement'],
        starts: ['conferenceReport'],
        stops: ['publication'],
        entails: 'effectExit',
        basis: article('6(5)'),
      },
      holdForSettlement: {
        to: 'settlementPending',
        by: ['officeClerk', 'officeHead'],
        requires: ['mattersOpen'],
        stops: ['publication'],
        basis: article('9'),
      },
      agreeWithdrawal,
      absorb,
    },
  },
  settlementPending: {
    label: '善后处理中',
    on: {
      confirmSettlement: [
        {
          to: 'feedbackIssued',
          by: 'agencyClerk',
          when: ['mattersSettled'],
          starts: ['publication'],
          basis: article('9'),
        },
        { to: 'same', by: 'agencyClerk', basis: article('9') },
      ],
      agreeWithdrawal,
      absorb,
    },
  },
  exited: {
    label: '已退出',
    on: {
      effectExit: {
        to: 'same',
        by: 'system',
        requires: ['notYetEffective'],
        effect: 'exit',
        basis: article('2', '10'),
      },
      reportToConference: {
        to: 'closed',
        by: ['officeClerk', 'officeHead'],
        requires: ['effective'],
        issues: ['exitReport'],
        basis: article('6(5)'),
      },
    },
  },
  closed: { label: '已办结', final: true },
  notAccepted: { label: '不予受理', final: true },
  deemedWithdrawn: { label: '视为撤回', final: true },
  withdrawn: { label: '已撤回', final: true },
  refused: { label: '不予退出', final: true },
  absorbed: { label: '随资质退出终结', final: true },
};
