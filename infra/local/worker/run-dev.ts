import '../keep-to-own-folders.ts';
import { join } from 'node:path';
import { isComplaint } from '../../complaint.ts';
import { restartCode, watchedSources } from '../dev/dev-process.ts';
import { openRebuilder } from '../dev/rebuild-functions.ts';
import { watchSources } from '../dev/watch-sources.ts';
import { readOptions } from '../options.ts';
import { startSystem } from '../start-system.ts';

/** A process of its own, as the system cannot load code of its own anew: it ends with a code of its own to be started again. */

// Lambda runs in UTC, and so must every thread of this process.
process.env.TZ = 'UTC';

const root = join(import.meta.dirname, '..', '..', '..');

/** What the templates, the fonts or the runner itself are made of. */
const isFoundation = (file: string): boolean =>
  !/^(functions|shared|templates)\//.test(file) || file.startsWith('templates/fonts/');

const said = (files: ReadonlySet<string>): string => [...files].slice(0, 3).join(', ') + (files.size > 3 ? ' …' : '');

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stopping.abort());

try {
  const options = readOptions(process.argv.slice(2));
  const system = await startSystem({ ...options, say: (sentence) => console.log(sentence) }, stopping.signal);
  const rebuilder = await openRebuilder({ root, functions: system.functions, renew: system.renew });
  let turn: Promise<unknown> = rebuilder.rebuild();
  const stopWatching = watchSources({ root, places: watchedSources }, (files) => {
    turn = turn.then(() => follow(files));
  });
  await turn;
  console.log(
    `Exit Docket is ready on ${system.url} (tables by ${system.engine}; data in ${system.data}); it follows the sources. Stop with Ctrl-C.`,
  );

  const end = async (code: number): Promise<void> => {
    stopWatching();
    await rebuilder.stop();
    await system.stop();
    process.exit(code);
  };
  const follow = async (files: ReadonlySet<string>): Promise<void> => {
    if ([...files].some(isFoundation)) {
      const loss = options.data === undefined ? ' What --ephemeral held is gone.' : ' The data stay.';
      console.log(`${said(files)}: synthesizing and starting again, which takes longer than a function.${loss}`);
      return end(restartCode);
    }
    const started = performance.now();
    const { replaced, failed } = await rebuilder.rebuild(files);
    const time = `${Math.round(performance.now() - started)} ms`;
    if (replaced.length > 0) console.log(`${said(files)}: ${replaced.join(', ')} replaced in ${time}`);
    if (failed.length > 0) console.error(`${said(files)}: ${failed.join(', ')} as before, until this is mended`);
  };
  if (stopping.signal.aborted) await end(0);
  stopping.signal.addEventListener('abort', () => void end(0), { once: true });
} catch (failed) {
  console.error(isComplaint(failed) ? failed.message : failed);
  process.exit(1);
}
