import type { z } from 'zod';
import type { HasEscalation } from '#shared/procedures/parts/escalation.ts';
import type { HasSuspension } from '#shared/procedures/parts/suspension.ts';
import type { SuspensionNotice } from '#templates/documents/suspension-notice.ts';
import { type Drafting, organizationOf, recorded, signer } from './drafting.ts';

/** D06, when a case is suspended, when it is resumed, and when it takes longer because a dissent awaits the conference. */
export const draftSuspensionNotice = (
  drafting: Drafting<HasSuspension & HasEscalation>,
): z.input<typeof SuspensionNotice> => {
  const { order, subject, settings, today } = drafting;
  const { extensionTold: told } = subject.data;
  if (told?.letterId === order.documentId)
    return {
      ...{ issuer: signer(settings.agency), issueDate: today, organization: organizationOf(drafting) },
      ...{ caseId: subject.caseId, reason: '有关部门对该事项有不同意见，正在提请研究' },
      change: { type: 'extended', from: told.on, to: told.until },
    };
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
