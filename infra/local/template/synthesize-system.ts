import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SynthesisThreadData } from '../worker/messages.ts';
import { readAssembly } from './read-assembly.ts';
import { type LocalSystem, readSystem } from './read-system.ts';

/** Bundles and synthesizes in a thread, so that what CDK takes of memory is given back, and reads the templates. */
export const synthesizeSystem = async (folder: string): Promise<LocalSystem> => {
  const data: SynthesisThreadData = { bundles: join(folder, 'bundles'), assembly: join(folder, 'cdk.out') };
  await rm(data.assembly, { recursive: true, force: true });
  const worker = new Worker(new URL('../worker/run-synthesis.ts', import.meta.url), { workerData: data });
  try {
    const directory = await new Promise<string>((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The synthesis ended with ${code}.`)));
    });
    return readSystem(await readAssembly(directory));
  } finally {
    await worker.terminate();
  }
};
