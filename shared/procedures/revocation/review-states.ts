import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { askForExperts } from '../parts/expert-request.ts';
import { meetingStands } from '../parts/panel-guards.ts';
import { recusal } from '../parts/recusal-moves.ts';
import { fileSheets } from '../parts/sheets.ts';
import { undecidedMoves } from '../parts/undecided.ts';
import { mergeAfterReport, open, returnForReview } from './moves.ts';
import { renewHolding } from './opinion-holding.ts';

const opinionStands = [
  'itemsCovered',
  'scopeNotWidened',
  'qualificationOneOpinion',
  'measuresProposed',
  'revokingReasoned',
];

export const seatPanel: Move = {
  to: 'underReview',
  by: 'agencyClerk',
  requires: ['panelSized', 'chairOnPanel'],
  issues: ['expertInvitation'],
  starts: ['review'],
  stops: ['panelForming', 'expertNames'],
  basis: article('7(2)'),
};

/** Expert review and the written notification (Art. 7(2), (3)). */
export const reviewStates: Record<string, State> = {
  panelPending: {
    label: words('待组成专家组', 'Waiting for a panel'),
    next: ['formPanel'],
    on: { mergeClues: mergeAfterReport, formPanel: seatPanel, askForExperts, renewHolding, ...open },
  },
  underReview: {
    label: words('专家评议中', 'Under review by the panel'),
    next: ['decideRecusal', 'fileSheets', 'adoptOpinion'],
    on: {
      mergeClues: mergeAfterReport,
      fileSheets,
      adoptOpinion: {
        to: 'opinionFormed',
        by: ['expert', 'agencyClerk'],
        requires: [...meetingStands, ...opinionStands],
        issues: ['reviewOpinion'],
        starts: ['opinionNotice'],
        stops: ['review', 'expertNames'],
        basis: article('7(2)'),
      },
      recordUndecided: undecidedMoves(meetingStands, {
        ...{ to: 'opinionFormed', issues: ['reviewOpinion'] },
        ...{ starts: ['opinionNotice'], stops: ['review', 'expertNames'] },
      }),
      askForExperts,
      ...recusal,
      renewHolding,
      ...open,
    },
  },
  opinionFormed: {
    label: words('已形成评议意见', 'Opinion formed'),
    next: ['serveOpinion', 'closeWithoutAction'],
    on: {
      mergeClues: mergeAfterReport,
      serveOpinion: {
        to: 'opinionServed',
        by: 'officeHead',
        requires: ['actionProposed', 'standsApart'],
        issues: ['opinionNotification', 'proofOfService'],
        starts: ['serviceProof'],
        stops: ['opinionNotice'],
        basis: article('7(3)'),
      },
      returnForReview: { ...returnForReview, stops: ['opinionNotice'] },
      closeWithoutAction: {
        to: 'closedNoAction',
        by: 'officeHead',
        requires: ['noActionProposed', 'closureTrue'],
        issues: ['caseClosureNotice'],
        basis: practice('评议意见为不予处理的，结案', 'where the opinion proposes no action, the case is closed'),
      },
      renewHolding,
      ...open,
    },
  },
};
