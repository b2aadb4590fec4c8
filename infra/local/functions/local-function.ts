import type { Outcome } from '../worker/messages.ts';

/** A Lambda function as the template describes it, its environment already resolved to local values. */
export type LocalFunction = {
  readonly name: string;
  readonly arn: string;
  readonly bundle: string;
  readonly handler: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly memorySize: number;
  /** How many invocations may run side by side (`ReservedConcurrentExecutions`). */
  readonly concurrency: number | undefined;
};

/** Invokes the function with this ARN, or refuses an ARN no template names. */
export type Invoke = (functionArn: string, event: unknown) => Promise<Outcome>;

export const failure = (errorType: string, errorMessage: string): Outcome => ({
  ok: false,
  error: { errorType, errorMessage, trace: [] },
});
