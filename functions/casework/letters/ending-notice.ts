import type { z } from 'zod';
import type { ExitScope } from '#shared/domain/directory.ts';
import type { CertificateId } from '#shared/domain/ids.ts';
import type { HasEndings } from '#shared/procedures/parts/ending.ts';
import type { EndingNotice } from '#templates/documents/ending-notice.ts';
import { contactOf, type Drafting, organizationOf, recorded, signer } from './drafting.ts';

type Notice = z.input<typeof EndingNotice>;
type Case = { readonly scope: ExitScope; readonly certificateIds: readonly CertificateId[] };
type Making<Data> = Pick<Notice, 'matter'> & {
  readonly about: (data: Data) => Case;
  readonly holds: (drafting: Drafting<Data>) => Notice['holds'];
};

/** D57 of a procedure: of the certificates that left, or of what the case was about. */
export const endingNoticeOf =
  <Data extends HasEndings>({ matter, about, holds }: Making<Data>) =>
  (drafting: Drafting<Data>): Notice => {
    const { subject, entry, settings, today } = drafting;
    const { reason, certificateIds } = recorded(subject.data.endingsTold?.at(-1), 'ending told');
    const whole = about(subject.data);
    const ids = new Set(certificateIds.length > 0 ? certificateIds : whole.certificateIds);
    const certificates = entry.certificates
      .filter(({ certificateId }) => ids.has(certificateId))
      .map(({ certificateId, name }) => ({ certificateId, name }));
    const qualification = certificateIds.length === 0 && whole.scope === 'qualification';
    return {
      ...{ issuer: signer(settings.office), issueDate: today, organization: organizationOf(drafting), matter },
      scope:
        qualification || certificates.length === 0 ? { type: 'qualification' } : { type: 'certificate', certificates },
      ...{ reason, contact: contactOf(settings.office), holds: holds(drafting) },
    };
  };
