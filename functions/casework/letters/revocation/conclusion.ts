import type { z } from 'zod';
import { banFigures, banTerm } from '#shared/domain/ban.ts';
import { chineseDate } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import type { Appeal } from '#shared/procedures/revocation/notice-data.ts';
import type { ObjectionReceipt } from '#templates/documents/objection-receipt.ts';
import type { ObjectionReply } from '#templates/documents/objection-reply.ts';
import type { PanelOpinions } from '#templates/documents/parts/panel-opinions.ts';
import { type PublicityNotice, publicityTitle } from '#templates/documents/publicity-notice.ts';
import type { RevocationAnnouncement } from '#templates/documents/revocation-announcement.ts';
import type { RevocationConsultationLetter } from '#templates/documents/revocation-consultation-letter.ts';
import type { RevocationNotice } from '#templates/documents/revocation-notice.ts';
import type { RevocationReport } from '#templates/documents/revocation-report.ts';
import { contactOf, organizationOf, recorded, signer } from '../drafting.ts';
import { holding } from '../holding.ts';
import { namesAsked, repliesOf } from '../replies.ts';
import { appealsOf, decisionOn, panelOfOpinion } from './appeals.ts';
import { revocationFacts } from './facts.ts';
import { objectionAnswered, objectionRaised, objectorKind } from './objections.ts';
import {
  cascadeOfRevocation,
  factsOf,
  groundOf,
  named,
  type RevocationDrafting,
  revocationList,
  scopeOf,
} from './parts.ts';

/** What the sentences on appeals name: the one not accepted, when one was withdrawn, what was changed. */
const appealNamed = ({ subject: { data }, entry }: RevocationDrafting) => {
  const refused = appealsOf(data).findLast(({ rejected }) => rejected);
  const withdrawnOn = appealsOf(data).findLast((appeal) => appeal.withdrawnOn)?.withdrawnOn;
  const changed = entry.certificates.filter(({ certificateId }) => decisionOn(data)?.changed?.includes(certificateId));
  return {
    ...(refused ? { refused: { filedOn: refused.filedOn, reason: refusalOf(refused) } } : {}),
    ...defined({ withdrawnOn }),
    ...(changed.length > 0 ? { changed: named(changed) } : {}),
  };
};

const refusalOf = ({ rejected }: Appeal): string =>
  rejected?.ground === 'late' ? '超过申诉期限' : (rejected?.reason ?? '不符合受理条件');

/** What was investigated and found, in the words of the approved report. */
const investigationOf = ({ report, clues }: RevocationData) => {
  const { from, to, grounds } = recorded(report, 'report');
  return { clues: clues.map(({ clueId }) => `${clueId}号`), from, to, facts: factsOf(grounds) };
};

/** The same as a paragraph of its own, for those who read the opinion. */
const investigationText = (drafting: RevocationDrafting): string => {
  const { clues, from, to, facts } = investigationOf(drafting.subject.data);
  const course = `根据${clues.join('、')}问题线索，调查组于${chineseDate(from)}至${chineseDate(to)}进行了调查核实。`;
  return `${revocationFacts.revocationReport.investigated(drafting) ? course : ''}经查，${facts}。`;
};

/** The opinion's meeting and vote; an appeal seats others, who did not form it. */
const meetingOf = (data: RevocationData) => {
  const { meetingOn, presentIds, votes } = recorded(data.opinion, 'opinion');
  const expected = recorded(panelOfOpinion(data), 'panel').members.length;
  return { meetingOn, expected, present: presentIds.length, votes };
};

/** The opinion that stands, as the departments read it: without names. */
const opinionOf = (drafting: RevocationDrafting): PanelOpinions[number] => {
  const { data } = drafting.subject;
  const { findings, dissents } = recorded(data.opinion, 'opinion');
  return {
    organization: organizationOf(drafting),
    investigation: investigationText(drafting),
    ...meetingOf(data),
    findings: [...findings],
    conclusion: '建议取消',
    dissents: dissents.map(({ reason }) => reason),
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
    ground: groundOf(drafting),
    ...appealNamed(drafting),
    replyBy,
    silenceClause,
    contact: contactOf(settings.office),
    opinions: [opinionOf(drafting)],
    holds: holding(revocationFacts.revocationConsultationLetter, drafting),
  };
};

