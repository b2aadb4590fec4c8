import type { Stage } from '../stages/stage.ts';
import type { Binding } from './typescript-function.ts';

/** Where signatures are timestamped, and by which certificate the authority is known; nothing where a stage names none. */
export const timestamping = ({ timestampAuthority }: Stage): readonly Binding[] => {
  if (!timestampAuthority) return [];
  const { url, fingerprint } = timestampAuthority;
  if (!/^[0-9a-f]{64}$/.test(fingerprint))
    throw new Error('timestampAuthority.fingerprint is the SHA-256 of a certificate in 64 small hexadecimal digits');
  return [
    { variable: { name: 'TIMESTAMP_AUTHORITY', value: url }, grants: [] },
    { variable: { name: 'TIMESTAMP_FINGERPRINT', value: fingerprint }, grants: [] },
  ];
};
