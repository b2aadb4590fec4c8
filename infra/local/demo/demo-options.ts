import { parseArgs } from 'node:util';
import { complaint } from '../../complaint.ts';
import { storyNames } from './roads.ts';

export type DemoOptions = {
  /** Where the documents and the summary go. */
  readonly out: string;
  /** Absent: a system of its own that leaves nothing behind. Present: its data stay, and a walk cut off goes on. */
  readonly data: string | undefined;
  /** One story by its name; absent: all of them. */
  readonly story: string | undefined;
  /** As of `npm start`. */
  readonly engine: string | undefined;
};

export const usage = 'npm run demo -- [--out out/demo] [--data DIR] [--story NAME] [--engine NAME]';

/** Reads the command line of `npm run demo`. */
export const demoOptions = (given: readonly string[]): DemoOptions => {
  try {
    const { out, data, story, engine } = parseArgs({
      args: [...given],
      options: {
        out: { type: 'string', default: 'out/demo' },
        data: { type: 'string' },
        story: { type: 'string' },
        engine: { type: 'string' },
      },
    }).values;
    if (story !== undefined && !storyNames().includes(story))
      throw new Error(`There is no story ${story}: there are ${storyNames().join(', ')}.`);
    return { out, data, story, engine };
  } catch (failed) {
    throw complaint(`${String(failed instanceof Error ? failed.message : failed).replace(/\.?$/, '.')} Use: ${usage}`);
  }
};
