import type { z } from 'zod';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import type { VoluntaryExitData } from '#shared/procedures/voluntary-exit/data.ts';
import type { EffectNotice } from '#templates/documents/effect-notice.ts';
import { contactOf, type Drafting, organizationOf, recorded, scopeOf, signer } from './drafting.ts';
import { exitFacts } from './exit-facts.ts';
import { holding } from './holding.ts';

/** D62; the approval's number is bound once it is known. */
export const draftEffectNotice = (drafting: Drafting<VoluntaryExitData>): z.input<typeof EffectNotice> => {
  const { subject, entry, settings, today } = drafting;
  const { ends, beyond } = recorded(subject.data.effectTold, 'effect told');
  const more = new Set(ends.filter((id) => beyond.includes(id)));
  return {
    ...{ issuer: signer(settings.office), issueDate: today, organization: organizationOf(drafting) },
    scope: scopeOf(drafting),
    paper: { title: documentKinds.exitApprovalReply.title, issuedOn: today },
    more: entry.certificates
      .filter(({ certificateId }) => more.has(certificateId))
      .map(({ certificateId, name }) => ({ certificateId, name })),
    days: settings.terms.effectConfirmation,
    ...{ agencyName: settings.agency.name, contact: contactOf(settings.office) },
    holds: holding(exitFacts.effectNotice, drafting),
  };
};
