import { words } from '../domain/words.ts';
import { membersOf, type Procedure } from '../procedure/definition.ts';
import { absorbCommand } from './parts/absorb-command.ts';
import { consultationCommands, consultCommand } from './parts/consultation-commands.ts';
import { consultationGuards } from './parts/consultation-guards.ts';
import { fileRoom } from './parts/file-room.ts';
import { holdingGuards } from './parts/holding.ts';
import { recusalCommands } from './parts/recusal-commands.ts';
import { recusalGuards } from './parts/recusal-guards.ts';
import { suspensionCommands } from './parts/suspension.ts';
import { addressees, references } from './revocation/addressees.ts';
import { announcementGuards } from './revocation/announcement-guards.ts';
import { conclusionCommands } from './revocation/conclusion-commands.ts';
import { conclusionGuards } from './revocation/conclusion-guards.ts';
import { conclusionStates } from './revocation/conclusion-states.ts';
import { type RevocationData, subjectOf } from './revocation/data.ts';
import { investigationCommands } from './revocation/investigation-commands.ts';
import { investigationGuards } from './revocation/investigation-guards.ts';
import { investigationStates } from './revocation/investigation-states.ts';
import { measuresCommands } from './revocation/measures-commands.ts';
import { measuresGuards } from './revocation/measures-guards.ts';
import { measuresStates } from './revocation/measures-states.ts';
import { noticeCommands } from './revocation/notice-commands.ts';
import { noticeGuards } from './revocation/notice-guards.ts';
import { noticeStates } from './revocation/notice-states.ts';
import { lesserSibling, reconsiderationCommands } from './revocation/reconsideration-commands.ts';
import { reconsiderationGuards } from './revocation/reconsideration-guards.ts';
import { reconsiderationStates } from './revocation/reconsideration-states.ts';
import { reviewCommands } from './revocation/review-commands.ts';
import { reviewGuards } from './revocation/review-guards.ts';
import { reviewStates } from './revocation/review-states.ts';
import { suspensionGuards, suspensionStates } from './revocation/suspension.ts';
import { timers } from './revocation/timers.ts';

const reads = membersOf<RevocationData>();

/** Revocation of a qualification or of authorizations (取消), Articles 5 and 7. */
export const revocation: Procedure<RevocationData> = {
  name: 'revocation',
  version: '1',
  label: words('取消资质', 'Revocation'),
  initial: 'caseOpened',
  way: 'revocation',
  commands: {
    ...investigationCommands,
    ...reviewCommands,
    ...noticeCommands,
    ...reconsiderationCommands,
    ...recusalCommands,
    ...measuresCommands,
    ...consultationCommands,
    consult: consultCommand('revocationConsultationLetter'),
    ...conclusionCommands,
    ...suspensionCommands,
    absorb: absorbCommand,
  },
  guards: {
    ...investigationGuards,
    ...reviewGuards,
    ...noticeGuards,
    ...reconsiderationGuards,
    ...recusalGuards,
    ...measuresGuards,
    ...consultationGuards,
    ...conclusionGuards,
    ...announcementGuards,
    ...suspensionGuards,
    ...holdingGuards,
    ...fileRoom,
  },
  invariants: ['notHeld', 'notAbsorbed'],
  timers,
  addressees,
  references,
  participants: ({ panel, consultation }) => ({
    experts: panel?.members.map(({ expertId }) => expertId) ?? [],
    departments: consultation?.departments.map(({ code }) => code) ?? [],
  }),
  subjectOf,
  partyReads: reads(
    ...(['scope', 'certificates', 'left', 'splitFrom', 'notice', 'measures', 'closure', 'announcement'] as const),
    ...(['settlement', 'effect', 'suspension', 'representative', 'absorbedBy', 'absorbedOn'] as const),
  ),
  expertReads: reads('scope', 'certificates', 'clues', 'investigation', 'report', 'notice', 'panel'),
  // Told from the day the investigation is (D21): a clue in hand is the offices' own.
  openToParty: ({ investigation }) => investigation !== undefined,
  toldBy: 'investigationNotice',
  sibling: lesserSibling,
  marks: ({ before, data, today, facts: { entry } }) => ({
    failedRectifications: [
      ...(entry.failedRectifications ?? []),
      { caseId: before.caseId, certificateIds: [...subjectOf(data).certificateIds], on: today },
    ],
  }),
  states: {
    ...investigationStates,
    ...reviewStates,
    ...noticeStates,
    ...reconsiderationStates,
    ...measuresStates,
    ...conclusionStates,
    ...suspensionStates,
  },
};
