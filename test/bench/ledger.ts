import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import type { Bench } from './bench.ts';

const sizes = [1000, 2000, 5000, 10_000];

/** What a ledger's process tells; times are of the rendering alone, fonts being open: by the clock, and of the processor. */
const Told = z.object({
  milliseconds: z.number(),
  cpuMs: z.number(),
  pages: z.number(),
  bytes: z.number(),
  liveMiB: z.number(),
  peakRssMiB: z.number(),
});

type Run = z.infer<typeof Told> & { readonly rows: number };

const runFile = promisify(execFile);
const script = join(import.meta.dirname, 'ledger-process.ts');
const target = join(import.meta.dirname, '..', '..', 'out', 'bench');

/** A heap of 192 MiB, as V8 takes in a small container; told nothing, its nursery alone takes 128 on a large machine. */
const small = ['--max-heap-size=192'];

export const renderLedger = async (fonts: string, rows: number, flags = small): Promise<Run> => {
  await mkdir(target, { recursive: true });
  const given = [...flags, script, fonts, String(rows), join(target, `ledger-${rows}.pdf`)];
  const { stdout } = await runFile(process.execPath, given, { timeout: 300_000 });
  return { rows, ...Told.parse(JSON.parse(stdout)) };
};

/** Microseconds of the processor for each row that this ledger has more than the one before it: what a process does once falls out. */
const perFurtherRow = (run: Run, before: Run | undefined): number | string =>
  before ? ((run.cpuMs - before.cpuMs) / (run.rows - before.rows)) * 1000 : '';

/** D20 with more and more clues, every size in a process of its own. */
export const ledger: Bench = {
  about: 'a D20 ledger of 1,000 to 10,000 rows: time, pages, bytes and peak memory, and whether time is linear in rows',
  run: async () => {
    const fonts = await ensureFonts();
    const runs: (Run & { readonly smallMiB: number; readonly liveMiB: number })[] = [];
    for (const rows of sizes) {
      const { peakRssMiB: smallMiB } = await renderLedger(fonts, rows);
      const { liveMiB } = await renderLedger(fonts, rows, ['--expose-gc']);
      runs.push({ ...(await renderLedger(fonts, rows, [])), smallMiB, liveMiB });
    }
    return {
      tables: [
        {
          title: 'D20, each size once in a process of its own, nothing rendered before',
          columns: [
            'rows',
            'ms',
            'processor ms',
            'µs per further row',
            'pages',
            'bytes',
            'bytes per row',
            'live heap MiB',
            'peak RSS MiB, heap of 192 MiB',
            'peak RSS MiB, V8 as it comes',
          ],
          rows: runs.map((figures, at) => [
            figures.rows.toLocaleString('en'),
            figures.milliseconds,
            figures.cpuMs,
            perFurtherRow(figures, runs[at - 1]),
            figures.pages,
            figures.bytes,
            figures.bytes / figures.rows,
            figures.liveMiB,
            figures.smallMiB,
            figures.peakRssMiB,
          ]),
        },
      ],
      remarks: [
        'linear if a further row costs the processor as much at the foot of the table as above; a process compiles its code once',
        'ms by the clock: of the rendering, schema check to last byte in the file; the process starts and opens the fonts before it',
        'live heap is what a collection leaves; told nothing, V8 takes as much of a large machine for garbage as it pleases',
        'pages are written as they are set: what grows with the rows is their data and an index entry for every object',
      ],
      samples: runs,
    };
  },
};
