import { parentPort, workerData } from 'node:worker_threads';
import type { StorageThreadData } from './messages.ts';
import { shiftDate } from './shift-date.ts';

const { clock, directory, buckets }: StorageThreadData = workerData;

const encode = globalThis.encodeURIComponent;

/** S3 signs queries with the five characters escaped that JavaScript leaves; s3rver 5.0.0 forgets them. */
globalThis.encodeURIComponent = (text) =>
  encode(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

// Requests are signed by functions that live in shifted time, so the server must live in it too.
shiftDate(clock);
const { default: S3rver } = await import('@20minutes/s3rver');
const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  directory,
  silent: true,
  vhostBuckets: false,
  configureBuckets: buckets.map((name) => ({ name })),
});
const { port } = await server.run();
parentPort?.postMessage(port);
