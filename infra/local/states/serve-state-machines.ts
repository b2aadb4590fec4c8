import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { listen } from '../listen.ts';
import { readBody } from '../read-body.ts';
import type { Execution } from './execution-journal.ts';
import type { StateMachines } from './run-state-machines.ts';

const largestInput = 262_144;

const StartExecution = z.object({
  stateMachineArn: z.string(),
  name: z.string().min(1).max(80).default(randomUUID),
  input: z.string().max(largestInput).default('{}'),
});

type Answer = { readonly status: number; readonly body: unknown };

const refusal = (type: string, message: string): Answer => ({ status: 400, body: { __type: type, message } });

const seconds = (milliseconds: number): number => milliseconds / 1000;

const shown = ({ startedAt, stoppedAt, ...execution }: Execution) => ({
  ...execution,
  startDate: seconds(startedAt),
  ...(stoppedAt === undefined ? {} : { stopDate: seconds(stoppedAt) }),
});

const actions: Readonly<Record<string, (body: unknown, machines: StateMachines) => Answer>> = {
  StartExecution: (body, machines) => {
    const request = StartExecution.safeParse(body);
    if (!request.success) return refusal('ValidationException', z.prettifyError(request.error));
    const started = machines.start(request.data);
    if (typeof started === 'string') return refusal(started, `${started}: ${request.data.name}`);
    return { status: 200, body: { executionArn: started.executionArn, startDate: seconds(started.startedAt) } };
  },
  DescribeExecution: (body, machines) => {
    const { executionArn } = z.object({ executionArn: z.string() }).parse(body);
    const found = machines.describe(executionArn);
    return found ? { status: 200, body: shown(found) } : refusal('ExecutionDoesNotExist', executionArn);
  },
  ListExecutions: (body, machines) => {
    const { stateMachineArn } = z.object({ stateMachineArn: z.string() }).parse(body);
    const executions = machines
      .list(stateMachineArn)
      .map(({ input: _, output: __, ...rest }) => shown({ ...rest, input: '' }));
    return { status: 200, body: { executions } };
  },
};

const notServing: Answer = {
  status: 503,
  body: { __type: 'ServiceUnavailable', message: 'No state machine runs yet.' },
};

const answer = async (request: IncomingMessage, machines: StateMachines | undefined): Promise<Answer> => {
  if (!machines) return notServing;
  const action = actions[String(request.headers['x-amz-target']).replace('AWSStepFunctions.', '')];
  const body = await readBody(request, 2 * largestInput);
  if (!action)
    return refusal('UnknownOperationException', 'This endpoint starts, describes and lists executions only.');
  if (body === 'tooLarge') return refusal('ValidationException', 'The request is too large.');
  try {
    return action(JSON.parse(body.toString('utf8')), machines);
  } catch (failed) {
    return refusal('ValidationException', String(failed));
  }
};

/**
 * Speaks as much of the Step Functions API (AWS JSON 1.0) as handlers use. It listens at once, so that functions can be
 * told where; until machines are given, and after they are taken away, it answers 503, which clients try again.
 */
export const openStateMachines = async () => {
  let machines: StateMachines | undefined;
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const { status, body } = await answer(request, machines);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
  });
  const listening = await listen(server, 0);
  return {
    ...listening,
    serve: (given: StateMachines | undefined): void => {
      machines = given;
    },
  };
};
