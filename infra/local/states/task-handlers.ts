import { z } from 'zod';
import type { Invoke } from '../functions/local-function.ts';

const States = z.record(z.string(), z.looseObject({ Type: z.string(), Resource: z.string().optional() }));

const Inner = z.object({ States });

const LambdaInvoke = z.object({ FunctionName: z.string(), Payload: z.json().default({}) });

type Json = z.infer<ReturnType<typeof z.json>>;

export type TaskHandlers = Record<string, (input: unknown) => Promise<Json>>;

const lambdaInvoke = 'arn:aws:states:::lambda:invoke';

/** Throws what Step Functions makes of a failed invocation: `Error` is the error's type, `Cause` its JSON. */
const callLambda =
  (invoke: Invoke) =>
  async (input: unknown): Promise<Json> => {
    const { FunctionName, Payload } = LambdaInvoke.parse(input);
    const outcome = await invoke(FunctionName, Payload);
    if (!outcome.ok) throw Object.assign(new Error(JSON.stringify(outcome.error)), { name: outcome.error.errorType });
    return { StatusCode: 200, ExecutedVersion: '$LATEST', Payload: z.json().parse(outcome.value) };
  };

/** One handler for every Task of a definition, those inside Map and Parallel states included. */
export const taskHandlers = (states: unknown, invoke: Invoke): TaskHandlers => {
  const handlers: TaskHandlers = {};
  for (const [name, state] of Object.entries(States.parse(states))) {
    if (state.Type === 'Task') {
      if (state.Resource !== lambdaInvoke)
        throw new Error(`State ${name} calls ${state.Resource}; the embedded system runs ${lambdaInvoke} only.`);
      handlers[name] = callLambda(invoke);
    }
    const branches = [state.ItemProcessor, state.Iterator, ...(Array.isArray(state.Branches) ? state.Branches : [])];
    for (const branch of branches) {
      const inner = Inner.safeParse(branch);
      if (inner.success) Object.assign(handlers, taskHandlers(inner.data.States, invoke));
    }
  }
  return handlers;
};
