import { parentPort, workerData } from 'node:worker_threads';
import type { StorageThreadData } from './messages.ts';
import { shiftDate } from './shift-date.ts';

const { clock, directory, port, buckets }: StorageThreadData = workerData;

// Requests are signed by functions that live in shifted time, so the server must live in it too.
shiftDate(clock);
const { default: S3rver } = await import('@20minutes/s3rver');
const server = new S3rver({
  address: '127.0.0.1',
  port,
  directory,
  silent: true,
  vhostBuckets: false,
  configureBuckets: buckets.map((name) => ({ name })),
});
parentPort?.postMessage(await server.run());
