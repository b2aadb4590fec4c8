import { type ChildProcess, spawn } from 'node:child_process';

/**
 * Ends `child` when this process ends, however it ends: the watcher reads a pipe that only this process holds open,
 * and a killed process closes its pipes.
 */
export const killWithParent = (child: ChildProcess): void => {
  if (child.pid === undefined) return;
  const watcher = spawn('sh', ['-c', 'cat >/dev/null; kill -9 "$0" 2>/dev/null', String(child.pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => child.kill());
  watcher.unref();
  // Once the child is gone its id may be given to another process: the watcher must not fire any more.
  child.once('exit', () => watcher.kill('SIGKILL'));
};
