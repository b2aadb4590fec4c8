import type { z } from 'zod';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { letterOfNotice, noticesOf } from '#shared/procedures/revocation/notice-data.ts';
import type { SupplementaryNotification } from '#templates/documents/supplementary-notification.ts';
import { organizationOf, recorded, signer } from '../drafting.ts';
import { holding } from '../holding.ts';
import { revocationFacts } from './facts.ts';
import { named, type RevocationDrafting, scopeOf } from './parts.ts';

/** D24a; the number of the notice that it supplements is bound once it is known. */
export const draftSupplementaryNotification = (
  drafting: RevocationDrafting,
): z.input<typeof SupplementaryNotification> => {
  const { subject, entry, settings, today } = drafting;
  const notices = noticesOf(subject.data);
  const { beyond } = recorded(notices.at(-1)?.supplement, 'supplement');
  const before = recorded(notices.at(-2), 'notice before');
  const { name, phone, address, postcode } = settings.agency.contact;
  return {
    ...{ issuer: signer(settings.office), issueDate: today, organization: organizationOf(drafting) },
    scope: scopeOf(drafting),
    paper: { title: documentKinds[letterOfNotice(before)].title, issuedOn: before.servedOn },
    more: named(entry.certificates.filter(({ certificateId }) => beyond.includes(certificateId))),
    agencyName: settings.agency.name,
    appealContact: { name, phone, address, postcode },
    holds: holding(revocationFacts.supplementaryNotification, drafting),
  };
};
