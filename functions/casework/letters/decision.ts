import type { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import { refusedCertificates } from '#shared/procedures/voluntary-exit/data.ts';
import type { DeregistrationAnnouncement } from '#templates/documents/deregistration-announcement.ts';
import type { ExitApprovalReply } from '#templates/documents/exit-approval-reply.ts';
import type { ExitRefusalReply } from '#templates/documents/exit-refusal-reply.ts';
import { type Drafting, exitList, organizationOf, recorded, scopeOf, signer } from './drafting.ts';
import { exitFacts } from './exit-facts.ts';
import { holding } from './holding.ts';
import { namesAsked, repliesOf } from './replies.ts';

/** D16; the exit's day is not fixed yet, so the ban is told from the announcement. */
export const draftExitApprovalReply = (drafting: Drafting): z.input<typeof ExitApprovalReply> => {
  const { subject, settings, today } = drafting;
  const { settlementDeadline } = recorded(subject.data.approval, 'approval');
  const holds = holding(exitFacts.exitApprovalReply, drafting);
  return {
    issuer: signer(settings.office),
    issueDate: today,
    organization: organizationOf(drafting),
    applicationTitle: subject.data.form.applicationTitle,
    scope: scopeOf(drafting),
    replies: repliesOf(subject.data),
    holds,
    barred: settings.banAppliesTo === 'anyExit' || !holds.othersUnaffected,
    agencyName: settings.agency.name,
    ...defined({ settlementDeadline }),
  };
};

/** What is refused: the certificates that a partial answer does not grant, otherwise the whole application. */
const refusedScope = (drafting: Drafting) => {
  const certificates = refusedCertificates(drafting.subject.data);
  if (certificates.length === 0) return scopeOf(drafting);
  const names = certificates.map(({ certificateId, name }) => ({ certificateId, name }));
  return { type: 'certificate' as const, certificates: names };
};

/** D17 */
export const draftExitRefusalReply = (drafting: Drafting): z.input<typeof ExitRefusalReply> => {
  const { subject, settings, today } = drafting;
  const { reasons, requirements } = recorded(subject.data.refusal, 'refusal');
  return {
    issuer: signer(settings.office),
    issueDate: today,
    organization: organizationOf(drafting),
    applicationTitle: subject.data.form.applicationTitle,
    scope: refusedScope(drafting),
    reasons: [...reasons],
    requirements,
    replies: repliesOf(subject.data),
    holds: holding(exitFacts.exitRefusalReply, drafting),
  };
};

/** D18 */
export const draftDeregistrationAnnouncement = (drafting: Drafting): z.input<typeof DeregistrationAnnouncement> => ({
  issuer: signer(drafting.settings.office),
  issueDate: drafting.today,
  list: exitList(drafting).map((row) => ({
    ...row,
    barred: drafting.settings.banAppliesTo === 'anyExit' || row.exit !== 'certificate',
  })),
  departments: namesAsked(drafting.subject.data),
  holds: holding(exitFacts.deregistrationAnnouncement, drafting),
});
