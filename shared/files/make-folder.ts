import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const underWay = new Map<string, Promise<string>>();

/** Whoever makes a folder shows every second that it lives; after so many without a sign it is held to be dead. */
const silence = 15_000;

const fillAndMove = async (folder: string, fill: (beside: string) => Promise<void>): Promise<void> => {
  const beside = `${folder}.${randomUUID()}`;
  await mkdir(beside, { recursive: true });
  try {
    await fill(beside);
    await rename(beside, folder).catch((cause: unknown) => {
      if (!existsSync(folder)) throw cause;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
};

const take = async (lock: string): Promise<boolean> => {
  const taken = await mkdir(lock).then(
    () => true,
    (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause;
      return false;
    },
  );
  if (taken) return true;
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
  if (mtimeMs < Date.now() - silence) await rm(lock, { recursive: true, force: true });
  return false;
};

const makeAlone = async (folder: string, fill: (beside: string) => Promise<void>): Promise<string> => {
  const lock = `${folder}.making`;
  await mkdir(dirname(folder), { recursive: true });
  while (!(await take(lock))) {
    await wait(100);
    if (existsSync(folder)) return folder;
  }
  const alive = setInterval(() => void utimes(lock, new Date(), new Date()).catch(() => undefined), 1000);
  try {
    if (!existsSync(folder)) await fillAndMove(folder, fill);
  } finally {
    clearInterval(alive);
    await rm(lock, { recursive: true, force: true });
  }
  return folder;
};

/**
 * Makes a folder whose name says what is in it, unless it is there: `fill` gets an empty folder beside it, which is
 * then moved to its place. Several processes may ask at once: one makes it while the others wait, none meets half a
 * folder, and none is changed once made.
 */
export const makeFolder = (folder: string, fill: (beside: string) => Promise<void>): Promise<string> => {
  if (existsSync(folder)) return Promise.resolve(folder);
  const making = underWay.get(folder) ?? makeAlone(folder, fill).finally(() => underWay.delete(folder));
  underWay.set(folder, making);
  return making;
};
