import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { absorb } from '../parts/absorb-command.ts';
import { actOfOthers, regainDays } from '../parts/holding.ts';
import { open, suspendAtIntake } from './moves.ts';

const accept: Move = {
  to: 'accepted',
  by: 'agencyClerk',
  requires: ['oneYearElapsed', 'papersComplete', 'windUpDeclared', 'scopeStands'],
  issues: ['acceptanceNotice'],
  starts: ['panelForming'],
  stops: ['acceptanceDecision', 'intakeOpening'],
  basis: article('4', '6(1)'),
};

/** From the draft to the decision on acceptance (Arts. 4, 6(1)). */
export const intakeStates: Record<string, State> = {
  draft: {
    label: words('草稿', 'Draft'),
    next: ['submitForm'],
    on: {
      submitForm: {
        to: 'paperPending',
        by: ['organization', 'agencyClerk'],
        requires: ['scopeStands'],
        despite: actOfOthers,
        basis: article('3', '4'),
      },
      withdraw: {
        to: 'withdrawn',
        by: ['organization', 'agencyClerk'],
        requires: ['withdrawalNotInFuture'],
        despite: actOfOthers,
        basis: practice('草稿可以撤回', 'a draft may be withdrawn'),
      },
      regainDays,
      absorb,
    },
  },
  paperPending: {
    label: words('待收纸质件', 'Waiting for the papers'),
    next: ['recordPaperReceipt'],
    on: {
      recordPaperReceipt: [
        {
          to: 'received',
          by: 'agencyClerk',
          when: ['windowOpen'],
          requires: ['receiptNotInFuture'],
          despite: actOfOthers,
          issues: ['materialReceipt'],
          starts: ['acceptanceDecision'],
          basis: article('6(1)'),
        },
        {
          to: 'queued',
          by: 'agencyClerk',
          requires: ['receiptNotInFuture'],
          despite: actOfOthers,
          issues: ['materialReceipt'],
          starts: ['intakeOpening'],
          basis: article('6(1)'),
        },
      ],
      ...open,
    },
  },
  queued: {
    label: words('待窗口', 'Waiting for the window'),
    next: ['openWindow'],
    on: {
      openWindow: {
        to: 'received',
        by: 'system',
        requires: ['windowReached'],
        starts: ['acceptanceDecision'],
        stops: ['intakeOpening'],
        basis: article('6(1)'),
      },
      // A late sweep takes nothing from the applicant: once the window is reached, acceptance need not wait for it.
      accept: { ...accept, requires: ['windowReached', ...(accept.requires ?? [])] },
      ...open,
    },
  },
  received: {
    label: words('已收件', 'Papers received'),
    next: ['accept', 'requestSupplement', 'refuseAcceptance'],
    on: {
      accept,
      requestSupplement: {
        to: 'supplementRequired',
        by: 'agencyClerk',
        requires: ['firstSupplement'],
        issues: ['supplementNotice'],
        stops: ['acceptanceDecision'],
        basis: practice('材料不齐的，一次性告知补正', 'missing papers are asked for once'),
      },
      refuseAcceptance: {
        to: 'notAccepted',
        by: 'agencyClerk',
        requires: ['refusalGroundTrue'],
        issues: ['nonAcceptanceNotice'],
        basis: article('4'),
      },
      ...open,
      suspend: suspendAtIntake,
    },
  },
  supplementRequired: {
    label: words('补正中', 'Being supplemented'),
    next: ['supplySupplement', 'supplementExpired'],
    on: {
      recordSupplementService: {
        to: 'same',
        by: 'agencyClerk',
        despite: actOfOthers,
        starts: ['supplement'],
        basis: practice('以收到通知为期限起点', 'the term begins with receipt of the notice'),
      },
      supplySupplement: {
        to: 'received',
        by: 'agencyClerk',
        requires: ['receiptNotInFuture', 'withinSupplementTerm'],
        despite: actOfOthers,
        issues: ['materialReceipt'],
        starts: ['acceptanceDecision'],
        stops: ['supplement'],
        basis: practice('如期补正的，保留原批次', 'a supplement in time keeps the window'),
      },
      supplementExpired: {
        to: 'deemedWithdrawn',
        by: 'agencyClerk',
        requires: ['supplementTermOver'],
        issues: ['terminationNotice'],
        basis: practice('逾期未补正的，视为撤回', 'without a supplement in time it counts as withdrawn'),
      },
      ...open,
    },
  },
};
