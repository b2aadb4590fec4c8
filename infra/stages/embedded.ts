import { exampleStage } from './example.ts';
import type { Stage } from './stage.ts';

/** The stage of the embedded system: the example, and a timestamp authority, whose place this machine's own takes. */
export const embeddedStage: Stage = {
  ...exampleStage,
  timestampAuthority: { url: 'https://timestamps.example.cn', fingerprint: '0'.repeat(64) },
};
