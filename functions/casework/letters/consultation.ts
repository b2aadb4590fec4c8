import type { z } from 'zod';
import { refusedCertificates } from '#shared/procedures/voluntary-exit/data.ts';
import type { ExitConsultationLetter } from '#templates/documents/exit-consultation-letter.ts';
import type { ExitReport } from '#templates/documents/exit-report.ts';
import { contactOf, type Drafting, exitList, recorded, signer } from './drafting.ts';
import { exitFacts } from './exit-facts.ts';
import { holding } from './holding.ts';
import { panelOpinions } from './panel-opinions.ts';
import { repliesOf } from './replies.ts';

/** The revocations that heads overrode, where there are any (O3.4). */
const overriddenOf = ({ subject: { data } }: Drafting) => {
  const { on, revocations = [] } = data.released ?? {};
  return on && revocations.length > 0
    ? { overridden: { on, revocations: revocations.map((one) => ({ ...one, grounds: [...one.grounds] })) } }
    : {};
};

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
    ...(subject.data.opinion ? { opinions: panelOpinions(drafting) } : {}),
    ...overriddenOf(drafting),
    holds: holding(exitFacts.exitConsultationLetter, drafting),
  };
};

/** D15 */
export const draftExitReport = (drafting: Drafting): z.input<typeof ExitReport> => {
  const { subject, settings, today } = drafting;
  const { window, conferenceReport, publication } = subject.data;
  return {
    issuer: signer(settings.office),
    issueDate: today,
    windowLabel: recorded(window, 'window').label,
    acceptance: recorded(conferenceReport, 'report').acceptanceText,
    replies: repliesOf(subject.data),
    list: exitList(drafting),
    refused: refusedCertificates(subject.data).length,
    ...(publication ? { announcedOn: publication.publishedOn } : {}),
    ...overriddenOf(drafting),
    holds: holding(exitFacts.exitReport, drafting),
  };
};
