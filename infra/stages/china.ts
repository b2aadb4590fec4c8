import type { z } from 'zod';
import { production } from './production.ts';
import type { Stage } from './stage.ts';

/** The same in a region of the partition `aws-cn`, which has no SES: mail goes by the office's own server. */
export const china: z.input<typeof Stage> = {
  ...production,
  name: 'cn',
  place: { account: '111122223333', region: 'cn-north-1' },
  architecture: 'x86_64',
  mail: {
    ...{ by: 'smtp', from: 'documents@example.cn', host: 'smtp.example.cn', port: 465 },
    secretArn: 'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:smtp-AbCdEf',
  },
  monthlyBudget: { amount: 3500, currency: 'CNY' },
};
