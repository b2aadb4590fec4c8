import { parseArgs } from 'node:util';
import { complaint } from '../complaint.ts';

export type DemoOptions = {
  /** Where the documents and the summary go. */
  readonly out: string;
  /** Absent: a system of its own that leaves nothing behind. Present: its data stay, and a walk cut off goes on. */
  readonly data: string | undefined;
};

const usage = 'npm run demo -- [--out out/demo] [--data DIR]';

/** Reads the command line of `npm run demo`. */
export const demoOptions = (given: readonly string[]): DemoOptions => {
  try {
    const { out, data } = parseArgs({
      args: [...given],
      options: { out: { type: 'string', default: 'out/demo' }, data: { type: 'string' } },
    }).values;
    return { out, data };
  } catch (failed) {
    throw complaint(`${failed instanceof Error ? failed.message : failed} Use: ${usage}`);
  }
};
