import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf } from './explain-obstacle.ts';

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Makes the folder `path` that somebody named, and what is missing above it, one by one: asked for all at once, Node
 * never answers where a file system says of an existing folder that nothing is there, as /proc does.
 */
export const makeFolder = (path: string): void => {
  const [folder, above] = [resolve(path), dirname(resolve(path))];
  if (!existsSync(above)) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (failed) {
    if (codeOf(failed) !== 'EEXIST' || !isFolder(folder)) throw failed;
  }
};
