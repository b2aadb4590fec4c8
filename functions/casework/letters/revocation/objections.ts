import type { HeardObjection, Resolution } from '#shared/procedures/revocation/publicity-data.ts';
import type { RevocationDrafting } from './parts.ts';

/** The objection that a receipt confirms: the one raised last. */
export const objectionRaised = ({ subject }: RevocationDrafting): HeardObjection | undefined =>
  subject.data.publicity?.latest;

/** The objection that an answer is about: the one settled last. */
export const objectionAnswered = ({
  subject,
}: RevocationDrafting): (HeardObjection & { readonly resolved: Resolution }) | undefined =>
  subject.data.publicity?.settled;

/** An objection that is well founded and takes nothing off the list sends the case back to the panel. */
export const sendsBack = ({ result, removed = [] }: Resolution): boolean =>
  result !== 'rejected' && removed.length === 0;

/** How a letter addresses the objector. */
export const objectorKind = ({ kind }: HeardObjection): 'person' | 'organization' =>
  kind === 'organization' ? 'organization' : 'person';
