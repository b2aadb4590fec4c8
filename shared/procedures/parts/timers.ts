import { practice } from '../../domain/basis.ts';
import { addDays } from '../../domain/day.ts';
import { bodies } from '../../domain/heads.ts';
import { words } from '../../domain/words.ts';
import type { Timer } from '../../procedure/definition.ts';
import type { HasConsultation } from './consultation.ts';
import type { HasPanel } from './panel.ts';

/** The clocks of a panel; lengths are the office's settings, for the rules give none. */
export const panelTimers = {
  review: {
    label: words('评议期限', 'Term of the review'),
    basis: practice('组织评议', 'the review by the panel'),
    binds: ['expert', ...bodies.agency],
    term: ({ terms }) => ({ workingDays: terms.review }),
  },
  recusalDecision: {
    label: words('回避决定期限', 'Term for deciding on standing aside'),
    basis: practice('回避申请的决定', 'the decision on standing aside'),
    binds: bodies.agency,
    term: ({ terms }) => ({ workingDays: terms.recusalDecision }),
  },
} satisfies Record<string, Timer<HasPanel>>;

/** The clocks of consulting departments. */
export const consultationTimers = {
  consultationReply: {
    label: words('部门反馈期限', "Term for the departments' replies"),
    basis: practice('征求意见', 'consulting departments'),
    binds: ['department', ...bodies.office],
    term: ({ terms }) => ({ workingDays: terms.consultationReply }),
    // A day named in the letter replaces the usual term.
    wakesOn: ({ data, input }) =>
      (input as { replyBy?: string }).replyBy && data.consultation ? addDays(data.consultation.replyBy, 1) : undefined,
    gives: 'remind',
  },
  consultationReminder: {
    label: words('催办期限', 'Term after the reminder'),
    basis: practice('催办', 'reminding a department'),
    binds: ['department', ...bodies.office],
    term: ({ terms }) => ({ workingDays: terms.consultationReminder }),
    wakesOn: ({ data, input }) =>
      (input as { replyBy?: string }).replyBy && data.consultation?.reminder
        ? addDays(data.consultation.reminder.replyBy, 1)
        : undefined,
  },
  dissentCoordination: {
    label: words('分歧协调期限', 'Term for talking a dissent over'),
    basis: practice('协调', 'talking a dissent over'),
    binds: bodies.office,
    term: ({ terms }) => ({ workingDays: terms.dissentCoordination }),
  },
} satisfies Record<string, Timer<HasConsultation>>;
