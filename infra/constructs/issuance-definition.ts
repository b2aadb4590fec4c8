import { issuanceTasks } from './issuance-tasks.ts';

/** The function that does the tasks, and the partition of the cloud it is in (`aws`, `aws-cn`). */
type Target = { readonly functionArn: string; readonly partition: string };

const again = (errors: readonly string[]) => ({
  ErrorEquals: errors,
  IntervalSeconds: 2,
  BackoffRate: 2,
  MaxAttempts: 5,
  MaxDelaySeconds: 60,
  JitterStrategy: 'FULL',
});

const retries = [
  again([
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
  ]),
  again(['States.TaskFailed', 'States.Timeout']),
];

const invoke = (target: Target, payload: Readonly<Record<string, string>>) => ({
  Type: 'Task',
  Resource: `arn:${target.partition}:states:::lambda:invoke`,
  Parameters: { FunctionName: target.functionArn, Payload: payload },
  TimeoutSeconds: 90,
  Retry: retries,
});

const document = { 'documentId.$': '$.documentId', 'outboxId.$': '$.outboxId' };

/** One task of a document: what follows learns from `$.at.task` where it stood when something failed. */
const step = (target: Target, index: number) => {
  const next = issuanceTasks[index + 1];
  return {
    ...invoke(target, { task: issuanceTasks[index] ?? '', ...document }),
    ResultSelector: { task: next ?? 'issued' },
    ResultPath: '$.at',
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'openTask' }],
    ...(next ? { Next: next } : { End: true }),
  };
};

const stopped = {
  openTask: (target: Target) => ({
    ...invoke(target, {
      task: 'openTask',
      ...document,
      'failedTask.$': '$.at.task',
      'error.$': '$.error',
    }),
    ResultPath: null,
    Next: 'notIssued',
  }),
  notIssued: {
    Type: 'Fail',
    Error: 'Issuance.Stopped',
    Cause: 'A document could not be issued; a task is open for staff, and the documents after it wait.',
  },
};

/**
 * The issuance of the documents of one outbox entry, in Amazon States Language:
 * `{ outboxId, caseId, documentIds }` in, one document after the other, each through every task.
 * It stays within JSONPath and without task tokens, so that the embedded engine runs it as it is.
 */
export const issuanceDefinition = (target: Target) => ({
  Comment: 'Numbers, renders, stores and serves the documents that one decision ordered.',
  StartAt: 'eachDocument',
  States: {
    eachDocument: {
      Type: 'Map',
      ItemsPath: '$.documentIds',
      MaxConcurrency: 1,
      ItemSelector: {
        'documentId.$': '$$.Map.Item.Value',
        'outboxId.$': '$.outboxId',
        at: { task: issuanceTasks[0] },
      },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: issuanceTasks[0],
        States: {
          ...Object.fromEntries(issuanceTasks.map((task, index) => [task, step(target, index)])),
          openTask: stopped.openTask(target),
          notIssued: stopped.notIssued,
        },
      },
      ResultPath: null,
      Next: 'complete',
    },
    complete: {
      ...invoke(target, { task: 'complete', 'outboxId.$': '$.outboxId', 'caseId.$': '$.caseId' }),
      ResultPath: null,
      End: true,
    },
  },
});
