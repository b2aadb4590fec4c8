import '../keep-to-own-folders.ts';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { restartCode, watchedSources } from '../dev/dev-process.ts';
import { watchSources } from '../dev/watch-sources.ts';
import { printHelp } from '../print-help.ts';

printHelp(
  'npm run dev -- [--inspect] [what npm start takes]',
  'runs the system and follows the sources: a changed function is bundled and its thread replaced; a change of infra starts',
  'the system again on the same data. --inspect opens a port for a debugger, which sees each function as a thread.',
);

const root = join(import.meta.dirname, '..', '..', '..');
const script = join(import.meta.dirname, '..', 'worker', 'run-dev.ts');

/** `--inspect` is for Node, the rest for the system. */
const given = process.argv.slice(2);
const isForNode = (argument: string): boolean => /^--inspect(-brk|-wait)?(=|$)/.test(argument);

let stopped = false;

const runOnce = async (): Promise<number | null> => {
  const forSystem = given.filter((argument) => !isForNode(argument));
  const child = spawn(process.execPath, [...given.filter(isForNode), script, ...forSystem], { stdio: 'inherit' });
  const stop = (signal: NodeJS.Signals) => {
    stopped = true;
    child.kill(signal);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const [code] = (await once(child, 'exit')) as [number | null];
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
  return code;
};

const nextChange = (): Promise<void> =>
  new Promise((resolve) => {
    const stopWatching = watchSources({ root, places: watchedSources }, () => {
      stopWatching();
      resolve();
    });
  });

/** A first start that fails ends the command; after a change, the next change is waited for. */
let code = await runOnce();
let begun = code === restartCode;
while (!stopped && begun) {
  if (code !== restartCode) {
    console.error('The system did not start: it is tried again after the next change.');
    await nextChange();
  }
  code = await runOnce();
  begun = begun && code !== 0;
}
process.exitCode = code === 0 || stopped ? 0 : 1;
