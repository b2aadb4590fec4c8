import type { FunctionName } from '../bundles/function-names.ts';

type FunctionSize = {
  readonly memoryMiB: number;
  readonly timeoutSeconds: number;
  /** Copies at most at once; absent: as many as the account lets it have. */
  readonly copies?: number;
};

/** What each function gets. Issuance and preview set type, so they get a whole virtual CPU and more (1,769 MiB each). */
export const functionSizes: Readonly<Record<FunctionName, FunctionSize>> = {
  api: { memoryMiB: 1024, timeoutSeconds: 15 },
  issuance: { memoryMiB: 2048, timeoutSeconds: 60, copies: 10 },
  bounces: { memoryMiB: 256, timeoutSeconds: 30, copies: 2 },
  preview: { memoryMiB: 2048, timeoutSeconds: 30, copies: 5 },
  outbox: { memoryMiB: 256, timeoutSeconds: 30, copies: 5 },
  portal: { memoryMiB: 512, timeoutSeconds: 15 },
  schedule: { memoryMiB: 512, timeoutSeconds: 300, copies: 1 },
};
