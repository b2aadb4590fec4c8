import { StateMachine } from 'aws-local-stepfunctions';
import type { Assignment, Issuing } from '#functions/issuance/issuing.ts';
import { type Task, tasks } from '#functions/issuance/tasks.ts';
import { issuanceDefinition } from '#infra/constructs/issuance-definition.ts';
import { issuanceTasks } from '#infra/constructs/issuance-tasks.ts';

const definition = issuanceDefinition({
  functionArn: 'arn:aws:lambda:cn:000000000000:function:issuance',
  partition: 'aws',
});

// The engine checks a definition when it is made, which takes longer than an execution: it is made once.
const machine = new StateMachine(structuredClone(definition) as never);

type Call = { readonly Payload: Assignment & { readonly task: Task } };

/** What an execution came to, and every task that it called, in order. */
export type Executed = { readonly failed: boolean; readonly called: readonly Task[] };

/** One execution of the issuance state machine as it is deployed, on the embedded engine, its waits left out. */
export const runDefinition = async (
  input: { readonly outboxId: string; readonly caseId: string; readonly documentIds: readonly string[] },
  world: Issuing,
): Promise<Executed> => {
  const called: Task[] = [];
  const handler = async ({ Payload: { task, ...assignment } }: Call) => {
    called.push(task);
    return { Payload: { ...(await tasks[task](assignment, world)) }, StatusCode: 200 };
  };
  const names = [...issuanceTasks, 'openTask', 'complete'];
  const execution = machine.run({ ...input } as never, {
    overrides: {
      taskResourceLocalHandlers: Object.fromEntries(names.map((name) => [name, handler as never])),
      retryIntervalOverrides: Object.fromEntries(names.map((name) => [name, 0.001])),
    },
  });
  const failed = await execution.result.then(
    () => false,
    () => true,
  );
  return { failed, called };
};
