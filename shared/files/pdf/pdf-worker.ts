import { parentPort } from 'node:worker_threads';
import { findingInPdf } from './finding-in-pdf.ts';

/** A thread of its own: what the library keeps of a file, and the time that a bad one takes, end with it. */
parentPort?.once('message', async (bytes: Uint8Array) => {
  parentPort?.postMessage(await findingInPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
});
