import { mkdir } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { StorageThreadData } from './worker/messages.ts';

export type Storage = { readonly endpoint: string; stop(): Promise<void> };

export type StorageNeeds = {
  readonly clock: SharedArrayBuffer;
  readonly directory: string;
  readonly buckets: readonly string[];
};

/** An S3 server on a free port in a thread of its own, because it must read the shifted clock. */
export const startStorage = async ({ clock, directory, buckets }: StorageNeeds): Promise<Storage> => {
  await mkdir(directory, { recursive: true });
  const data: StorageThreadData = { clock, directory, buckets };
  const worker = new Worker(new URL('./worker/run-storage.ts', import.meta.url), {
    workerData: data,
    stdout: true,
    stderr: true,
  });
  const port = await new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return { endpoint: `http://127.0.0.1:${port}`, stop: async () => void (await worker.terminate()) };
};
