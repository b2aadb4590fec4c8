import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { absorb, revive } from '../parts/absorb-command.ts';
import { tellEnding } from '../parts/ending.ts';
import { actOfOthers, regainDays } from '../parts/holding.ts';
import { rowMove } from '../parts/row-off.ts';
import { urging } from '../parts/urging.ts';
import { open, releasing, withdraw } from './moves.ts';

const approve: Move = {
  to: 'feedbackIssued',
  by: 'officeHead',
  requires: ['approvedApplied', 'refusedReasoned', 'qualificationEndConfirmed'],
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

/** One certificate is at fault, the others are announced (O8). */
const takeRowOff: Move = { ...rowMove, by: 'officeHead' };

/** Feedback, publication, effect and report (Art. 6(5)), and the ends. */
export const decisionStates: Record<string, State> = {
  consolidated: {
    label: words('已汇总意见', 'Views consolidated'),
    next: ['approveExit', 'refuseExit'],
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
    label: words('已书面反馈', 'Feedback given'),
    next: ['publish', 'holdForSettlement'],
    on: {
      tellEffect: {
        to: 'confirmationAwaited',
        by: 'officeHead',
        requires: ['effectGrown'],
        issues: ['effectNotice', 'proofOfService'],
        stops: ['publication'],
        basis: article('2'),
      },
      publish: {
        to: 'exited',
        by: 'officeHead',
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
        starts: ['settlement'],
        stops: ['publication'],
        basis: article('9'),
      },
      agreeWithdrawal,
      takeRowOff,
      regainDays,
      absorb,
      ...releasing,
    },
  },
  // Until the organization answers the case rests; silence is no answer (O3.3).
  confirmationAwaited: {
    label: words('补充告知，待确认', 'Told that more ends, to be confirmed'),
    next: ['confirmEffect'],
    on: {
      recordEffectReceipt: {
        ...{ to: 'same', by: 'agencyClerk', despite: actOfOthers, basis: article('2') },
        starts: ['effectConfirmation'],
      },
      confirmEffect: {
        to: 'feedbackIssued',
        by: ['organization', 'agencyClerk'],
        requires: ['confirmationPossible'],
        despite: actOfOthers,
        starts: ['publication'],
        stops: ['effectConfirmation'],
        basis: article('2'),
      },
      withdraw: { ...withdraw, stops: ['effectConfirmation'] },
      regainDays,
      absorb,
      ...releasing,
    },
  },
  settlementPending: {
    label: words('善后处理中', 'Being settled'),
    next: ['confirmSettlement'],
    on: {
      confirmSettlement: [
        {
          to: 'feedbackIssued',
          by: 'agencyClerk',
          when: ['mattersSettled'],
          starts: ['publication'],
          stops: ['settlement', 'settlementUrging'],
          basis: article('9'),
        },
        { to: 'same', by: 'agencyClerk', basis: article('9') },
      ],
      urgeSettlement: urging,
      agreeWithdrawal,
      takeRowOff,
      regainDays,
      absorb,
      ...releasing,
    },
  },
  exited: {
    label: words('已退出', 'Exited'),
    next: ['reportToConference'],
    effect: true,
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
  closed: { label: words('已办结', 'Closed'), final: true },
  setAside: { label: words('决定已撤销', 'Decision set aside'), final: true },
  notAccepted: { label: words('不予受理', 'Not accepted'), final: true },
  // No decision: what the applicant did in time undoes it (O1.3).
  deemedWithdrawn: { label: words('视为撤回', 'Deemed withdrawn'), final: true, effect: false },
  withdrawn: { label: words('已撤回', 'Withdrawn'), final: true },
  refused: { label: words('不予退出', 'Exit refused'), final: true },
  absorbed: { label: words('随资质退出终结', 'Ended with the qualification'), final: true, on: { revive, tellEnding } },
};
