import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readAssembly } from './read-assembly.ts';
import { type LocalSystem, readSystem } from './read-system.ts';

const script = join(import.meta.dirname, '..', 'worker', 'run-synthesis.ts');

/** Synthesizes into `folder`, and reads the templates; `signal` ends it half-way. */
export const synthesizeSystem = async (folder: string, signal: AbortSignal): Promise<LocalSystem> => {
  const assembly = join(folder, 'cdk.out');
  await rm(assembly, { recursive: true, force: true });
  const child = spawn(process.execPath, [script, assembly], {
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (part: string) => said.push(part));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`The synthesis failed:\n${said.join('')}`);
  return readSystem(await readAssembly(assembly));
};
