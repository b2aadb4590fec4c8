import type { Stage } from '../stages/stage.ts';
import type { Binding } from './typescript-function.ts';

/** Where signatures are timestamped, and by which certificate the authority is known; nothing where a stage names none. */
export const timestamping = ({ timestampAuthority }: Stage): readonly Binding[] => {
  if (!timestampAuthority) return [];
  const { url, fingerprint } = timestampAuthority;
  return [
    { variable: { name: 'TIMESTAMP_AUTHORITY', value: url }, grants: [] },
    { variable: { name: 'TIMESTAMP_FINGERPRINT', value: fingerprint }, grants: [] },
  ];
};
