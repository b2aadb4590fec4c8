import type { z } from 'zod';
import { exampleSettings, exampleStage } from './example.ts';
import type { Stage } from './stage.ts';

/** For whoever changes the system: an example office, in an account of their own. */
export const development: z.input<typeof Stage> = {
  ...exampleStage,
  name: 'dev',
  purpose: 'development',
  place: { account: '111122223333', region: 'ap-southeast-1' },
  signIn: { ...exampleStage.signIn, issuer: 'https://sign-in.dev.example.cn' },
  publicAddress: 'https://exit-docket.dev.example.cn',
  settings: exampleSettings,
  mail: 'none',
  archive: { years: 1, lock: 'GOVERNANCE' },
  logDays: 90,
  alarmEmail: 'dev@example.cn',
  monthlyBudget: { amount: 100, currency: 'USD' },
};
