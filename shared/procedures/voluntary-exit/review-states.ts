import { article, practice } from '../../procedure/basis.ts';
import type { State } from '../../procedure/definition.ts';
import { openInquiry, orderSiteVisit } from './inquiry-states.ts';
import { answered, open } from './moves.ts';
import { recusal } from './recusal-moves.ts';

const replyBasis = { basis: article('6(4)'), requires: ['departmentConsulted', 'speaksForItself', 'replyNotInFuture'] };

/** Expert review, report and consultation (Art. 6(2) to (4)). */
export const reviewStates: Record<string, State> = {
  accepted: {
    label: '已受理',
    on: {
      formPanel: {
        to: 'underReview',
        by: 'agencyClerk',
        requires: ['panelSized', 'declarationsSigned', 'chairOnPanel'],
        issues: ['expertInvitation'],
        starts: ['review'],
        stops: ['panelForming'],
        basis: article('6(2)'),
      },
      ...open,
    },
  },
  underReview: {
    label: '专家评议中',
    on: {
      adoptOpinion: {
        to: 'opinionFormed',
        by: ['expert', 'agencyClerk'],
        requires: ['meetingHeld', 'quorate', 'votesCounted', 'chairAdopts', 'noRecusalPending'],
        issues: ['reviewOpinion'],
        starts: ['opinionReport'],
        stops: ['review'],
        basis: article('6(3)'),
      },
      openInquiry,
      orderSiteVisit,
      ...recusal,
      ...open,
    },
  },
  opinionFormed: {
    label: '已形成评议意见',
    on: {
      reportOpinion: {
        to: 'opinionReported',
        by: ['agencyClerk', 'agencyHead'],
        issues: ['opinionSubmission'],
        stops: ['opinionReport'],
        basis: article('6(4)'),
      },
      ...open,
    },
  },
  opinionReported: {
    label: '已报送评议意见',
    on: {
      returnForReview: {
        to: 'underReview',
        by: ['officeClerk', 'officeHead'],
        starts: ['review'],
        basis: practice('评议意见有缺陷的，退回'),
      },
      consult: {
        to: 'consulting',
        by: 'officeHead',
        requires: ['departmentsKnown', 'replyDayPrintable'],
        issues: ['exitConsultationLetter'],
        starts: ['consultationReply'],
        basis: article('6(4)'),
      },
      ...open,
    },
  },
  consulting: {
    label: '征求意见中',
    on: {
      recordReply: [
        {
          ...answered,
          ...replyBasis,
          by: ['department', 'officeClerk'],
          starts: ['feedback'],
          stops: ['consultationReply', 'consultationReminder'],
        },
        { to: 'same', by: ['department', 'officeClerk'], ...replyBasis },
      ],
      remind: {
        to: 'same',
        by: ['system', 'officeClerk'],
        requires: ['replyDayPassed', 'reminderDayPrintable'],
        issues: ['reminderLetter'],
        starts: ['consultationReminder'],
        stops: ['consultationReply'],
        basis: practice('逾期未反馈的，催办一次'),
      },
      deemNoObjection: [
        {
          ...answered,
          by: 'officeClerk',
          requires: ['stillSilent', 'reminderExpired', 'silenceClauseCarried'],
          starts: ['feedback'],
          stops: ['consultationReply', 'consultationReminder'],
        },
        {
          to: 'same',
          by: 'officeClerk',
          requires: ['stillSilent', 'reminderExpired', 'silenceClauseCarried'],
          basis: practice('函中载明的，逾期视为无不同意见'),
        },
      ],
      openDissent: {
        to: 'dissentCoordination',
        by: 'officeHead',
        requires: ['allAnswered', 'dissentOnRecord'],
        starts: ['dissentCoordination'],
        stops: ['consultationReply', 'consultationReminder'],
        basis: practice('有不同意见的，先行协调'),
      },
      ...open,
    },
  },
  dissentCoordination: {
    label: '分歧协调中',
    on: {
      resolveDissent: [
        {
          to: 'underReview',
          by: 'officeHead',
          when: ['departmentDissents', 'dissentAdopted'],
          starts: ['review'],
          stops: ['dissentCoordination'],
          basis: practice('采纳部门意见的，退回评议'),
        },
        {
          to: 'consolidated',
          by: 'officeHead',
          when: ['departmentDissents', 'noUnresolvedDissent'],
          starts: ['feedback'],
          stops: ['dissentCoordination'],
          basis: practice('撤回或者报请联席会议的，继续办理'),
        },
        { to: 'same', by: 'officeHead', requires: ['departmentDissents'], basis: practice('逐一协调') },
      ],
      ...open,
    },
  },
};
