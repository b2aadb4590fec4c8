import type { z } from 'zod';
import { defined } from '#shared/domain/defined.ts';
import { filingDay } from '#shared/procedures/voluntary-exit/data.ts';
import type { AcceptanceNotice } from '#templates/documents/acceptance-notice.ts';
import type { MaterialReceipt } from '#templates/documents/material-receipt.ts';
import { contactOf, type Drafting, organizationOf, recorded, scopeOf, signer } from './drafting.ts';
import { exitFacts } from './exit-facts.ts';
import { holding } from './holding.ts';

/** D01, for the application and for a supplement. */
export const draftMaterialReceipt = (drafting: Drafting): z.input<typeof MaterialReceipt> => {
  const { subject, settings, today } = drafting;
  const { form, receipt, supplement, window } = subject.data;
  const { receivedOn, postmarkedOn, materials } = recorded(supplement?.supplied ?? receipt, 'receipt');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    receivedOn,
    ...defined({ postmarkedOn }),
    materialTitle: supplement?.supplied ? '补正材料' : `《${form.applicationTitle}》`,
    materials: [...materials],
    windowLabel: recorded(window, 'window').label,
  };
};

/** D02 */
export const draftAcceptanceNotice = (drafting: Drafting): z.input<typeof AcceptanceNotice> => {
  const { subject, settings, today } = drafting;
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    caseId: subject.caseId,
    appliedOn: filingDay(recorded(subject.data.receipt, 'receipt')),
    acceptedOn: recorded(subject.data.acceptedOn, 'acceptance'),
    scope: scopeOf(drafting),
    officeName: settings.office.name,
    contact: contactOf(settings.agency),
    holds: holding(exitFacts.acceptanceNotice, drafting),
  };
};
