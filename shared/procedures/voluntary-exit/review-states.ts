import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { State } from '../../procedure/definition.ts';
import { consultationStates } from '../parts/consultation-states.ts';
import { askForExperts } from '../parts/expert-request.ts';
import { meetingStands } from '../parts/panel-guards.ts';
import { recusal } from '../parts/recusal-moves.ts';
import { fileSheets } from '../parts/sheets.ts';
import { undecidedMoves } from '../parts/undecided.ts';
import { openInquiry, orderSiteVisit } from './inquiry-states.ts';
import { open } from './moves.ts';

/** Expert review, report and consultation (Art. 6(2) to (4)). */
export const reviewStates: Record<string, State> = {
  accepted: {
    label: words('已受理', 'Accepted'),
    next: ['formPanel'],
    on: {
      formPanel: {
        to: 'underReview',
        by: 'agencyClerk',
        requires: ['panelSized', 'chairOnPanel'],
        issues: ['expertInvitation'],
        starts: ['review'],
        stops: ['panelForming', 'expertNames'],
        basis: article('6(2)'),
      },
      askForExperts,
      ...open,
    },
  },
  underReview: {
    label: words('专家评议中', 'Under review by the panel'),
    next: ['decideRecusal', 'fileSheets', 'adoptOpinion'],
    on: {
      adoptOpinion: {
        to: 'opinionFormed',
        by: ['expert', 'agencyClerk'],
        requires: meetingStands,
        issues: ['reviewOpinion'],
        starts: ['opinionReport'],
        stops: ['review', 'expertNames'],
        basis: article('6(3)'),
      },
      recordUndecided: undecidedMoves(meetingStands, {
        ...{ to: 'opinionFormed', issues: ['reviewOpinion'] },
        ...{ starts: ['opinionReport'], stops: ['review', 'expertNames'] },
      }),
      askForExperts,
      fileSheets,
      openInquiry,
      orderSiteVisit,
      ...recusal,
      ...open,
    },
  },
  opinionFormed: {
    label: words('已形成评议意见', 'Opinion formed'),
    next: ['reportOpinion'],
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
    label: words('已报送评议意见', 'Opinion reported'),
    next: ['consult'],
    on: {
      returnForReview: {
        to: 'underReview',
        by: ['officeClerk', 'officeHead'],
        starts: ['review'],
        basis: practice('评议意见有缺陷的，退回', 'an opinion with faults is sent back'),
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
  ...consultationStates({ settled: 'consolidated', starts: ['feedback'], basis: article('6(4)'), others: open }),
};
