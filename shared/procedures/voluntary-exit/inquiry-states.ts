import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { actOfOthers } from '../parts/holding.ts';
import { recusal } from '../parts/recusal-moves.ts';
import { open } from './moves.ts';

const byPanel = ['expert', 'agencyClerk'] as const;

/** What the panel may order while it reviews; the clock of the review stands still meanwhile. */
export const openInquiry: Move = {
  to: 'inquiry',
  by: byPanel,
  requires: ['chairAgrees', 'fileHasRoom', 'toldHaveRoom'],
  issues: ['inquiryLetter'],
  pauses: ['review'],
  basis: article('6(3)'),
};

export const orderSiteVisit: Move = {
  to: 'siteVisit',
  by: byPanel,
  requires: ['chairAgrees', 'visitorsFit', 'visitNoticed', 'noRecusalPending', 'fileHasRoom'],
  issues: ['siteVisitNotice'],
  pauses: ['review'],
  basis: article('6(3)'),
};

/** Written questions to the organization and visits of the panel (Art. 6(3)). */
export const inquiryStates: Record<string, State> = {
  inquiry: {
    label: words('问询中', 'Inquiry under way'),
    next: ['decideRecusal', 'answerInquiry', 'closeInquiry'],
    on: {
      recordInquiryService: {
        to: 'same',
        by: 'agencyClerk',
        despite: actOfOthers,
        starts: ['inquiryReply'],
        basis: practice('以收到问询函为期限起点', 'the term begins with receipt of the letter'),
      },
      answerInquiry: {
        to: 'same',
        by: ['organization', 'agencyClerk'],
        requires: ['answerInTime'],
        despite: actOfOthers,
        basis: article('6(3)'),
      },
      closeInquiry: {
        to: 'resumed',
        by: ['system', ...byPanel],
        requires: ['inquiryAnsweredOrOver'],
        stops: ['inquiryReply'],
        resumes: true,
        basis: practice(
          '已答复或者逾期未答复的，继续评议',
          'the review goes on after the answer, or without one in time',
        ),
      },
      ...recusal,
      ...open,
    },
  },
  siteVisit: {
    label: words('实地考察中', 'Site visit under way'),
    next: ['fileVisitRecord'],
    on: {
      fileVisitRecord: {
        to: 'resumed',
        by: byPanel,
        requires: ['visitorFiles', 'visitTookPlace', 'visitRecordSigned'],
        resumes: true,
        basis: article('6(3)'),
      },
      ...open,
    },
  },
};
