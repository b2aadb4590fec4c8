import type { z } from 'zod';
import type { ProofOfService } from '#templates/documents/proof-of-service.ts';
import { type Drafting, organizationOf, recorded, signer } from './drafting.ts';

/** Who stands for an organization that is bankrupt, merged or struck off; service goes to them. */
type MayBeRepresented = { readonly representative?: { readonly name: string; readonly address: string } };

/** D50; what it proves the service of is bound when that document has its number. */
export const draftProofOfService = (drafting: Drafting<object>): Omit<z.input<typeof ProofOfService>, 'served'> => {
  const { subject, settings, entry, today, order } = drafting;
  const { representative } = subject.data as MayBeRepresented;
  const recipient = representative
    ? { name: recorded(order.recipients[0], 'recipient').name }
    : organizationOf(drafting);
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    caseId: subject.caseId,
    recipient,
    address: representative?.address ?? entry.address,
  };
};
