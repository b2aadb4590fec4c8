import type { z } from 'zod';
import { receivedOn as receiptOn } from '#shared/domain/paper-standing.ts';
import type { ReconsiderationOpinion, RevocationData } from '#shared/procedures/revocation/data.ts';
import type { AppealAcceptanceNotice } from '#templates/documents/appeal-acceptance-notice.ts';
import type { AppealNonAcceptanceNotice } from '#templates/documents/appeal-non-acceptance-notice.ts';
import type { MaterialReceipt } from '#templates/documents/material-receipt.ts';
import type { ReconsiderationDecision } from '#templates/documents/reconsideration-decision.ts';
import type { SuspensionNotice } from '#templates/documents/suspension-notice.ts';
import { organizationOf, recorded, signer } from '../drafting.ts';
import { holding } from '../holding.ts';
import { nameOfExpert } from '../rounds.ts';
import { draftSuspensionNotice } from '../suspension.ts';
import { appealNow } from './appeals.ts';
import { revocationFacts } from './facts.ts';
import type { RevocationDrafting } from './parts.ts';
import { partsOf } from './review.ts';

/** D01, for an appeal and for a report of rectification. */
export const draftMaterialReceipt = (drafting: RevocationDrafting): z.input<typeof MaterialReceipt> => {
  const { subject, settings, today } = drafting;
  const { notice, measures } = subject.data;
  const report = measures?.rectification?.report;
  const head = { issuer: signer(settings.agency), issueDate: today, organization: organizationOf(drafting) };
  if (report)
    return {
      ...{ ...head, receivedOn: report.receivedOn, materialTitle: '整改报告' },
      ...{ materials: [...report.materials], matter: 'rectification' },
    };
  const { filedOn, way, materials } = recorded(notice?.appeal, 'appeal');
  return {
    ...head,
    receivedOn: way === 'post' ? today : filedOn,
    ...(way === 'post' ? { postmarkedOn: filedOn } : {}),
    ...(way === 'electronic' ? { electronic: true } : {}),
    materialTitle: '申诉书',
    matter: 'appeal',
    materials: [...materials],
  };
};

type Bound<T> = Omit<T, 'opinionNumber' | 'opinionTitle'>;

/** D25 */
export const draftAppealAcceptanceNotice = (
  drafting: RevocationDrafting,
): Bound<z.input<typeof AppealAcceptanceNotice>> => {
  const { subject, settings, today } = drafting;
  const { appeal, extendedTo } = recorded(subject.data.notice, 'notice');
  const { filedOn, way } = recorded(appeal, 'appeal');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    filedOn,
    filedBy: way,
    reviewDays: settings.terms.reconsideration,
    extendDays: settings.terms.reconsiderationExtension,
    ...(extendedTo ? { extendedTo: extendedTo.day } : {}),
    holds: holding(revocationFacts.appealAcceptanceNotice, drafting),
  };
};

/** D26; a late appeal is told when the notification arrived and when the period ended. */
export const draftAppealNonAcceptanceNotice = (
  drafting: RevocationDrafting,
): Bound<z.input<typeof AppealNonAcceptanceNotice>> => {
  const { subject, settings, today } = drafting;
  const { filedOn, way, rejected } = recorded(appealNow(drafting), 'appeal');
  const { reason, lastDay } = recorded(rejected, 'rejection');
  const receivedOn = receiptOn(subject.papers, subject.data.notice?.letterId);
  const holds = holding(revocationFacts.appealNonAcceptanceNotice, drafting);
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    filedOn,
    filedBy: way,
    ...(receivedOn && lastDay ? { term: { receivedOn, lastDay } } : {}),
    ...(holds.pastTerm || holds.pastExtendedTerm ? {} : { reason }),
    holds,
  };
};

/** The opinion as it stands after the appeal, certificate by certificate. */
const perCertificate = (data: RevocationData): string =>
  partsOf(data)
    .map(({ conclusion, items, measures }) => {
      const names = items.map(({ name }) => name).join('、');
      const what = { revoke: '取消', lesser: `给予${measures}处理`, noAction: '不予处理' }[conclusion];
      return `对${names}职业技能等级证书，${what}`;
    })
    .join('；');

const changes = (data: RevocationData): z.input<typeof ReconsiderationDecision>['result'] => {
  const parts = partsOf(data);
  const [only] = parts;
  if (parts.length === 1 && only?.conclusion === 'noAction') return { type: 'dropped' };
  if (parts.length === 1 && only?.conclusion === 'lesser')
    return { type: 'changed', measures: only.measures ?? '其他处理' };
  return { type: 'perCertificate', text: perCertificate(data) };
};

const resultOf = (
  result: ReconsiderationOpinion['result'],
  data: RevocationData,
): z.input<typeof ReconsiderationDecision>['result'] => {
  if (result === 'upheld') return { type: 'upheld' };
  if (result === 'reinvestigate') return { type: 'reinvestigated' };
  return result === 'undecided' ? { type: 'undecided', text: perCertificate(data) } : changes(data);
};

/** D27 */
export const draftReconsiderationDecision = (
  drafting: RevocationDrafting,
): Bound<z.input<typeof ReconsiderationDecision>> => {
  const { subject, settings, today } = drafting;
  const { filedOn, acceptedOn } = recorded(subject.data.notice?.appeal, 'appeal');
  const { claims, findings, reasons, result, presentIds, meetingOn } = recorded(
    subject.data.reconsideration?.opinion,
    'reconsideration',
  );
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    filedOn,
    acceptedOn: recorded(acceptedOn, 'acceptance'),
    meetingOn,
    expected: recorded(subject.data.panel, 'panel').members.length,
    experts: presentIds.map((id) => ({ name: nameOfExpert(subject.data, subject.data.formerPanels ?? [], id) })),
    claims,
    findings,
    reasons,
    result: resultOf(result, subject.data),
    holds: holding(revocationFacts.reconsiderationDecision, drafting),
  };
};

/** D06: suspended, resumed, or the term of a reconsideration or of a rectification extended. */
export const draftChangeNotice = (drafting: RevocationDrafting): z.input<typeof SuspensionNotice> => {
  const { subject, settings, today } = drafting;
  const { notice, measures } = subject.data;
  const head = {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    caseId: subject.caseId,
  };
  const longer = measures?.rectification?.extension?.decided;
  if (longer?.granted && longer.on === today) {
    const to = recorded(
      subject.deadlines.find(({ name }) => name === 'rectification'),
      'term',
    ).lastDay;
    return { ...head, reason: longer.reason, change: { type: 'extended', from: today, to } };
  }
  const extended = notice?.appeal?.extended;
  if (extended?.on === today && subject.state === 'underReconsideration')
    return { ...head, reason: extended.reason, change: { type: 'extended', from: today, to: extended.to } };
  return draftSuspensionNotice(drafting);
};
