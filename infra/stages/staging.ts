import type { z } from 'zod';
import { development } from './development.ts';
import type { Stage } from './stage.ts';

/** Production's neighbour: what is going to be deployed there runs here first, with an example office. */
export const staging: z.input<typeof Stage> = {
  ...development,
  name: 'staging',
  signIn: { ...development.signIn, issuer: 'https://sign-in.staging.example.cn' },
  publicAddress: 'https://exit-docket.staging.example.cn',
  mail: { by: 'ses', from: 'documents@staging.example.cn' },
  logDays: 180,
  alarmEmail: 'operations@staging.example.cn',
  monthlyBudget: { amount: 200, currency: 'USD' },
};
