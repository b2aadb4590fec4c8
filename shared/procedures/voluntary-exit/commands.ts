import type { Command, Procedure } from '../../procedure/definition.ts';
import { actCommands } from '../parts/act-commands.ts';
import { conflictCommands } from '../parts/conflict-act.ts';
import { consultationCommands, consultCommand } from '../parts/consultation-commands.ts';
import { correctionCommands } from '../parts/correction-commands.ts';
import { tellExtension, urgeConference } from '../parts/escalation.ts';
import { regainCommand } from '../parts/holding.ts';
import { officerCommands } from '../parts/officer-commands.ts';
import { recusalCommands } from '../parts/recusal-commands.ts';
import { setAsideCommands } from '../parts/set-aside-commands.ts';
import { passing } from '../parts/stations.ts';
import { proposeReleaseCommand, releaseCommand, suspensionCommands } from '../parts/suspension.ts';
import { appliedSubject, type VoluntaryExitData } from './data.ts';
import { decisionCommands } from './decision-commands.ts';
import { decisions } from './decisions.ts';
import { endingCommands } from './endings.ts';
import { inquiryCommands } from './inquiry-commands.ts';
import { intakeCommands } from './intake-commands.ts';
import { reviewCommands } from './review-commands.ts';

/** Everything that may be done in such a case, by name; `whole` is the procedure itself, by which facts are corrected. */
export const exitCommands = (whole: () => Procedure<VoluntaryExitData>) =>
  ({
    ...intakeCommands,
    ...reviewCommands,
    ...consultationCommands,
    ...{ urgeConference, tellExtension },
    consult: passing('asked', appliedSubject, consultCommand('exitConsultationLetter')),
    ...recusalCommands,
    ...conflictCommands,
    ...officerCommands,
    ...correctionCommands(whole),
    ...inquiryCommands,
    ...suspensionCommands,
    proposeRelease: proposeReleaseCommand,
    release: releaseCommand,
    regainDays: regainCommand,
    ...actCommands,
    ...setAsideCommands(decisions),
    ...decisionCommands,
    ...endingCommands,
  }) satisfies Record<string, Command<VoluntaryExitData>>;
