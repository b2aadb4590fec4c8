import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { type RenderFigures, rendererNames } from './renderers/names.ts';

const run = promisify(execFile);
const folder = join(import.meta.dirname, '..', '..', 'out', 'bench', 'render');

/** Measures one renderer in a process of its own; one that cannot run here is left out, with the reason. */
const measure = async (name: (typeof rendererNames)[number]): Promise<RenderFigures | string> => {
  const target = join(folder, `${name}.json`);
  try {
    await run(process.execPath, [join(import.meta.dirname, 'measure-renderer.ts'), name, target], { timeout: 180_000 });
    return JSON.parse(await readFile(target, 'utf8'));
  } catch (cause) {
    const said = cause instanceof Error ? (cause.message.match(/\w*Error: .*/)?.[0] ?? cause.message) : String(cause);
    return `${name}: not measured, ${said.slice(0, 200)}`;
  }
};

const row = ({ name, coldMs, warmMs, peakMb, bytes }: RenderFigures): string =>
  [
    name.padEnd(12),
    coldMs.toFixed(0).padStart(9),
    warmMs.toFixed(1).padStart(9),
    peakMb.toFixed(0).padStart(9),
    String(bytes).padStart(10),
  ].join('');

/** The same letter (D16 with ten certificates in an annex) by every renderer, one after another. */
export const benchRender = async (): Promise<RenderFigures[]> => {
  await mkdir(folder, { recursive: true });
  await ensureFonts();
  console.log(
    `${'letter D16'.padEnd(12)}${'cold ms'.padStart(9)}${'warm ms'.padStart(9)}${'peak MB'.padStart(9)}${'bytes'.padStart(10)}`,
  );
  const figures: RenderFigures[] = [];
  for (const name of rendererNames) {
    const measured = await measure(name);
    console.log(typeof measured === 'string' ? measured : row(measured));
    if (typeof measured !== 'string') figures.push(measured);
  }
  await writeFile(join(folder, '..', 'render.json'), `${JSON.stringify(figures, null, 2)}\n`);
  return figures;
};

if (import.meta.main) await benchRender();
