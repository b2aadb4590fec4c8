import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import type { Invoke } from '../functions/local-function.ts';
import type { Execution, ExecutionJournal } from './execution-journal.ts';
import { type TaskHandlers, taskHandlers } from './task-handlers.ts';

type StartRequest = { readonly stateMachineArn: string; readonly name: string; readonly input: string };

export type StateMachines = {
  start(request: StartRequest): Execution | 'ExecutionAlreadyExists' | 'StateMachineDoesNotExist';
  describe(executionArn: string): Execution | undefined;
  list(stateMachineArn: string): Execution[];
  running(): number;
  /** Runs again, from their start, the executions that a killed process left running. */
  resume(): void;
  stop(): Promise<void>;
};

export type StateMachinesNeeds = {
  readonly definitions: Readonly<Record<string, string>>;
  readonly journal: ExecutionJournal;
  readonly invoke: Invoke;
  readonly now: () => number;
};

type Machine = { readonly runner: StateMachine; readonly handlers: TaskHandlers };

const parseDefinition = (text: string): StateMachineDefinition => JSON.parse(text);

const machineOf = (text: string, invoke: Invoke): Machine => {
  const definition = parseDefinition(text);
  return {
    runner: new StateMachine(definition, { validationOptions: { checkArn: false } }),
    handlers: taskHandlers(definition.States, invoke),
  };
};

const failureOf = (thrown: unknown): Pick<Execution, 'error' | 'cause'> => {
  const outer = thrown instanceof Error ? thrown : new Error(String(thrown));
  const inner = outer.cause instanceof Error ? outer.cause : outer;
  return { error: inner.name, cause: inner.message };
};

export const runStateMachines = ({ definitions, journal, invoke, now }: StateMachinesNeeds): StateMachines => {
  const machines = new Map(Object.entries(definitions).map(([arn, text]) => [arn, machineOf(text, invoke)]));
  const runs = new Map<string, { abort(): void; ended: Promise<void> }>();
  let stopping = false;

  const run = ({ runner, handlers }: Machine, execution: Execution): void => {
    const { name, executionArn, input } = execution;
    const { abort, result } = runner.run(JSON.parse(input), {
      overrides: { taskResourceLocalHandlers: handlers },
      context: { Execution: { Id: executionArn, Name: name } },
    });
    const end = (outcome: Pick<Execution, 'status' | 'output' | 'error' | 'cause'>) => {
      // An execution cut off by the stop of this machine has not ended: it goes on at the next start.
      if (!stopping) journal.keep({ ...execution, ...outcome, stoppedAt: now() });
      runs.delete(executionArn);
    };
    const ended = result.then(
      (output) => end({ status: 'SUCCEEDED', output: JSON.stringify(output) }),
      (thrown: unknown) => end({ status: 'FAILED', ...failureOf(thrown) }),
    );
    runs.set(executionArn, { abort, ended });
  };
  return {
    start: ({ stateMachineArn, name, input }) => {
      const machine = machines.get(stateMachineArn);
      if (!machine) return 'StateMachineDoesNotExist';
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
      const earlier = journal.get(executionArn);
      if (earlier) return earlier.status === 'RUNNING' && earlier.input === input ? earlier : 'ExecutionAlreadyExists';
      const execution: Execution = { name, executionArn, stateMachineArn, input, status: 'RUNNING', startedAt: now() };
      journal.keep(execution);
      run(machine, execution);
      return execution;
    },
    describe: journal.get,
    list: (stateMachineArn) => journal.all().filter((execution) => execution.stateMachineArn === stateMachineArn),
    running: () => runs.size,
    resume: () => {
      for (const execution of journal.all().filter(({ status }) => status === 'RUNNING')) {
        const machine = machines.get(execution.stateMachineArn);
        if (machine) run(machine, execution);
      }
    },
    stop: async () => {
      stopping = true;
      const open = [...runs.values()];
      for (const { abort } of open) abort();
      await Promise.all(open.map(({ ended }) => ended));
    },
  };
};
