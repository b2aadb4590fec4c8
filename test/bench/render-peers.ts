import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import type { Bench } from './bench.ts';
import { bundleRenderers, harnessIn, type Packing, peerPackages, scriptOf } from './bundle-renderers.ts';
import { median } from './quantile.ts';
import { inJavaScript, isPeer, type RendererName, type RenderFigures, rendererNames } from './renderers/names.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '..', '..', 'out', 'bench', 'render');
const scripts = join(folder, 'scripts');

const coldRuns = 9;
const warmRuns = 40;
/** The first letter, those that warm the process up, and those measured. */
const letters = 1 + 10 + warmRuns;

type Candidate = { readonly name: RendererName; readonly packing: Packing };

/** One process of one renderer: its first letter, and `later` more. */
const runProcess = async ({ name, packing }: Candidate, fonts: string, later: number): Promise<RenderFigures> => {
  const target = join(folder, `${name}.json`);
  const script = pathToFileURL(scriptOf(scripts, name, packing)).href;
  await run(process.execPath, [harnessIn(scripts), name, script, fonts, target, String(later)], { timeout: 180_000 });
  return JSON.parse(await readFile(target, 'utf8'));
};

const candidatesOf = (names: readonly RendererName[]): readonly Candidate[] =>
  names.flatMap((name) =>
    (inJavaScript(name) ? (['shipped', 'bundled'] as const) : (['shipped'] as const)).map((packing) => ({
      name,
      packing,
    })),
  );

const said = (cause: unknown): string => {
  const errors = cause instanceof Error ? [...cause.message.matchAll(/\w*Error: .*/g)] : [];
  return (errors.at(-1)?.[0] ?? String(cause)).slice(0, 200);
};

type Task = { readonly fonts: string; readonly names: readonly RendererName[] };

/** First letters of every candidate in turns, so that a busy minute of the machine strikes all alike. */
const measureCold = async ({ fonts, names }: Task, complaints: string[]): Promise<Map<Candidate, number>> => {
  const samples = new Map<Candidate, number[]>(candidatesOf(names).map((candidate) => [candidate, []]));
  for (let round = 0; round < coldRuns; round += 1)
    for (const [candidate, times] of samples)
      try {
        times.push((await runProcess(candidate, fonts, 0)).coldMs);
      } catch (cause) {
        samples.delete(candidate);
        complaints.push(`${candidate.name}, ${candidate.packing}, does not run here: ${said(cause)}`);
      }
  return new Map([...samples].map(([candidate, times]) => [candidate, median(times)]));
};

type Measured = RenderFigures & { readonly [packing in Packing]?: number };

/** The colder figures and those of one process that goes on; a renderer that does not run at all is left out. */
const measureAll = async (task: Task, complaints: string[]): Promise<Measured[]> => {
  const cold = [...(await measureCold(task, complaints))];
  const measured: Measured[] = [];
  for (const name of task.names) {
    const own = cold.filter(([candidate]) => candidate.name === name);
    const [quickest] = own.toSorted((one, other) => one[1] - other[1]);
    if (!quickest) continue;
    const packings = Object.fromEntries(own.map(([{ packing }, milliseconds]) => [packing, milliseconds]));
    const warm = await runProcess(quickest[0], task.fonts, warmRuns);
    measured.push({ ...warm, coldMs: quickest[1], ...packings });
  }
  return measured;
};

/** The same letter (D16 with ten certificates in an annex) by every renderer, one after another. */
export const renderPeers: Bench = {
  about: 'a D16 with a ten-row annex, by this renderer and five others',
  run: async () => {
    await mkdir(folder, { recursive: true });
    const fonts = await ensureFonts();
    const complaints: string[] = [];
    const names = rendererNames.filter((name) => !isPeer(name) || existsSync(peerPackages));
    if (names.length < rendererNames.length)
      complaints.push('pdfmake, react-pdf and typst are not installed: npm ci --prefix test/bench/peers brings them');
    await bundleRenderers(scripts, letters, names);
    const figures = await measureAll({ fonts, names }, complaints);
    return {
      tables: [
        {
          title: 'The same letter, each renderer in a process of its own, every letter different',
          columns: ['renderer', 'cold ms', 'as shipped', 'bundled', 'warm median ms', 'peak MB', 'bytes'],
          rows: figures.map(({ name, coldMs, shipped, bundled, warmMs, peakMb, bytes }) => [
            name,
            coldMs,
            shipped ?? '',
            bundled ?? '',
            warmMs,
            peakMb,
            bytes,
          ]),
        },
      ],
      remarks: [
        `cold: median of ${coldRuns} processes in turns, each from its start to the first finished letter, imports and fonts included`,
        'cold ms is the better of two: packages as their authors ship them, or bundled as the functions are for Lambda',
        'this project bundles; the peers are given the text of the letter and load nothing of this project',
        'the others draw text and a table; only this renderer sets them by GB/T 9704, tags them and writes PDF/A-3a',
        'peak memory of Chromium is that of the process that asks, not of the browser',
        ...complaints,
      ],
      samples: figures,
    };
  },
};
