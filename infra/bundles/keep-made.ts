import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '#shared/files/make-folder.ts';
import { complaint } from '../complaint.ts';
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

/** An editor that is saving, or a branch being changed, is over within a few bundlings. */
const mostAttempts = 3;

const changed = new Error('The sources changed while they were bundled.');

const makeOnce = async (
  { kind, fonts }: Wanted,
  { recipe, fill }: { readonly recipe: string; readonly fill: (beside: string) => Promise<void> },
): Promise<string> =>
  makeFolder(join(root, 'out', kind, recipe), async (beside) => {
    await fill(beside);
    if ((await sourceRecipe(root, fonts)) !== recipe) throw changed;
  });

/**
 * The folder of what `fill` makes of the sources as they stand: made once, for whoever asks, and kept below `out` until
 * the sources change. Where they change meanwhile it is made again, and refused where they do not come to rest.
 */
export const keepMade = async (wanted: Wanted, fill: (beside: string) => Promise<void>): Promise<string> => {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1)
    try {
      const folder = await makeOnce(wanted, { recipe: await sourceRecipe(root, wanted.fonts), fill });
      await utimes(folder, new Date(), new Date());
      await forgetOld(join(root, 'out', wanted.kind));
      return folder;
    } catch (failed) {
      if (failed !== changed) throw failed;
    }
  throw complaint(
    `The sources changed each of ${mostAttempts} times that they were bundled. Start again when nothing is being saved.`,
  );
};
