import type { z } from 'zod';
import type { HasConsultation } from '#shared/procedures/parts/consultation.ts';
import { awaitedSince, dissenters } from '#shared/procedures/parts/escalation.ts';
import { exitConsultationTitle } from '#templates/documents/exit-consultation-letter.ts';
import type { ReminderLetter } from '#templates/documents/reminder-letter.ts';
import { revocationConsultationTitle } from '#templates/documents/revocation-consultation-letter.ts';
import { type Drafting, recorded, signer } from './drafting.ts';

/** The letters by which departments are asked. */
const titles = { voluntaryExit: exitConsultationTitle, revocation: revocationConsultationTitle } as const;

/** D13 to departments, or to the conference, which has their dissent before it; the letter it rests on is bound by its day and number. */
export const draftReminderLetter = (
  drafting: Drafting<HasConsultation>,
): Omit<z.input<typeof ReminderLetter>, 'original'> & { readonly original: { readonly title: string } } => {
  const { order, subject, settings, today } = drafting;
  const { reminder, silenceClause } = recorded(subject.data.consultation, 'consultation');
  const recipient = recorded(order.recipients[0], 'recipient');
  const head = {
    ...{ issuer: signer(settings.office), issueDate: today, department: { name: recipient.name } },
    original: { title: titles[subject.procedure](settings.office.name) },
  };
  if (recipient.kind !== 'conference')
    return { ...head, replyBy: recorded(reminder, 'reminder').replyBy, silenceClause };
  const since = recorded(awaitedSince(subject.data), 'day on which it was put to the conference');
  return { ...head, silenceClause: false, escalated: { departments: [...dissenters(subject.data)], since } };
};
