import type { z } from 'zod';
import { clueSources } from '#shared/domain/clue.ts';
import { chineseDate } from '#shared/domain/day.ts';
import { defined } from '#shared/domain/defined.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import type { CaseClosureNotice } from '#templates/documents/case-closure-notice.ts';
import type { InvestigationNotice } from '#templates/documents/investigation-notice.ts';
import type { InvestigationReport } from '#templates/documents/investigation-report.ts';
import { organizationOf, recorded, signer } from '../drafting.ts';
import { holding } from '../holding.ts';
import { revocationFacts } from './facts.ts';
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
    ...(investigation.statement ? { statement: investigation.statement.text } : {}),
    holds: holding(revocationFacts.investigationReport, drafting),
    ...defined({ groundNo: first }),
    ...(others.length > 0 ? { also: others } : {}),
    evidence: [...report.evidence],
  };
};

/** What was looked into and how it came out: as the office closed it, otherwise as the report found it. */
const closureFindings = ({ closure, report }: RevocationData): z.input<typeof CaseClosureNotice>['findings'] =>
  closure
    ? [{ issue: closure.issue, result: closure.result }]
    : recorded(report, 'report').findings.map(({ issue, result }) => ({ issue, result }));

/** D41 */
export const draftCaseClosureNotice = (drafting: RevocationDrafting): z.input<typeof CaseClosureNotice> => ({
  issuer: signer(drafting.settings.office),
  issueDate: drafting.today,
  organization: organizationOf(drafting),
  findings: closureFindings(drafting.subject.data),
  holds: holding(revocationFacts.caseClosureNotice, drafting),
});
