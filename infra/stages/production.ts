import type { z } from 'zod';
import { exampleSettings, exampleStage } from './example.ts';
import type { Stage } from './stage.ts';

/** The office at work. It is not deployed before each value that is an example's has given way to the office's own. */
export const production: z.input<typeof Stage> = {
  ...exampleStage,
  name: 'prod',
  purpose: 'production',
  place: { account: '111122223333', region: 'ap-southeast-1' },
  settings: exampleSettings,
  archive: { years: 10, lock: 'COMPLIANCE' },
  alarmEmail: 'operations@example.cn',
  monthlyBudget: { amount: 500, currency: 'USD' },
};
