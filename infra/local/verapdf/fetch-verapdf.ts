import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const pom = join(import.meta.dirname, 'pom.xml');
const kept = join(import.meta.dirname, '..', '..', '..', '.local', 'verapdf');

/** The folder with veraPDF and all it needs, fetched from Maven Central once; without Maven it is a fault that says so. */
export const fetchVerapdf = async (): Promise<string> => {
  if (existsSync(kept)) return kept;
  const partial = `${kept}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    await run('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${partial}`], {
      timeout: 600_000,
    });
    await rename(partial, kept);
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    throw new Error('veraPDF could not be fetched: it needs mvn (apt-get install maven) and Maven Central', { cause });
  }
  return kept;
};
