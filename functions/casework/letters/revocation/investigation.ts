import type { z } from 'zod';
import { clueSources } from '#shared/domain/clue.ts';
import { chineseDate } from '#shared/domain/day.ts';
import type { CaseClosureNotice } from '#templates/documents/case-closure-notice.ts';
import type { InvestigationNotice } from '#templates/documents/investigation-notice.ts';
import type { InvestigationReport } from '#templates/documents/investigation-report.ts';
import { organizationOf, recorded, signer } from '../drafting.ts';
import { named, type RevocationDrafting } from './parts.ts';

/** D21 */
export const draftInvestigationNotice = (drafting: RevocationDrafting): z.input<typeof InvestigationNotice> => {
  const { subject, settings, today } = drafting;
  const { issues, team, replyBy, materials } = recorded(subject.data.investigation, 'investigation');
  return {
    issuer: signer(settings.office),
    issueDate: today,
    organization: organizationOf(drafting),
    certificates: named(subject.data.certificates),
    issues: [...issues],
    team: team.map(({ name }) => ({ name })),
    replyBy,
    materials: [...materials],
  };
};

/** The clues by number, day, channel and content; who told them is not known to the case. */
const cluesText = ({ subject: { data } }: RevocationDrafting): string =>
  data.clues
    .map(
      ({ clueId, source, receivedOn, summary }) =>
        `${clueId}号线索：${chineseDate(receivedOn)}由${clueSources[source].zh}反映，${summary.replace(/[。；;]$/u, '')}。`,
    )
    .join('\n');

/** D22 */
export const draftInvestigationReport = (drafting: RevocationDrafting): z.input<typeof InvestigationReport> => {
  const { subject, settings, today } = drafting;
  const { clues } = subject.data;
  const report = recorded(subject.data.report, 'report');
  const investigation = recorded(subject.data.investigation, 'investigation');
  const [first, ...others] = [...new Set(report.grounds.map(({ groundNo }) => groundNo))];
  return {
    issuer: signer({ ...settings.agency, sealMode: 'none' }),
    issueDate: today,
    officeName: settings.office.name,
    organization: organizationOf(drafting),
    from: report.from,
    to: report.to,
    clueNumbers: clues.map(({ clueId }) => `${clueId}号`),
    profile: report.profile,
    clues: cluesText(drafting),
    findings: report.findings.map((finding) => ({ ...finding })),
    statement: investigation.statement?.text ?? '该单位未提交书面陈述意见。',
    ...(first === undefined ? {} : { groundNo: first }),
    ...(others.length > 0 ? { also: others } : {}),
    evidence: [...report.evidence],
  };
};

/** D41 */
export const draftCaseClosureNotice = (drafting: RevocationDrafting): z.input<typeof CaseClosureNotice> => {
  const { subject, settings, today } = drafting;
  const { closure, opinion, report, investigation } = subject.data;
  const unclear = report?.findings.some(({ result }) => result === 'unclear');
  const { issue, result } = closure ?? {
    issue: recorded(investigation, 'investigation').issues.join('、'),
    result: unclear ? ('unclear' as const) : ('unproved' as const),
  };
  return {
    issuer: signer(settings.office),
    issueDate: today,
    organization: organizationOf(drafting),
    caseId: subject.caseId,
    reviewed: opinion !== undefined,
    issue,
    result,
  };
};
