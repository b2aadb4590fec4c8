import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildFonts } from './build-fonts.ts';
import { fontRecipe } from './font-recipe.ts';
import { readManifest } from './read-fonts.ts';
import { resolveFaces } from './resolve-faces.ts';

const root = resolve(import.meta.dirname, '..', '..');
const target = join(root, 'out', 'fonts');

const isCurrent = async (recipe: string): Promise<boolean> => {
  try {
    const manifest = await readManifest(target);
    await Promise.all(manifest.faces.map(({ file }) => access(join(target, file))));
    return manifest.recipe === recipe;
  } catch {
    return false;
  }
};

/** The built font folder, made when it is missing or stale; `again` looks for better faces even so. */
export const ensureFonts = async ({ again = false } = {}): Promise<string> => {
  const configured = process.env.EXIT_DOCKET_FONTS;
  const recipe = await fontRecipe(root, configured);
  if (!again && (await isCurrent(recipe))) return target;
  await buildFonts(await resolveFaces(root, configured), recipe, target);
  return target;
};
