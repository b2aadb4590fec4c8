import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Another file system, or one without links. */
const unlinkable = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK']);

const linkFile = (from: string, to: string): Promise<void> =>
  link(from, to).catch((cause: NodeJS.ErrnoException) => {
    if (!unlinkable.has(cause.code ?? '')) throw cause;
    return copyFile(from, to);
  });

/** Puts the files of one folder into another that is not there yet: as links where the file system has them. */
export const linkFolder = async (from: string, to: string): Promise<void> => {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const put = entry.isDirectory() ? linkFolder : linkFile;
    await put(join(from, entry.name), join(to, entry.name));
  }
};
