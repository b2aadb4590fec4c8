import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { complaint } from '../complaint.ts';
import { codeOf, explainObstacle } from './explain-obstacle.ts';
import { makeFolder } from './make-folder.ts';
import { scratchFolder } from './own-folders.ts';

/** The folder everything the system keeps lies in, held by one process at a time. */
export type DataFolder = { readonly path: string; file(name: string): string; release(): void };

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (failed) {
    // A process of somebody else's is alive, too.
    if (codeOf(failed) !== 'EPERM') return false;
  }
  // Ids of processes are given again: where /proc tells, only what this folder's commands started counts.
  const command = `/proc/${pid}/cmdline`;
  return !existsSync(command) || readFileSync(command, 'utf8').includes('infra/local/');
};

const holderOf = (lock: string): number | undefined => {
  const pid = existsSync(lock) ? Number.parseInt(readFileSync(lock, 'utf8'), 10) : Number.NaN;
  return Number.isInteger(pid) && pid !== process.pid && isAlive(pid) ? pid : undefined;
};

/** Whether the lock is this process's now; another start may be at it at the same moment. */
const lockAlone = (lock: string): boolean => {
  try {
    writeFileSync(lock, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (failed) {
    if (codeOf(failed) === 'EEXIST') return false;
    throw failed;
  }
};

const take = (lock: string, path: string): void => {
  if (lockAlone(lock)) return;
  const holder = holderOf(lock);
  if (holder !== undefined)
    throw complaint(
      `The data folder ${path} is in use by process ${holder}: stop that system, or choose another folder with --data.`,
    );
  rmSync(lock, { force: true });
  if (!lockAlone(lock))
    throw complaint(`The data folder ${path} was taken by another start at this very moment: try again.`);
};

/** What nothing was written into is taken away with its lock: a start that was refused leaves nothing behind. */
const letGo = (path: string, lock: string): void => {
  rmSync(lock, { force: true });
  if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
};

/** Opens `directory`, or with none a folder below the checkout that `release` removes again; a complaint where it cannot. */
export const openDataFolder = (directory: string | undefined): DataFolder => {
  const path = directory === undefined ? scratchFolder('ephemeral') : resolve(directory);
  const lock = join(path, 'lock');
  try {
    makeFolder(path);
    take(lock, path);
  } catch (failed) {
    throw explainObstacle(failed, { what: `The data folder ${path}`, instead: 'choose another folder with --data' });
  }
  return {
    path,
    file: (name) => join(path, name),
    release: () => {
      if (directory === undefined) rmSync(path, { recursive: true, force: true });
      else letGo(path, lock);
    },
  };
};
