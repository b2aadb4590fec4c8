import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';

const underWay = new Map<string, Promise<string>>();

const fillAndMove = async (folder: string, fill: (beside: string) => Promise<void>): Promise<string> => {
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
  return folder;
};

/**
 * Makes a folder whose name says what is in it, unless it is there: `fill` gets an empty folder beside it, which is
 * then moved to its place. Several processes may ask at once; none meets half a folder, and none is changed once made.
 */
export const makeFolder = (folder: string, fill: (beside: string) => Promise<void>): Promise<string> => {
  if (existsSync(folder)) return Promise.resolve(folder);
  const making = underWay.get(folder) ?? fillAndMove(folder, fill).finally(() => underWay.delete(folder));
  underWay.set(folder, making);
  return making;
};
