import { parseArgs } from 'node:util';
import { complaint } from '../complaint.ts';
import type { Dynamo } from './dynamo/start-dynamo.ts';
import type { OpenFunctions } from './functions/function-pool.ts';

export type Options = {
  readonly port: number;
  /** Absent: a temporary folder, removed at the end. */
  readonly data: string | undefined;
  readonly verbose: boolean;
  /** Told what a start is at, a sentence at a time. */
  readonly say?: (sentence: string) => void;
  /** Fills a folder without cases with examples (示例) first. */
  readonly examples?: boolean;
  /** dynamodb-local, dynoxide or the path of its program; absent: what is there. */
  readonly engine?: string | undefined;
  /** Parts that somebody else keeps between one system and the next. */
  readonly kept?: Kept;
};

export type Kept = {
  /** An engine that runs already, with no tables in it, and that somebody else stops. */
  readonly dynamo: Dynamo;
  /** Where the shift of the clock is written, for all who read it. */
  readonly shift: SharedArrayBuffer;
  /** Runs the functions in place of threads of their own. */
  readonly openFunctions: OpenFunctions;
};

export const usage =
  'npm start -- [--port 3000] [--data .local/data | --ephemeral] [--examples] [--engine NAME] [--verbose]';

const parse = (given: readonly string[]) => {
  try {
    return parseArgs({
      args: [...given],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string' },
        examples: { type: 'boolean', default: false },
        ephemeral: { type: 'boolean', default: false },
        engine: { type: 'string' },
        verbose: { type: 'boolean', default: false },
      },
    }).values;
  } catch (failed) {
    throw complaint(`${String(failed instanceof Error ? failed.message : failed).replace(/\.?$/, '.')} Use: ${usage}`);
  }
};

/** Reads the command line of `npm start`. */
export const readOptions = (given: readonly string[]): Options => {
  const { port, data, ephemeral, examples, verbose, engine } = parse(given);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw complaint(`--port takes a number up to 65535. Use: ${usage}`);
  if (data === '') throw complaint(`--data takes a folder. Use: ${usage}`);
  if (ephemeral && data !== undefined) throw complaint(`--data and --ephemeral exclude each other. Use: ${usage}`);
  return { port: Number(port), data: ephemeral ? undefined : (data ?? '.local/data'), verbose, examples, engine };
};
