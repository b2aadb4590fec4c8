import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import type { Bench } from './bench.ts';
import { median } from './quantile.ts';
import { type RendererName, type RenderFigures, rendererNames } from './renderers/names.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '..', '..', 'out', 'bench', 'render');

const scripts = join(folder, 'scripts');

/** Bundles what this project wrote, as it is for Lambda; every package is loaded as its authors ship it. */
const bundleScripts = () =>
  build({
    entryPoints: [
      join(import.meta.dirname, 'measure-renderer.ts'),
      ...rendererNames.map((name) => join(import.meta.dirname, 'renderers', `${name}.ts`)),
    ],
    outbase: import.meta.dirname,
    outdir: scripts,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node24',
  });

const coldRuns = 5;
const warmRuns = 40;

/** One process of one renderer: its first letter, and `later` more. */
const runProcess = async (name: RendererName, fonts: string, later: number): Promise<RenderFigures> => {
  const target = join(folder, `${name}.json`);
  const script = pathToFileURL(join(scripts, 'renderers', `${name}.js`)).href;
  const given = [join(scripts, 'measure-renderer.js'), name, script, fonts, target, String(later)];
  await run(process.execPath, given, { timeout: 180_000 });
  return JSON.parse(await readFile(target, 'utf8'));
};

/** Measures one renderer in processes of its own; one that cannot run here is left out, with the reason. */
const measure = async (name: RendererName, fonts: string): Promise<RenderFigures | string> => {
  try {
    const cold: number[] = [];
    for (let at = 0; at < coldRuns; at += 1) cold.push((await runProcess(name, fonts, 0)).coldMs);
    return { ...(await runProcess(name, fonts, warmRuns)), coldMs: median(cold) };
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.match(/\w*Error: .*/)?.[0] ?? cause.message) : String(cause);
    return `${name} was not measured: ${said.slice(0, 200)}`;
  }
};

/** The same letter (D16 with ten certificates in an annex) by every renderer, one after another. */
export const renderPeers: Bench = {
  about: 'a D16 with a ten-row annex, by this renderer and five others',
  run: async () => {
    await mkdir(folder, { recursive: true });
    const fonts = await ensureFonts();
    await bundleScripts();
    const measured: (RenderFigures | string)[] = [];
    for (const name of rendererNames) measured.push(await measure(name, fonts));
    const figures = measured.filter((figure) => typeof figure !== 'string');
    return {
      tables: [
        {
          title: 'The same letter, each renderer in a process of its own, every letter different',
          columns: ['renderer', 'cold median ms', 'warm median ms', 'peak MB', 'bytes'],
          rows: figures.map(({ name, coldMs, warmMs, peakMb, bytes }) => [name, coldMs, warmMs, peakMb, bytes]),
        },
      ],
      remarks: [
        'cold: five processes, each from the start to the first finished letter, imports and fonts included',
        'the others draw text and a table; only this renderer sets them by GB/T 9704, tags them and writes PDF/A-2a',
        'peak memory of Chromium is that of the process that asks, not of the browser',
        ...measured.filter((figure) => typeof figure === 'string'),
      ],
      samples: figures,
    };
  },
};