/** D36, with the departments' views in their own words where one dissents (2.3). */
export const draftRevocationReport = (drafting: RevocationDrafting): z.input<typeof RevocationReport> => {
  const { subject, settings, today } = drafting;
  return {
    issuer: signer(settings.office),
    issueDate: today,
    agencyName: settings.agency.name,
    investigation: investigationOf(subject.data),
    ground: groundOf(drafting),
    review: meetingOf(subject.data),
    ...appealNamed(drafting),
    replies: repliesOf(subject.data),
    holds: holding(revocationFacts.revocationReport, drafting),
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
    departments: namesAsked(subject.data),
    holds: holding(revocationFacts.publicityNotice, drafting),
  };
};

/** D38a */
export const draftObjectionReceipt = (drafting: RevocationDrafting): z.input<typeof ObjectionReceipt> => {
  const { order, settings, today } = drafting;
  const objection = recorded(objectionRaised(drafting), 'objection');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    objector: { name: recorded(order.recipients[0], 'objector').name, kind: objectorKind(objection) },
    objectedOn: objection.receivedOn,
    publicityTitle: publicityTitle(settings.agency.name),
    replyDays: settings.terms.objectionReply,
    contact: contactOf(settings.agency),
    holds: holding(revocationFacts.objectionReceipt, drafting),
  };
};

/** D38; the objection that this step settles is the one settled last. */
export const draftObjectionReply = (drafting: RevocationDrafting): z.input<typeof ObjectionReply> => {
  const { order, settings, today, entry } = drafting;
  const name = recorded(order.recipients[0], 'objector').name;
  const objection = recorded(objectionAnswered(drafting), 'objection');
  const { finding, result, removed } = objection.resolved;
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    objector: { name, kind: objectorKind(objection) },
    objectedOn: objection.receivedOn,
    publicityTitle: publicityTitle(settings.agency.name),
    finding,
    result,
    ...(removed ? { removed: named(entry.certificates.filter((held) => removed.includes(held.certificateId))) } : {}),
    holds: holding(revocationFacts.objectionReply, drafting),
  };
};

/** D39 */
export const draftRevocationAnnouncement = (drafting: RevocationDrafting): z.input<typeof RevocationAnnouncement> => ({
  issuer: signer(drafting.settings.office),
  issueDate: drafting.today,
  list: revocationList(drafting).map((row) => ({
    ...row,
    barred: drafting.settings.banAppliesTo === 'anyExit' || row.exit !== 'certificate',
  })),
  departments: namesAsked(drafting.subject.data),
  holds: holding(revocationFacts.revocationAnnouncement, drafting),
  settlementDeadline: recorded(drafting.subject.data.announcement, 'announcement').settlementDeadline,
});

/** D40; the ban is told where this revocation brings one (Art. 10). */
export const draftRevocationNotice = (drafting: RevocationDrafting): z.input<typeof RevocationNotice> => {
  const { subject, settings, today } = drafting;
  const { announcement, report } = subject.data;
  const { settlementDeadline, activities } = recorded(announcement, 'announcement');
  const barred = settings.banAppliesTo === 'anyExit' || cascadeOfRevocation(drafting) !== 'none';
  return {
    issuer: signer(settings.office),
    issueDate: today,
    organization: organizationOf(drafting),
    facts: factsOf(recorded(report, 'report').grounds),
    ground: groundOf(drafting),
    departments: namesAsked(subject.data),
    scope: scopeOf(drafting),
    effectiveOn: today,
    activities,
    settlementDeadline,
    agencyName: settings.agency.name,
    ...(barred ? { banLastDay: banTerm(today, banFigures.revocation.value).lastBarredDay } : {}),
    ...(settings.remedies ? { remedies: settings.remedies } : {}),
    holds: holding(revocationFacts.revocationNotice, drafting),
  };
};
