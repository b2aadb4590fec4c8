import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import type { Bench } from './bench.ts';
import { type RendererName, type RenderFigures, rendererNames } from './renderers/names.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '..', '..', 'out', 'bench', 'render');

/** Measures one renderer in a process of its own; one that cannot run here is left out, with the reason. */
const measure = async (name: RendererName): Promise<RenderFigures | string> => {
  const target = join(folder, `${name}.json`);
  try {
    await run(process.execPath, [join(import.meta.dirname, 'measure-renderer.ts'), name, target], { timeout: 180_000 });
    return JSON.parse(await readFile(target, 'utf8'));
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
    await ensureFonts();
    const measured: (RenderFigures | string)[] = [];
    for (const name of rendererNames) measured.push(await measure(name));
    const figures = measured.filter((figure) => typeof figure !== 'string');
    return {
      tables: [
        {
          title: 'The same letter, each renderer in a process of its own, every letter different',
          columns: ['renderer', 'cold ms', 'warm median ms', 'peak MB', 'bytes'],
          rows: figures.map(({ name, coldMs, warmMs, peakMb, bytes }) => [name, coldMs, warmMs, peakMb, bytes]),
        },
      ],
      remarks: [
        'cold: from the start of the process to the first finished letter, imports and fonts included',
        'the others draw text and a table; only this renderer sets them by GB/T 9704, tags them and writes PDF/A-2a',
        'peak memory of Chromium is that of the process that asks, not of the browser',
        ...measured.filter((figure) => typeof figure === 'string'),
      ],
      samples: figures,
    };
  },
};
