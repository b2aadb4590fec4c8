import '../keep-to-own-folders.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { describeSubstitutes } from '#templates/fonts/read-fonts.ts';
import { isComplaint } from '../../complaint.ts';
import { examplesDay } from '../examples/example.ts';
import { exampleCount } from '../examples/fill-docket.ts';
import { readOptions, usage } from '../options.ts';
import { printHelp } from '../print-help.ts';
import { type RunningSystem, startSystem } from '../start-system.ts';
import { stopWithNpm } from '../stop-with-npm.ts';
import { warnOfSettings } from '../warn-of-settings.ts';

printHelp(usage);

// Lambda runs in UTC, and so must every thread of this process.
process.env.TZ = 'UTC';

const stopping = new AbortController();
let running: RunningSystem | undefined;

/** A terminal and npm may both hand on the same Ctrl-C: the second one changes nothing. */
const stop = async (): Promise<void> => {
  if (stopping.signal.aborted) return;
  stopping.abort();
  if (!running) return;
  await running.stop();
  process.exit(0);
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
stopWithNpm(stop);

try {
  const options = readOptions(process.argv.slice(2));
  running = await startSystem({ ...options, say: (sentence) => console.log(sentence) }, stopping.signal);
  const substitutes = await describeSubstitutes(await ensureFonts());
  if (substitutes) console.error(`exit-docket: ${substitutes}`);
  for (const lacking of await warnOfSettings(running.url)) console.error(`exit-docket: ${lacking}`);
  if (options.examples)
    console.log(
      running.filled !== undefined
        ? `Examples (示例) of ${exampleCount} organizations were filled in within ${running.filled} s, and the clock stands at ${examplesDay}; their letters are being issued.`
        : 'The data hold cases already: no examples were added. Name another folder with --data, or start with --ephemeral.',
    );
  console.log(
    `Exit Docket is ready on ${running.url} (tables by ${running.engine}; data in ${running.data}; stop with Ctrl-C)`,
  );
} catch (failed) {
  console.error(isComplaint(failed) ? failed.message : failed);
  process.exit(1);
}
