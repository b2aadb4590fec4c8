import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { buildFonts } from '#templates/fonts/build-fonts.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { resolveFaces } from '#templates/fonts/resolve-faces.ts';
import { startSystem } from '#test/support/system.ts';
import type { Bench } from './bench.ts';
import { median } from './quantile.ts';

const root = resolve(import.meta.dirname, '..', '..');
const runs = 3;

/** Milliseconds from the spawn of `npm start`'s process to its ready line, and from the signal to its end. */
type Start = { readonly ready: number; readonly stopped: number; readonly load: number | undefined };

const startOnce = async (data?: string): Promise<Start> => {
  const [load] = loadavg();
  const begun = performance.now();
  const system = await startSystem(data === undefined ? {} : { data });
  const ready = performance.now() - begun;
  const asked = performance.now();
  await system.stop();
  return { ready, stopped: performance.now() - asked, load };
};

const inFolder = async <T>(act: (folder: string) => Promise<T>): Promise<T> => {
  const folder = scratchFolder('exit-docket-bench');
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const repeat = async <T>(times: number, act: () => Promise<T>): Promise<T[]> => {
  const results: T[] = [];
  for (let run = 0; run < times; run += 1) results.push(await act());
  return results;
};

/** What only the first start after `npm ci` does: cutting the faces. Done beside the fonts in use, not instead of them. */
const timeFonts = (): Promise<number> =>
  inFolder(async (folder) => {
    const begun = performance.now();
    await buildFonts(await resolveFaces(root, process.env.EXIT_DOCKET_FONTS), folder);
    return performance.now() - begun;
  });

/** How long `npm start` takes: with nothing kept, and once more on the data of an earlier start. */
export const ready: Bench = {
  about: 'from the start of the process to the ready line, and from the signal to its end',
  run: async () => {
    await ensureFonts();
    const empty = await repeat(runs, () => startOnce());
    const again = await inFolder(async (folder) => {
      const data = join(folder, 'data');
      await startOnce(data);
      return repeat(runs, () => startOnce(data));
    });
    const fontsMs = await timeFonts();
    const row = (name: string, starts: readonly Start[]) => {
      const times = starts.map((start) => start.ready);
      return [
        name,
        starts.length,
        Math.min(...times),
        median(times),
        Math.max(...times),
        median(starts.map(({ stopped }) => stopped)),
      ];
    };
    const columns = ['start', 'runs', 'min ms', 'median ms', 'max ms', 'stop ms'];
    return {
      tables: [{ title: 'npm start', columns, rows: [row('--ephemeral', empty), row('on earlier data', again)] }],
      remarks: [
        'a start after a change of the sources bundles and synthesizes first (where the sources were new: the longest of the first row)',
        `the first start after npm ci also cuts the fonts: ${Math.round(fontsMs)} ms, once, with the faces at hand (their download not included)`,
      ],
      samples: { empty, again, fontsMs },
    };
  },
};
