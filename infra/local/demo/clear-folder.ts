import { accessSync, constants } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

const ours = /^(\d{2}-D\d{2}[a-z]?-.+\.pdf|summary\.json)$/;

/** Makes the folder, which must be one to write to, and removes what an earlier demonstration left; other files stay. */
export const clearFolder = async (folder: string): Promise<void> => {
  makeFolder(folder);
  accessSync(folder, constants.W_OK);
  const left = (await readdir(folder)).filter((name) => ours.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name))));
};
