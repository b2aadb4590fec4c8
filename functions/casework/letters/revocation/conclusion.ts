import type { z } from 'zod';
import { banFigures, banTerm } from '#shared/domain/ban.ts';
import { chineseDate } from '#shared/domain/day.ts';
import { cascadeOf } from '#shared/domain/directory.ts';
import { type RevocationData, subjectOf } from '#shared/procedures/revocation/data.ts';
import type { ObjectionReceipt } from '#templates/documents/objection-receipt.ts';
import type { ObjectionReply } from '#templates/documents/objection-reply.ts';
import type { PanelOpinions } from '#templates/documents/parts/panel-opinions.ts';
import type { PublicityNotice } from '#templates/documents/publicity-notice.ts';
import type { RevocationAnnouncement } from '#templates/documents/revocation-announcement.ts';
import type { RevocationConsultationLetter } from '#templates/documents/revocation-consultation-letter.ts';
import type { RevocationNotice } from '#templates/documents/revocation-notice.ts';
import type { RevocationReport } from '#templates/documents/revocation-report.ts';
import { consultationText } from '../consultation-text.ts';
import { contactOf, organizationOf, recorded, signer } from '../drafting.ts';
import { factsOf, groundOf, type RevocationDrafting, revocationList, scopeOf } from './parts.ts';

const appealOutcome = ({ notice }: RevocationData): 'none' | 'upheld' | 'changed' | 'withdrawn' => {
  if (notice?.decided) return notice.decided.result === 'changed' ? 'changed' : 'upheld';
  return notice?.appeal?.withdrawnOn ? 'withdrawn' : 'none';
};

/** What was investigated and found, in the words of the approved report. */
const investigationText = ({ report, clues }: RevocationData): string => {
  const { from, to, grounds } = recorded(report, 'report');
  const numbers = clues.map(({ clueId }) => `${clueId}号`).join('、');
  return `根据${numbers}问题线索，调查组于${chineseDate(from)}至${chineseDate(to)}进行了调查核实。经查，${factsOf(grounds)}。`;
};

/** The opinion that stands, as the departments read it: without names. An appeal seats others, who did not form it. */
const opinionOf = (drafting: RevocationDrafting): PanelOpinions[number] => {
  const { data } = drafting.subject;
  const opinion = recorded(data.opinion, 'opinion');
  const sat = data.reconsideration ? data.formerPanels?.at(-1) : data.panel;
  return {
    organization: organizationOf(drafting),
    investigation: investigationText(data),
    meetingOn: opinion.meetingOn,
    expected: recorded(sat, 'panel').members.length,
    present: opinion.presentIds.length,
    findings: [...opinion.findings],
    votes: opinion.votes,
    conclusion: '建议取消',
    dissents: opinion.dissents.map(({ reason }) => reason),
  };
};

/** D35 */
export const draftRevocationConsultationLetter = (
  drafting: RevocationDrafting,
): z.input<typeof RevocationConsultationLetter> => {
  const { order, subject, settings, today } = drafting;
  const { replyBy, silenceClause } = recorded(subject.data.consultation, 'consultation');
  return {
    issuer: signer(settings.office),
    issueDate: today,
    departments: order.recipients.map(({ name }) => ({ name })),
    list: revocationList(drafting),
    appeal: appealOutcome(subject.data),
    replyBy,
    silenceClause,
    contact: contactOf(settings.office),
    opinions: [opinionOf(drafting)],
  };
};

const appealTexts = {
  none: '该单位在规定期限内未提出申诉。',
  upheld: '该单位提出申诉，经另行组织专家复核，维持原评议意见。',
  changed: '该单位提出申诉，经另行组织专家复核，变更了部分评议意见。',
  withdrawn: '该单位提出申诉后撤回。',
} as const;

