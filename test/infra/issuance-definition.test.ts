import { StateMachine } from 'aws-local-stepfunctions';
import { describe, expect, it } from 'vitest';
import { issuanceDefinition } from '#infra/constructs/issuance-definition.ts';
import { issuanceTasks } from '#infra/constructs/issuance-tasks.ts';

const definition = issuanceDefinition({
  functionArn: 'arn:aws:lambda:cn:000000000000:function:issuance',
  partition: 'aws',
});

type Call = { FunctionName: string; Payload: { task: string; documentId?: string } & Record<string, unknown> };
type Answer = (call: Call['Payload'], turn: number) => void;

const input = { outboxId: 'case-1.3', caseId: 'case-1', documentIds: ['a', 'b'] };

/** Runs the definition on the embedded engine with waits left out, and notes every call of the function. */
const issue = async (answer: Answer, given: typeof input = input) => {
  const calls: Call['Payload'][] = [];
  const handler = async ({ Payload }: Call) => {
    calls.push(Payload);
    answer(
      Payload,
      calls.filter(({ task, documentId }) => task === Payload.task && documentId === Payload.documentId).length,
    );
    return { Payload: { done: Payload.task }, StatusCode: 200 };
  };
  const names = [...issuanceTasks, 'openTask', 'complete'];
  const execution = new StateMachine(structuredClone(definition) as never).run(given, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(names.map((name) => [name, handler as never])),
      retryIntervalOverrides: Object.fromEntries(names.map((name) => [name, 0.001])),
    },
  });
  const outcome = await execution.result.then(
    (output) => ({ output, failure: undefined }),
    (failure: Error) => ({ output: undefined, failure }),
  );
  return { ...outcome, calls };
};

const short = (calls: readonly Call['Payload'][]) =>
  calls.map(({ task, documentId }) => `${task} ${documentId ?? ''}`.trim());

const failing =
  (task: string, documentId: string, times: number): Answer =>
  (call, turn) => {
    if (call.task === task && call.documentId === documentId && turn <= times) throw new Error('示例故障');
  };

describe('the issuance of an outbox entry', () => {
  it('takes each document through every task, one after the other, then takes the entry off', async () => {
    const { calls, failure } = await issue(() => {});
    expect(failure).toBeUndefined();
    expect(short(calls)).toEqual([
      ...issuanceTasks.map((t) => `${t} a`),
      ...issuanceTasks.map((t) => `${t} b`),
      'complete',
    ]);
    expect(calls[0]).toEqual({ task: 'number', documentId: 'a', outboxId: 'case-1.3' });
    expect(calls.at(-1)).toEqual({ task: 'complete', outboxId: 'case-1.3', caseId: 'case-1' });
  });

  it('lets nothing but ids and its own place flow', async () => {
    const { output } = await issue(() => {});
    expect(output).toEqual({ ...input, documentId: 'b', count: 2, taken: 2, at: { task: 'issued' } });
  });

  it('completes an entry without documents', async () => {
    expect(short((await issue(() => {}, { ...input, documentIds: [] })).calls)).toEqual(['complete']);
  });

  it('tries a failed task again and goes on', async () => {
    const { calls, failure } = await issue(failing('render', 'a', 2));
    expect(failure).toBeUndefined();
    expect(short(calls).filter((call) => call === 'render a')).toHaveLength(3);
    expect(short(calls)).toContain('serve b');
  });

  it.each(issuanceTasks)(
    'opens a task for staff when %s fails for good, and lets the documents after it wait',
    async (task) => {
      const { calls, failure } = await issue(failing(task, 'a', Number.POSITIVE_INFINITY));
      expect(short(calls).filter((call) => call === `${task} a`)).toHaveLength(6);
      expect(calls.at(-1)).toEqual({
        task: 'openTask',
        documentId: 'a',
        outboxId: 'case-1.3',
        failedTask: task,
        error: { Error: 'Error', Cause: expect.stringContaining('示例故障') },
      });
      expect(short(calls).filter((call) => call.endsWith(' b') || call === 'complete')).toEqual([]);
      expect(failure?.message).toBeTruthy();
    },
  );

  it('keeps what is issued before the failure', async () => {
    const { calls } = await issue(failing('number', 'b', Number.POSITIVE_INFINITY));
    expect(short(calls)).toContain('serve a');
    expect(short(calls).at(-1)).toBe('openTask b');
  });
});

describe('a burst of decisions', () => {
  it('waits for free copies of the function instead of calling for staff', async () => {
    const busy: Answer = ({ task }, turn) => {
      if (task === 'render' && turn <= 20)
        throw Object.assign(new Error('429'), { name: 'Lambda.TooManyRequestsException' });
    };
    const { calls, failure } = await issue(busy);
    expect(failure).toBeUndefined();
    expect(short(calls)).not.toContain('openTask a');
  });
});

describe('every task of the definition', () => {
  const tasks = Object.values(definition.States).filter(({ Type }) => Type === 'Task');

  it('is one of the steps, the call for staff or the end', () => expect(tasks).toHaveLength(issuanceTasks.length + 2));

  it.each(tasks)('is tried again with growing, spread intervals', (task) => {
    expect(task).toMatchObject({
      Retry: expect.arrayContaining([
        expect.objectContaining({
          ErrorEquals: ['States.TaskFailed', 'States.Timeout'],
          IntervalSeconds: 2,
          BackoffRate: 2,
          MaxAttempts: 5,
          JitterStrategy: 'FULL',
        }),
      ]),
    });
  });
});
