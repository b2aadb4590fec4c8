import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '#shared/files/make-folder.ts';
import { sourceRecipe } from './source-recipe.ts';

const root = join(import.meta.dirname, '..', '..');

/** What nobody has asked for within an hour is of sources that have changed. */
const forgetOld = async (kept: string): Promise<void> => {
  const old = (await readdir(kept)).map(async (name) => {
    const folder = join(kept, name);
    const { mtimeMs } = await stat(folder);
    if (mtimeMs < Date.now() - 3_600_000) await rm(folder, { recursive: true, force: true });
  });
  await Promise.allSettled(old);
};

type Wanted = {
  readonly kind: 'bundles' | 'assemblies';
  /** The built faces that go into it: chosen once by whoever asks, for better ones may come meanwhile. */
  readonly fonts: string;
};

/**
 * The folder of what `fill` makes of the sources as they stand: made once, for whoever asks, and kept below `out` until
 * the sources change. Throws where they change meanwhile.
 */
export const keepMade = async ({ kind, fonts }: Wanted, fill: (beside: string) => Promise<void>): Promise<string> => {
  const recipe = await sourceRecipe(root, fonts);
  const kept = join(root, 'out', kind);
  const folder = await makeFolder(join(kept, recipe), async (beside) => {
    await fill(beside);
    if ((await sourceRecipe(root, fonts)) !== recipe)
      throw new Error('The sources changed while they were bundled: start again.');
  });
  await utimes(folder, new Date(), new Date());
  await forgetOld(kept);
  return folder;
};
