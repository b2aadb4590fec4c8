import type { z } from 'zod';
import type { HasConsultation } from '#shared/procedures/parts/consultation.ts';
import type { ReminderLetter } from '#templates/documents/reminder-letter.ts';
import { type Drafting, recorded, signer } from './drafting.ts';

/** D13; the letter it reminds of is bound by title, day and number. */
export const draftReminderLetter = (
  drafting: Drafting<HasConsultation>,
): Omit<z.input<typeof ReminderLetter>, 'original'> => {
  const { order, subject, settings, today } = drafting;
  const { reminder, silenceClause } = recorded(subject.data.consultation, 'consultation');
  return {
    issuer: signer(settings.office),
    issueDate: today,
    department: { name: recorded(order.recipients[0], 'department').name },
    replyBy: recorded(reminder, 'reminder').replyBy,
    silenceClause,
  };
};
