import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const ours = /^(\d{2}-D\d{2}[a-z]?-.+\.pdf|summary\.json)$/;

/** Makes the folder and removes from it what an earlier demonstration has left; other files stay. */
export const clearFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const left = (await readdir(folder)).filter((name) => ours.test(name));
  await Promise.all(left.map((name) => rm(join(folder, name))));
};
