import type { z } from 'zod';
import type { HasSuspension } from '#shared/procedures/parts/suspension.ts';
import type { SuspensionNotice } from '#templates/documents/suspension-notice.ts';
import { type Drafting, organizationOf, recorded, signer } from './drafting.ts';

/** D06, when a case is suspended and when it is resumed. */
export const draftSuspensionNotice = (drafting: Drafting<HasSuspension>): z.input<typeof SuspensionNotice> => {
  const { subject, settings, today } = drafting;
  const { reason, from, ended } = recorded(subject.data.suspension, 'suspension');
  return {
    issuer: signer(settings.agency),
    issueDate: today,
    organization: organizationOf(drafting),
    caseId: subject.caseId,
    reason: ended?.reason ?? reason,
    change: ended ? { type: 'resumed', from: ended.on } : { type: 'suspended', from },
  };
};
