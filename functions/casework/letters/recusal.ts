import type { z } from 'zod';
import type { HasPanel } from '#shared/procedures/parts/panel.ts';
import type { RecusalDecision } from '#templates/documents/recusal-decision.ts';
import { type Drafting, organizationOf, recorded, signer } from './drafting.ts';

/** D07b, the answer to the organization that asked. */
export const draftRecusalDecision = (drafting: Drafting<HasPanel>): z.input<typeof RecusalDecision> => {
  const { subject, settings, today } = drafting;
  const { name, requestedOn, decided } = recorded(subject.data.recusals?.at(-1), 'recusal');
  const { granted, reason } = recorded(decided, 'decision on the recusal');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    caseId: subject.caseId,
    requestedOn,
    person: { name },
    granted,
    reason,
  };
};
