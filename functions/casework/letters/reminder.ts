import type { z } from 'zod';
import type { HasConsultation } from '#shared/procedures/parts/consultation.ts';
import { exitConsultationTitle } from '#templates/documents/exit-consultation-letter.ts';
import type { ReminderLetter } from '#templates/documents/reminder-letter.ts';
import { revocationConsultationTitle } from '#templates/documents/revocation-consultation-letter.ts';
import { type Drafting, recorded, signer } from './drafting.ts';

/** The letters by which departments are asked. */
const titles = { voluntaryExit: exitConsultationTitle, revocation: revocationConsultationTitle } as const;

/** D13; the letter it reminds of is bound by its day and number. */
export const draftReminderLetter = (
  drafting: Drafting<HasConsultation>,
): Omit<z.input<typeof ReminderLetter>, 'original'> & { readonly original: { readonly title: string } } => {
  const { order, subject, settings, today } = drafting;
  const { reminder, silenceClause } = recorded(subject.data.consultation, 'consultation');
  return {
    issuer: signer(settings.office),
    issueDate: today,
    department: { name: recorded(order.recipients[0], 'department').name },
    original: { title: titles[subject.procedure](settings.office.name) },
    replyBy: recorded(reminder, 'reminder').replyBy,
    silenceClause,
  };
};
