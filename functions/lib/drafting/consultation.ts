import type { z } from 'zod';
import type { ConsultedDepartment } from '#shared/procedures/parts/consultation.ts';
import { refusedCertificates } from '#shared/procedures/voluntary-exit/data.ts';
import type { ExitConsultationLetter } from '#templates/documents/exit-consultation-letter.ts';
import type { ExitReport } from '#templates/documents/exit-report.ts';
import type { ReminderLetter } from '#templates/documents/reminder-letter.ts';
import { contactOf, type Drafting, exitList, recorded, signer } from './drafting.ts';
import { panelOpinions } from './panel-opinions.ts';

/** D12 */
export const draftExitConsultationLetter = (drafting: Drafting): z.input<typeof ExitConsultationLetter> => {
  const { order, subject, settings, today } = drafting;
  const { replyBy, silenceClause } = recorded(subject.data.consultation, 'consultation');
  return {
    issuer: signer(settings.office),
    issueDate: today,
    departments: order.recipients.map(({ name }) => ({ name })),
    agencyName: settings.agency.name,
    windowLabel: recorded(subject.data.window, 'window').label,
    list: exitList(drafting),
    replyBy,
    silenceClause,
    contact: contactOf(settings.office),
    opinions: panelOpinions(drafting),
  };
};

/** D13; the letter it reminds of is bound by title, day and number. */
export const draftReminderLetter = (drafting: Drafting): Omit<z.input<typeof ReminderLetter>, 'original'> => {
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

const answerOf = ({ name, reply, deemedBy, dissentResolved }: ConsultedDepartment): string => {
  if (reply?.position === 'agreeWithComments') return `${name}原则同意，并提出意见：${reply.comment ?? '（见复函）'}。`;
  if (reply?.position === 'dissent')
    return `${name}提出不同意见：${reply.comment ?? '（见复函）'}，处理情况：${dissentResolved?.note ?? '协调中'}。`;
  return deemedBy ? `${name}逾期未反馈，视为无不同意见。` : `${name}无不同意见。`;
};

const consultationText = (departments: readonly ConsultedDepartment[]): string => {
  const all = departments.map(({ name }) => name).join('、');
  const agreed = departments.every(({ reply }) => reply?.position === 'agree');
  return agreed ? `${all}${departments.length > 1 ? '均' : ''}无不同意见。` : departments.map(answerOf).join('');
};

/** D15 */
export const draftExitReport = (drafting: Drafting): z.input<typeof ExitReport> => {
  const { subject, settings, today } = drafting;
  const { window, conferenceReport, consultation, publication } = subject.data;
  return {
    issuer: signer(settings.office),
    issueDate: today,
    windowLabel: recorded(window, 'window').label,
    acceptance: recorded(conferenceReport, 'report').acceptanceText,
    consultation: consultationText(recorded(consultation, 'consultation').departments),
    list: exitList(drafting),
    refused: refusedCertificates(subject.data).length,
    announcedOn: recorded(publication, 'publication').publishedOn,
  };
};
