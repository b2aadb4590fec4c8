import type { Command, Procedure } from '../../procedure/definition.ts';
import { absorbCommand, reviveCommand } from '../parts/absorb-command.ts';
import { actCommands } from '../parts/act-commands.ts';
import { conflictCommands } from '../parts/conflict-act.ts';
import { consultationCommands, consultCommand } from '../parts/consultation-commands.ts';
import { correctionCommands } from '../parts/correction-commands.ts';
import { urgeConference } from '../parts/escalation.ts';
import { officerCommands } from '../parts/officer-commands.ts';
import { recusalCommands } from '../parts/recusal-commands.ts';
import { setAsideCommands } from '../parts/set-aside-commands.ts';
import { passing } from '../parts/stations.ts';
import { suspensionCommands } from '../parts/suspension.ts';
import { conclusionCommands } from './conclusion-commands.ts';
import { type RevocationData, subjectOf } from './data.ts';
import { decisions } from './decisions.ts';
import { endingCommands } from './endings.ts';
import { investigationCommands } from './investigation-commands.ts';
import { measuresCommands } from './measures-commands.ts';
import { noticeCommands } from './notice-commands.ts';
import { opinionHoldingCommands } from './opinion-holding.ts';
import { partyRequestCommands } from './party-requests.ts';
import { quietHoldingCommands } from './quiet-holding.ts';
import { reconsiderationCommands } from './reconsideration-commands.ts';
import { reviewCommands } from './review-commands.ts';
import { supplementCommands } from './supplement.ts';

/** Everything that may be done in such a case, by name; `whole` is the procedure itself, by which facts are corrected. */
export const revocationCommands = (whole: () => Procedure<RevocationData>) =>
  ({
    ...investigationCommands,
    ...quietHoldingCommands,
    ...opinionHoldingCommands,
    ...reviewCommands,
    ...actCommands,
    ...setAsideCommands(decisions),
    ...noticeCommands,
    ...supplementCommands,
    ...partyRequestCommands,
    ...reconsiderationCommands,
    ...recusalCommands,
    ...conflictCommands,
    ...officerCommands,
    ...correctionCommands(whole),
    ...measuresCommands,
    ...consultationCommands,
    urgeConference,
    consult: passing('asked', subjectOf, consultCommand('revocationConsultationLetter')),
    ...conclusionCommands,
    ...suspensionCommands,
    absorb: absorbCommand,
    ...endingCommands,
    revive: reviveCommand,
  }) satisfies Record<string, Command<RevocationData>>;
