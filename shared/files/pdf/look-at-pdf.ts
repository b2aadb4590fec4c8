import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from '../../domain/limits.ts';
import type { PdfFinding } from './active-content.ts';

/** The file beside a bundle that holds the reader and its library, which nothing else loads. */
export const pdfWorkerFile = 'pdf-worker.mjs';

const entry = (): string =>
  import.meta.filename.endsWith('.ts')
    ? fileURLToPath(new URL('./pdf-worker.ts', import.meta.url))
    : join(import.meta.dirname, pdfWorkerFile);

/**
 * What a PDF does or carries that is not taken. One that cannot be read whole, or not within `limits.pdfSeconds`, counts as
 * broken: nobody can say what it does.
 */
export const lookAtPdf = async (bytes: Uint8Array): Promise<PdfFinding> => {
  const worker = new Worker(entry(), {
    ...{ stdout: true, stderr: true, execArgv: [], env: {} },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const patience = AbortSignal.timeout(limits.pdfSeconds * 1000);
  try {
    worker.postMessage(Uint8Array.from(bytes));
    const [finding] = await once(worker, 'message', { signal: patience });
    return finding as PdfFinding;
  } catch (fault) {
    if (patience.aborted || (fault as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return 'broken';
    throw fault;
  } finally {
    await worker.terminate();
  }
};
