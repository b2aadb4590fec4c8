import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { z } from 'zod';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import type { Bench } from './bench.ts';
import { median, quantile } from './quantile.ts';

const coldRuns = 7;
const warmLetters = 200;
const warmUps = 20;

/** What a letter's process tells; times in milliseconds since its start, or of one letter. */
const Told = z.object({
  imported: z.number(),
  opened: z.number(),
  first: z.number(),
  later: z.array(z.number()),
  pages: z.number(),
  bytes: z.number(),
  peakRssMiB: z.number(),
  substitutes: z.array(z.string()),
});

type Run = z.infer<typeof Told> & { readonly toLastByte: number };

const script = join(import.meta.dirname, 'letter-process.ts');

/** Runs a process that renders `count` letters; `toLastByte` is from its spawn to the end of the first one's bytes. */
const runProcess = async (fonts: string, count: number): Promise<Run> => {
  const begun = performance.now();
  const child = spawn(process.execPath, [script, fonts, String(count)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let toLastByte = 0;
  child.stdout.on('data', () => {
    toLastByte = performance.now() - begun;
  });
  const [pdf, said, [code]] = await Promise.all([buffer(child.stdout), text(child.stderr), once(child, 'close')]);
  if (code !== 0) throw new Error(`the letter's process ended with ${code}: ${said}`);
  const told = Told.parse(JSON.parse(said));
  if (pdf.length !== told.bytes) throw new Error(`${told.bytes} bytes were made and ${pdf.length} arrived`);
  return { ...told, toLastByte };
};

/** One D16 with ten certificates in its annex: from nothing, and in a process that has made some before. */
export const letter: Bench = {
  about: 'cold and warm time to a D16 PDF with ten certificates in its annex, its size and the memory taken',
  run: async () => {
    const fonts = await ensureFonts();
    const cold: Run[] = [];
    for (let run = 0; run < coldRuns; run += 1) cold.push(await runProcess(fonts, 1));
    const warm = await runProcess(fonts, 1 + warmUps + warmLetters);
    const times = warm.later.slice(warmUps);
    const row = (name: string, samples: readonly number[]) => [
      name,
      samples.length,
      Math.min(...samples),
      median(samples),
      quantile(samples, 0.9),
    ];
    const rows = [
      row(
        'cold: spawn to last byte',
        cold.map(({ toLastByte }) => toLastByte),
      ),
      row(
        '  of that, until imported',
        cold.map(({ imported }) => imported),
      ),
      row(
        '  of that, opening fonts',
        cold.map(({ imported, opened }) => opened - imported),
      ),
      row(
        '  of that, the letter',
        cold.map(({ first }) => first),
      ),
      row('warm: one letter', times),
    ];
    const [first] = cold;
    const coldRss = median(cold.map(({ peakRssMiB }) => peakRssMiB));
    return {
      tables: [
        { title: 'D16 with an annex of ten rows', columns: ['', 'runs', 'min ms', 'median ms', 'p90 ms'], rows },
      ],
      remarks: [
        `${first?.pages} pages, ${first?.bytes} bytes`,
        `peak RSS ${coldRss.toFixed(0)} MiB for one letter, ${warm.peakRssMiB.toFixed(0)} MiB after ${warm.later.length + 1}`,
        'cold runs the TypeScript sources, as npm run render does; the bundle that Lambda starts is in the bench "bundles"',
        `substitute faces: ${first?.substitutes.join(', ') || 'none'}`,
      ],
      samples: { cold, warm },
    };
  },
};
