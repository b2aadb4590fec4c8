import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { named } from '../../domain/label.ts';
import { ExpertId, PanelMember } from './panel-member.ts';

/** Invitations, and what waits for each member, are written with the appointment: a transaction holds 100 items. */
export const largestPanel = 29;

/** A panel as it is appointed. */
export const PanelInput = z.strictObject({
  members: named(
    '专家组成员（勾选即确认已声明无利害关系）',
    'Members of the panel (a tick confirms the declaration of no interest)',
    z.array(PanelMember).min(1).max(largestPanel),
  ),
  chairId: named('专家组组长', 'Chair of the panel', ExpertId),
  meeting: named(
    '评议会',
    'Meeting of the panel',
    z.strictObject({ on: named('日期', 'Date', Day), place: named('地点', 'Place', text(100)) }),
  ),
});

/** What every opinion states of the meeting that formed it. */
export const meetingFields = {
  meetingOn: named('会议日期', 'Day of the meeting', Day),
  place: named('地点', 'Place', text(100)),
  presentIds: named('到会专家', 'Experts present', z.array(ExpertId).min(1).max(99)),
  votes: named(
    '表决',
    'Votes',
    z.strictObject({
      yes: named('赞成', 'In favour', z.int().min(0)),
      no: named('反对', 'Against', z.int().min(0)),
      abstain: named('弃权', 'Abstentions', z.int().min(0)),
    }),
  ),
  dissents: named(
    '不同意见',
    'Dissenting views',
    z
      .array(
        z.strictObject({ expertId: named('专家', 'Expert', ExpertId), reason: named('理由', 'Reasons', text(1000)) }),
      )
      .max(99),
  ),
};
