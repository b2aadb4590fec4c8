import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { scratchFolder } from '#infra/local/own-folders.ts';

/** What poppler's pdfsig says of the signature of a file, trust aside; undefined where it is not installed. */
export const askPdfsig = async (bytes: Uint8Array): Promise<string | undefined> => {
  const scratch = scratchFolder('pdfsig');
  try {
    const path = join(scratch, 'sealed.pdf');
    await writeFile(path, bytes);
    return (await promisify(execFile)('pdfsig', ['-nocert', path])).stdout;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
