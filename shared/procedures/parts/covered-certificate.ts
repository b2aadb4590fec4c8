import { z } from 'zod';
import { Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { CertificateId } from '../../domain/ids.ts';
import { named } from '../../domain/label.ts';

/** A certificate as a case takes it over from the directory when it is opened. */
export const CoveredCertificate = z.strictObject({
  certificateId: named('证书编号', 'Certificate code', CertificateId),
  name: named('证书名称', 'Name of the certificate', text(80)),
  approvedOn: named('批准实施日期', 'Approved on', Day),
});
