import type { z } from 'zod';
import type { Day } from '#shared/domain/day.ts';
import { windowFor } from '#shared/domain/intake-window.ts';
import { filingDay } from '#shared/procedures/voluntary-exit/data.ts';
import { earliestFilingDay } from '#shared/procedures/voluntary-exit/intake-guards.ts';
import type { NonAcceptanceNotice } from '#templates/documents/non-acceptance-notice.ts';
import type { SupplementNotice } from '#templates/documents/supplement-notice.ts';
import type { TerminationNotice } from '#templates/documents/termination-notice.ts';
import { type Drafting, organizationOf, recorded, scopeOf, signer } from './drafting.ts';
import { exitFacts } from './exit-facts.ts';
import { holding } from './holding.ts';

/** D03 */
export const draftSupplementNotice = (drafting: Drafting): z.input<typeof SupplementNotice> => {
  const { subject, settings, today } = drafting;
  const { summary, items } = recorded(subject.data.supplement, 'supplement');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    appliedOn: filingDay(recorded(subject.data.receipt, 'receipt')),
    summary,
    items: [...items],
    supplementDays: settings.terms.supplement,
    windowLabel: recorded(subject.data.window, 'window').label,
  };
};

/** The article that each ground of refusal rests on. */
const articles: Readonly<Record<string, string>> = {
  notInDirectory: '第三条',
  yearNotElapsed: '第四条',
  wrongBody: '第六条第（一）项',
  noStanding: '第三条',
};

/** D04; where the year has not elapsed it names the first window that is open to the organization. */
export const draftNonAcceptanceNotice = (drafting: Drafting): z.input<typeof NonAcceptanceNotice> => {
  const { subject, settings, today } = drafting;
  const { ground, facts } = recorded(subject.data.nonAcceptance, 'ground');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    appliedOn: filingDay(recorded(subject.data.receipt, 'receipt')),
    scope: scopeOf(drafting),
    facts,
    articleRef: recorded(articles[ground], 'article'),
    ...(ground === 'yearNotElapsed' ? { again: firstWindow(earliestFilingDay(subject.data), today) } : {}),
    holds: holding(exitFacts.nonAcceptanceNotice, drafting),
  };
};

const firstWindow = (earliest: Day, today: Day) => ({
  earliest,
  windowLabel: windowFor(earliest > today ? earliest : today).label,
});

/** D05 */
export const draftTerminationNotice = (drafting: Drafting): z.input<typeof TerminationNotice> => {
  const { subject, settings, today } = drafting;
  const { withdrawal } = subject.data;
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    caseId: subject.caseId,
    ...(withdrawal ? { letterDate: withdrawal.letterDate } : {}),
    holds: holding(exitFacts.terminationNotice, drafting),
  };
};
