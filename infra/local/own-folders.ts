import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isComplaint } from '../complaint.ts';
import { explainObstacle } from './explain-obstacle.ts';

const own = resolve(import.meta.dirname, '..', '..', '.local');
const scratch = join(own, 'scratch');
const oneDay = 86_400_000;

/** A system that keeps its data there writes its process into the file `lock`. */
const isHeld = (folder: string): boolean => {
  try {
    return process.kill(Number(readFileSync(join(folder, 'lock'), 'utf8')), 0);
  } catch {
    return false;
  }
};

/** What processes that were killed have left behind. */
const forgetOld = (): void => {
  for (const name of readdirSync(scratch)) {
    const folder = join(scratch, name);
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (made < Date.now() - oneDay && !isHeld(folder)) rmSync(folder, { recursive: true, force: true });
  }
};

/** A new empty folder below the checkout's own; whoever asks removes it. */
export const scratchFolder = (purpose: string): string => {
  mkdirSync(scratch, { recursive: true });
  return mkdtempSync(join(scratch, `${purpose}-`));
};

/**
 * What tells a process and those that it starts to keep temporary files, caches and settings below the checkout, and
 * not where the machine and its other programs keep theirs.
 */
export const ownEnvironment = (): Readonly<Record<string, string>> => {
  const home = join(own, 'home');
  mkdirSync(home, { recursive: true });
  mkdirSync(scratch, { recursive: true });
  return {
    TMPDIR: scratch,
    HOME: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
  };
};

/** From here on this process and what it starts use the checkout's own folders alone. */
export const keepToOwnFolders = (): void => {
  try {
    Object.assign(process.env, ownEnvironment());
    forgetOld();
  } catch (failed) {
    const place = { what: `The folder ${own}`, instead: 'clone the project to where you may write' };
    const told = explainObstacle(failed, place);
    if (!isComplaint(told)) throw told;
    // Before anything is loaded that could tell it.
    console.error(told.message);
    process.exit(1);
  }
};
