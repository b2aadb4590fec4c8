import type { z } from 'zod';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import type { Appeal } from '#shared/procedures/revocation/notice-data.ts';
import type { AppealAcceptanceNotice } from '#templates/documents/appeal-acceptance-notice.ts';
import type { AppealNonAcceptanceNotice } from '#templates/documents/appeal-non-acceptance-notice.ts';
import type { MaterialReceipt } from '#templates/documents/material-receipt.ts';
import type { ReconsiderationDecision } from '#templates/documents/reconsideration-decision.ts';
import type { SuspensionNotice } from '#templates/documents/suspension-notice.ts';
import { organizationOf, recorded, signer } from '../drafting.ts';
import { draftSuspensionNotice } from '../suspension.ts';
import type { RevocationDrafting } from './parts.ts';
import { partsOf } from './review.ts';

/** The appeal that the step is about: the one filed, or the late one that was just refused. */
const appealOf = ({ notice }: RevocationData, today: string): Appeal => {
  const late = notice?.lateAppeals?.at(-1);
  return recorded(late?.rejected?.on === today && !notice?.appeal?.rejected ? late : notice?.appeal, 'appeal');
};

/** D01, for an appeal and for a report of rectification. */
export const draftMaterialReceipt = (drafting: RevocationDrafting): z.input<typeof MaterialReceipt> => {
  const { subject, settings, today } = drafting;
  const { notice, measures } = subject.data;
  const report = measures?.rectification?.report;
  const head = { issuer: signer(settings.agency), issueDate: today, organization: organizationOf(drafting) };
  if (report)
    return { ...head, receivedOn: report.receivedOn, materialTitle: '整改报告', materials: [...report.materials] };
  const { filedOn, way, materials } = recorded(notice?.appeal, 'appeal');
  return {
    ...head,
    receivedOn: way === 'post' ? today : filedOn,
    ...(way === 'post' ? { postmarkedOn: filedOn } : {}),
    ...(way === 'electronic' ? { electronic: true } : {}),
    materialTitle: '申诉书',
    materials: [...materials],
  };
};

type Bound<T> = Omit<T, 'opinionNumber'>;

/** D25 */
export const draftAppealAcceptanceNotice = (
  drafting: RevocationDrafting,
): Bound<z.input<typeof AppealAcceptanceNotice>> => {
  const { subject, settings, today } = drafting;
  const { filedOn, way } = recorded(subject.data.notice?.appeal, 'appeal');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    filedOn,
    filedBy: way,
    reviewDays: settings.terms.reconsideration,
    extendDays: settings.terms.reconsiderationExtension,
  };
};

/** D26; a late appeal is told when the notification arrived and when the period ended. */
export const draftAppealNonAcceptanceNotice = (
  drafting: RevocationDrafting,
): Bound<z.input<typeof AppealNonAcceptanceNotice>> => {
  const { subject, settings, today } = drafting;
  const { filedOn, way, rejected } = appealOf(subject.data, today);
  const { ground, reason, lastDay } = recorded(rejected, 'rejection');
  const late = () => ({
    type: 'late' as const,
    receivedOn: recorded(subject.data.notice?.receipt, 'receipt').receivedOn,
    deadline: recorded(lastDay, 'period'),
  });
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    filedOn,
    filedBy: way,
    reason: ground === 'late' ? late() : { type: 'other', text: reason },
  };
};

const changes = (data: RevocationData): z.input<typeof ReconsiderationDecision>['result'] => {
  const parts = partsOf(data);
  const [only] = parts;
  if (parts.length === 1 && only?.conclusion === 'noAction') return { type: 'dropped' };
  if (parts.length === 1 && only?.conclusion === 'lesser')
    return { type: 'changed', measures: only.measures ?? '其他处理' };
  const told = parts.map(({ conclusion, items, measures }) => {
    const names = items.map(({ name }) => name).join('、');
    const what = { revoke: '取消', lesser: `给予${measures}处理`, noAction: '不予处理' }[conclusion];
    return `对${names}职业技能等级证书，${what}`;
  });
  return { type: 'perCertificate', text: told.join('；') };
};

/** D27 */
export const draftReconsiderationDecision = (
  drafting: RevocationDrafting,
): Bound<z.input<typeof ReconsiderationDecision>> => {
  const { subject, settings, today } = drafting;
  const { filedOn, acceptedOn } = recorded(subject.data.notice?.appeal, 'appeal');
  const { claims, findings, reasons, result, presentIds } = recorded(
    subject.data.reconsideration?.opinion,
    'reconsideration',
  );
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    filedOn,
    acceptedOn: recorded(acceptedOn, 'acceptance'),
    experts: presentIds.length,
    claims,
    findings,
    reasons,
    result:
      result === 'upheld'
        ? { type: 'upheld' }
        : result === 'reinvestigate'
          ? { type: 'reinvestigated' }
          : changes(subject.data),
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
