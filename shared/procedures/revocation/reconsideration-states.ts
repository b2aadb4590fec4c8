import { article, practice } from '../../domain/basis.ts';
import { law } from '../../domain/law.ts';
import { words } from '../../domain/words.ts';
import type { Move, State } from '../../procedure/definition.ts';
import { askForExperts } from '../parts/expert-request.ts';
import { meetingStands } from '../parts/panel-guards.ts';
import { recusal } from '../parts/recusal-moves.ts';
import { fileSheets } from '../parts/sheets.ts';
import { undecidedMoves } from '../parts/undecided.ts';
import { open } from './moves.ts';
import { seatPanel } from './review-states.ts';

const decideAppeal: Move = {
  to: 'appealClosed',
  by: 'agencyHead',
  requires: ['reconsidered'],
  issues: ['reconsiderationDecision', 'proofOfService'],
  stops: ['reconsideration', 'expertNames'],
  basis: article('7(3)'),
};

const ofSecondPanel = (move: Move): Move => ({ ...move, requires: ['secondPanelSeated', ...(move.requires ?? [])] });

/** Until others are seated the panel on record is the one that formed the opinion: who sat then stays as it was. */
const recusalOfSecondPanel = Object.fromEntries(
  Object.entries(recusal).map(([name, moves]) => [name, [moves].flat().map(ofSecondPanel)]),
);

/** Reconsideration by people who did not sit before; nothing further is done meanwhile (Art. 7(3)). */
export const reconsiderationStates: Record<string, State> = {
  underReconsideration: {
    label: words('复核中', 'Under reconsideration'),
    next: [
      'decideRecusal',
      'formReconsiderationPanel',
      'fillSeat',
      'fileSheets',
      'adoptReconsideration',
      'decideAppeal',
    ],
    on: {
      formReconsiderationPanel: {
        ...seatPanel,
        to: 'same',
        starts: [],
        stops: ['expertNames'],
        basis: article('7(3)'),
      },
      formReducedPanel: {
        ...seatPanel,
        ...{ to: 'same', by: 'agencyHead', starts: [], stops: ['expertNames'] },
        requires: ['namesAwaited', 'poolShort', 'reducedSized', 'panelSized', 'chairOnPanel'],
        basis: law.reducedPanel.basis,
      },
      askForExperts,
      fileSheets: ofSecondPanel(fileSheets),
      adoptReconsideration: {
        to: 'same',
        by: ['expert', 'agencyClerk'],
        requires: [
          ...[
            'secondPanelSeated',
            ...meetingStands,
            'changeStated',
            'itemsCovered',
            'measuresProposed',
            'revokingReasoned',
          ],
          ...['notWorse', 'changesSomething'],
        ],
        basis: article('7(3)'),
      },
      recordUndecided: undecidedMoves(['secondPanelSeated', ...meetingStands], {
        ...{ to: 'same', issues: ['reviewOpinion'], requires: ['claimsStated'], stops: ['expertNames'] },
      }),
      extendReconsideration: {
        to: 'same',
        by: 'agencyHead',
        requires: ['extensionWithinTerm'],
        issues: ['suspensionNotice'],
        starts: ['reconsideration'],
        basis: practice('复核期限可以延长一次', 'the term of reconsideration is extended once'),
      },
      decideAppeal: [
        { ...decideAppeal, to: 'investigating', when: ['reinvestigationDecided'], starts: ['investigation'] },
        decideAppeal,
      ],
      withdrawAppeal: {
        to: 'appealClosed',
        by: ['organization', 'agencyClerk'],
        requires: ['appealWithdrawnInTime'],
        stops: ['reconsideration', 'recusalDecision', 'expertNames'],
        basis: practice('书面撤回申诉', 'an appeal is withdrawn in writing'),
      },
      ...recusalOfSecondPanel,
      ...open,
    },
  },
};
