import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const Execution = z.object({
  name: z.string(),
  executionArn: z.string(),
  stateMachineArn: z.string(),
  input: z.string(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED']),
  startedAt: z.number(),
  stoppedAt: z.number().optional(),
  output: z.string().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});
export type Execution = z.infer<typeof Execution>;

/** Every execution ever started, by ARN; each change is one line appended to the file. */
export type ExecutionJournal = {
  get(executionArn: string): Execution | undefined;
  keep(execution: Execution): void;
  all(): Execution[];
};

/** A process that was killed may have left its last line unfinished; what that line said never happened. */
const readLine = (line: string): Execution[] => {
  try {
    return [Execution.parse(JSON.parse(line))];
  } catch {
    return [];
  }
};

export const openExecutionJournal = (file: string): ExecutionJournal => {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  const known = new Map(lines.flatMap(readLine).map((execution) => [execution.executionArn, execution]));
  return {
    get: (executionArn) => known.get(executionArn),
    all: () => [...known.values()],
    keep: (execution) => {
      known.set(execution.executionArn, execution);
      appendFileSync(file, `\n${JSON.stringify(execution)}`);
    },
  };
};
