import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { ExpertId, PanelMember } from './panel-member.ts';

/** Invitations, and what waits for each member, are written with the appointment: a transaction holds 100 items. */
export const largestPanel = 29;

/** A panel as it is appointed. */
export const PanelInput = z.strictObject({
  members: z.array(PanelMember).min(1).max(largestPanel),
  chairId: ExpertId,
  meeting: z.strictObject({ on: Day, place: text(100) }),
});

/** What every opinion states of the meeting that formed it. */
export const meetingFields = {
  meetingOn: Day,
  place: text(100),
  presentIds: z.array(ExpertId).min(1).max(99),
  votes: z.strictObject({ yes: z.int().min(0), no: z.int().min(0), abstain: z.int().min(0) }),
  dissents: z.array(z.strictObject({ expertId: ExpertId, reason: text(1000) })).max(99),
};