/** D36, with the departments' views in their own words where one dissents (2.3). */
export const draftRevocationReport = (drafting: RevocationDrafting): z.input<typeof RevocationReport> => {
  const { subject, settings, today } = drafting;
  const { opinion, consultation } = subject.data;
  const { votes, meetingOn } = recorded(opinion, 'opinion');
  return {
    issuer: signer(settings.office),
    issueDate: today,
    agencyName: settings.agency.name,
    investigation: investigationText(subject.data),
    review: `专家组于${chineseDate(meetingOn)}评议，以${votes.yes}票同意、${votes.no}票不同意、${votes.abstain}票弃权建议取消。${appealTexts[appealOutcome(subject.data)]}`,
    consultation: consultationText(recorded(consultation, 'consultation').departments),
    list: revocationList(drafting),
  };
};

/** D37 */
export const draftPublicityNotice = (drafting: RevocationDrafting): z.input<typeof PublicityNotice> => {
  const { subject, settings, today } = drafting;
  const { postedOn, to, days } = recorded(subject.data.publicity, 'publicity');
  const { phone, email, address, postcode } = settings.agency.contact;
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    list: revocationList(drafting),
    from: postedOn,
    to,
    days,
    channel: { phone, email, address, postcode },
  };
};

const publicityTitle = '《关于拟撤销培训评价组织和职业技能等级证书名单的公示》';

/** D38a */
export const draftObjectionReceipt = (drafting: RevocationDrafting): z.input<typeof ObjectionReceipt> => {
  const { order, subject, settings, today } = drafting;
  const objection = recorded(subject.data.publicity?.latest, 'objection');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    objector: { name: recorded(order.recipients[0], 'objector').name },
    objectedOn: objection.receivedOn,
    publicityTitle,
    replyDays: settings.terms.objectionReply,
    contact: contactOf(settings.agency),
  };
};

/** D38; the objection that this step settles is the one settled last. */
export const draftObjectionReply = (drafting: RevocationDrafting): z.input<typeof ObjectionReply> => {
  const { order, subject, settings, today } = drafting;
  const name = recorded(order.recipients[0], 'objector').name;
  const { receivedOn, resolved } = recorded(subject.data.publicity?.settled, 'objection');
  const { finding, result } = resolved;
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    objector: { name },
    objectedOn: receivedOn,
    publicityTitle,
    finding,
    result,
  };
};

/** D39 */
export const draftRevocationAnnouncement = (drafting: RevocationDrafting): z.input<typeof RevocationAnnouncement> => ({
  issuer: signer(drafting.settings.office),
  issueDate: drafting.today,
  list: revocationList(drafting).map((row) => ({
    ...row,
    barred: drafting.settings.banAppliesTo === 'anyExit' || row.exit === 'qualification',
  })),
  settlementDeadline: recorded(drafting.subject.data.announcement, 'announcement').settlementDeadline,
});

/** D40; the ban is told where this revocation brings one (Art. 10). */
export const draftRevocationNotice = (drafting: RevocationDrafting): z.input<typeof RevocationNotice> => {
  const { subject, settings, today, entry } = drafting;
  const { announcement, report, notice, effect } = subject.data;
  const { settlementDeadline, activities } = recorded(announcement, 'announcement');
  const cascade = effect?.cascade ?? cascadeOf(entry, subjectOf(subject.data));
  const barred = settings.banAppliesTo === 'anyExit' || cascade !== 'none';
  return {
    issuer: signer(settings.office),
    issueDate: today,
    organization: organizationOf(drafting),
    facts: factsOf(recorded(report, 'report').grounds),
    ground: groundOf(drafting),
    appealed: notice?.decided !== undefined,
    scope: scopeOf(drafting),
    cascade,
    effectiveOn: today,
    activities,
    settlementDeadline,
    agencyName: settings.agency.name,
    ...(barred ? { banLastDay: banTerm(today, banFigures.revocation.value).lastBarredDay } : {}),
    ...(settings.remedies ? { remedies: settings.remedies } : {}),
  };
};
