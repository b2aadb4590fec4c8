import { isComplaint } from '../complaint.ts';
import { readOptions } from '../options.ts';
import { type RunningSystem, startSystem } from '../start-system.ts';
import { stopWithNpm } from '../stop-with-npm.ts';

// Lambda runs in UTC, and so must every thread of this process.
process.env.TZ = 'UTC';

let running: RunningSystem | undefined;
let asked = false;

const stop = async (): Promise<void> => {
  // A stop asked for while the system starts is carried out once it has started.
  if (asked) return;
  asked = true;
  await running?.stop();
  if (running) process.exit(0);
};

process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
stopWithNpm(stop);

try {
  running = await startSystem(readOptions(process.argv.slice(2)));
  if (asked) {
    await running.stop();
    process.exit(0);
  }
  console.log(`Exit Docket is ready on ${running.url} (data in ${running.data}; stop with Ctrl-C)`);
} catch (failed) {
  console.error(isComplaint(failed) ? failed.message : failed);
  process.exit(1);
}
