import type { z } from 'zod';
import { officerRecusalsOf, positions } from '#shared/domain/standing-aside.ts';
import type { HasPanel } from '#shared/procedures/parts/panel.ts';
import type { RecusalDecision } from '#templates/documents/recusal-decision.ts';
import { type Drafting, organizationOf, recorded, signer } from './drafting.ts';

/** The request that a letter answers: about an officer, or about an expert of the panel. */
const answeredBy = ({ order, subject: { data } }: Drafting<HasPanel>) => {
  const officer = officerRecusalsOf(data).find(({ decided }) => decided?.letterId === order.documentId);
  if (!officer) return recorded(data.recusals?.at(-1), 'recusal');
  return { ...officer, name: `${positions[officer.position].zh}${officer.officer}` };
};

/** D07b, the answer to the organization that asked. */
export const draftRecusalDecision = (drafting: Drafting<HasPanel>): z.input<typeof RecusalDecision> => {
  const { subject, settings, today } = drafting;
  const { name, requestedOn, decided } = answeredBy(drafting);
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
