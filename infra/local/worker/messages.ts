/** What the runner and a function's thread say to each other. */
export type FunctionThreadData = {
  readonly clock: SharedArrayBuffer;
  readonly bundle: string;
  readonly handler: string;
};

export type Invocation = {
  readonly event: unknown;
  readonly requestId: string;
  readonly functionName: string;
  readonly functionArn: string;
  readonly memorySize: number;
  readonly deadline: number;
};

/** A failed invocation as Lambda reports it. */
export type FunctionError = {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
};

export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: FunctionError };

export type ThreadMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unusable'; readonly error: FunctionError }
  | { readonly kind: 'done'; readonly outcome: Outcome };

export type StorageThreadData = {
  readonly clock: SharedArrayBuffer;
  readonly directory: string;
  readonly buckets: readonly string[];
};
