import { issuanceTasks } from './issuance-tasks.ts';

/** The function that does the tasks, and the partition of the cloud it is in (`aws`, `aws-cn`). */
type Target = { readonly functionArn: string; readonly partition: string };

const again = (attempts: number, errors: readonly string[]) => ({
  ErrorEquals: errors,
  IntervalSeconds: 2,
  BackoffRate: 2,
  MaxAttempts: attempts,
  MaxDelaySeconds: 60,
  JitterStrategy: 'FULL',
});

const retries = [
  // A queue for a free copy of the function is no failure: many decisions on one day wait, and none calls for staff.
  again(30, ['Lambda.TooManyRequestsException']),
  again(5, ['Lambda.ServiceException', 'Lambda.AWSLambdaException', 'Lambda.SdkClientException']),
  again(5, ['States.TaskFailed', 'States.Timeout']),
];

const invoke = (target: Target, payload: Readonly<Record<string, string>>) => ({
  Type: 'Task',
  Resource: `arn:${target.partition}:states:::lambda:invoke`,
  Parameters: { FunctionName: target.functionArn, Payload: payload },
  TimeoutSeconds: 90,
  Retry: retries,
});

/** What flows from state to state: the input, where the round of documents stands, and the document in hand. */
const flowing = {
  'outboxId.$': '$.outboxId',
  'caseId.$': '$.caseId',
  'documentIds.$': '$.documentIds',
};
const document = { 'documentId.$': '$.documentId', 'outboxId.$': '$.outboxId' };

/** One task of a document: what follows learns from `$.at.task` where it stood when something failed. */
const step = (target: Target, index: number) => {
  const next = issuanceTasks[index + 1];
  return {
    ...invoke(target, { task: issuanceTasks[index] ?? '', ...document }),
    ResultSelector: { task: next ?? 'issued' },
    ResultPath: '$.at',
    Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.error', Next: 'openTask' }],
    Next: next ?? 'nextDocument',
  };
};

const round = {
  begin: {
    Type: 'Pass',
    Parameters: { ...flowing, 'count.$': 'States.ArrayLength($.documentIds)', taken: 0 },
    Next: 'nextDocument',
  },
  nextDocument: {
    Type: 'Choice',
    Choices: [{ Variable: '$.taken', NumericLessThanPath: '$.count', Next: 'takeDocument' }],
    Default: 'complete',
  },
  takeDocument: {
    Type: 'Pass',
    Parameters: {
      ...flowing,
      'count.$': '$.count',
      'documentId.$': 'States.ArrayGetItem($.documentIds, $.taken)',
      'taken.$': 'States.MathAdd($.taken, 1)',
      at: { task: issuanceTasks[0] },
    },
    Next: issuanceTasks[0],
  },
} as const;

const notIssued = {
  Type: 'Fail',
  Error: 'Issuance.Stopped',
  Cause: 'A document could not be issued; a task is open for staff, and the documents after it wait.',
} as const;

/**
 * The issuance of the documents of one outbox entry, in Amazon States Language:
 * `{ outboxId, caseId, documentIds }` in, one document after the other, each through every task.
 * A loop and no Map, because the embedded engine's Map begins the next item even when one has failed.
 * It stays within JSONPath and without task tokens, so that this engine runs it as it is.
 */
export const issuanceDefinition = (target: Target) => ({
  Comment: 'Numbers, renders, stores and serves the documents that one decision ordered.',
  StartAt: 'begin',
  States: {
    ...round,
    ...Object.fromEntries(issuanceTasks.map((task, index) => [task, step(target, index)])),
    openTask: {
      ...invoke(target, { task: 'openTask', ...document, 'failedTask.$': '$.at.task', 'error.$': '$.error' }),
      ResultPath: null,
      Next: 'notIssued',
    },
    notIssued,
    complete: {
      ...invoke(target, { task: 'complete', 'outboxId.$': '$.outboxId', 'caseId.$': '$.caseId' }),
      ResultPath: null,
      End: true,
    },
  },
});
