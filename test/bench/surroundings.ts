import { execFile } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = import.meta.dirname;

const revisionOf = async (): Promise<string> => {
  const { stdout: commit } = await run('git', ['rev-parse', 'HEAD'], { cwd: root });
  const { stdout: changes } = await run('git', ['status', '--porcelain', '--untracked-files=no'], { cwd: root });
  return commit.trim() + (changes === '' ? '' : ' with changes');
};

/** Where and on what a bench ran; figures of a busy machine say so by its load. */
export const readSurroundings = async () => ({
  at: new Date().toISOString(),
  revision: await revisionOf().catch(() => 'not a git checkout'),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cpuCount: cpus().length,
  memoryMiB: Math.round(totalmem() / 2 ** 20),
  loadAverage: loadavg(),
});
