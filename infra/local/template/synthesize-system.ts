import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { keepMade } from '../../bundles/keep-made.ts';
import { linkFolder } from './link-folder.ts';
import { readAssembly } from './read-assembly.ts';
import { type LocalSystem, readSystem } from './read-system.ts';

const script = join(import.meta.dirname, '..', 'worker', 'run-synthesis.ts');

const runSynthesis = async (folders: readonly string[], signal: AbortSignal): Promise<void> => {
  const child = spawn(process.execPath, [script, ...folders], { stdio: ['ignore', 'ignore', 'pipe'], signal });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (part: string) => said.push(part));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The synthesis failed:\n${said.join('')}`);
};

export type Making = {
  /** Ends it half-way. */
  readonly signal: AbortSignal;
  /** Told what is being made, where something is. */
  readonly say?: (sentence: string) => void;
};

/** The assembly of the sources as they stand, made unless an earlier start has. */
export const makeAssembly = async ({ signal, say }: Making): Promise<string> => {
  const fonts = await ensureFonts({ making: () => say?.('The fonts are being prepared, once: about a minute.') });
  return keepMade({ kind: 'assemblies', fonts }, (beside) => {
    say?.('The functions are being bundled and the template synthesized, anew after each change of the sources.');
    return runSynthesis([beside, fonts], signal);
  });
};

/**
 * Bundles and synthesizes, unless the sources are those of an earlier start, and reads the templates. What the system
 * runs lies in `folder` and stays there, whatever becomes of the sources.
 */
export const synthesizeSystem = async (folder: string, making: Making): Promise<LocalSystem> => {
  const assembly = join(folder, 'cdk.out');
  const made = await makeAssembly(making);
  await rm(assembly, { recursive: true, force: true });
  await linkFolder(made, assembly);
  return readSystem(await readAssembly(assembly));
};
