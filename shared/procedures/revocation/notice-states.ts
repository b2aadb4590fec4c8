import { article, practice } from '../../domain/basis.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { actOfOthers } from '../parts/holding.ts';
import { open } from './moves.ts';
import { supplementState } from './supplement.ts';

const fileAppeal: Move = {
  to: 'appealFiled',
  by: ['organization', 'agencyClerk'],
  requires: ['filingDayPossible', 'filesToday', 'oneAppeal'],
  despite: actOfOthers,
  issues: ['materialReceipt'],
  starts: ['appealDecision'],
  stops: ['appealPeriod', 'serviceProof'],
  basis: article('7(3)'),
};

const declareNoObjection: Move = {
  to: 'same',
  by: ['organization', 'agencyClerk'],
  requires: ['statementPossible'],
  despite: actOfOthers,
  basis: practice('无异议声明登记在案，不影响申诉权', 'a statement of no objection is filed and takes no right away'),
};

const extendAppealPeriod: Move = {
  to: 'same',
  by: 'officeHead',
  requires: ['extensionReasoned'],
  basis: practice('不可抗力顺延', 'force majeure moves the last day'),
};

/** A clue that changes what was told brings the opinion back: a new one is served, with a new right of appeal. */
const withdrawOpinion: Move = {
  to: 'investigating',
  by: 'officeHead',
  starts: ['investigation'],
  stops: ['appealPeriod', 'serviceProof'],
  basis: practice(
    '告知后出现新线索的，收回评议意见，重新告知',
    'after a new clue the opinion is taken back and told anew',
  ),
};

const route = (move: Omit<Move, 'by' | 'requires' | 'basis'>): Move => ({
  ...move,
  by: ['officeClerk', 'officeHead'],
  requires: ['appealConcluded'],
  basis: article('7(4)', '7(5)'),
});

/** From the served opinion to the way it goes on (Art. 7(3) to (5)). */
export const noticeStates: Record<string, State> = {
  opinionServed: {
    label: words('评议意见已告知', 'Opinion served'),
    next: ['fileAppeal', 'appealPeriodExpired'],
    on: {
      recordReceipt: {
        ...{ to: 'same', by: 'agencyClerk', despite: actOfOthers, basis: article('7(3)') },
        ...{ starts: ['appealPeriod'], stops: ['serviceProof'] },
      },
      declareNoObjection,
      fileAppeal,
      appealPeriodExpired: {
        to: 'appealClosed',
        by: 'system',
        requires: ['appealPeriodOver', 'fileRequestsAnswered'],
        stops: ['appealPeriod'],
        basis: article('7(3)'),
      },
      extendAppealPeriod: { ...extendAppealPeriod, starts: ['appealPeriod'] },
      withdrawOpinion,
      ...open,
    },
  },
  supplementServed: supplementState({ fileAppeal, extendAppealPeriod, declareNoObjection, withdrawOpinion }),
  appealFiled: {
    label: words('已提出申诉', 'Appeal filed'),
    next: ['acceptAppeal', 'rejectAppeal'],
    on: {
      acceptAppeal: {
        to: 'underReconsideration',
        by: 'agencyClerk',
        requires: ['appealInTime'],
        issues: ['appealAcceptanceNotice'],
        starts: ['reconsideration'],
        stops: ['appealDecision'],
        basis: article('7(3)'),
      },
      rejectAppeal: {
        to: 'appealClosed',
        by: 'agencyClerk',
        requires: ['rejectionStands'],
        issues: ['appealNonAcceptanceNotice'],
        stops: ['appealDecision'],
        basis: article('7(3)'),
      },
      extendAppealPeriod,
      withdrawAppeal: {
        to: 'appealClosed',
        by: ['organization', 'agencyClerk'],
        requires: ['appealWithdrawnInTime'],
        stops: ['appealDecision'],
        basis: practice('书面撤回申诉', 'an appeal is withdrawn in writing'),
      },
      ...open,
    },
  },
  appealClosed: {
    label: words('申诉环节结束', 'Appeal stage over'),
    next: ['route'],
    on: {
      fileAppeal,
      extendAppealPeriod,
      route: [
        route({ to: 'consultationDue', when: ['revokedAndLesser'], effect: 'split' }),
        route({ to: 'consultationDue', when: ['someRevoked'] }),
        route({ to: 'lesserTrack', when: ['someLesser'], starts: ['measures'] }),
        {
          ...route({ to: 'closedNoAction', issues: ['caseClosureNotice'] }),
          requires: ['appealConcluded', 'closureStated', 'closureTrue'],
        },
      ],
      ...open,
    },
  },
};
