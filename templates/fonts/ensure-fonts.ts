import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '#shared/files/make-folder.ts';
import { buildFonts } from './build-fonts.ts';
import type { FaceSource } from './face-source.ts';
import { fontRecipe } from './font-recipe.ts';
import { resolveFaces } from './resolve-faces.ts';

const root = resolve(import.meta.dirname, '..', '..');

const folderOf = async (faces: readonly FaceSource[]): Promise<string> =>
  join(root, 'out', 'fonts', await fontRecipe(root, faces));

/** The built font folder, made when it is missing; `again` looks for better faces even so. */
export const ensureFonts = async ({ again = false } = {}): Promise<string> => {
  const configured = process.env.EXIT_DOCKET_FONTS;
  const present = await folderOf(await resolveFaces(root, configured));
  if (!again && existsSync(present)) return present;
  const faces = await resolveFaces(root, configured, { fetch: true });
  return makeFolder(await folderOf(faces), async (beside) => void (await buildFonts(faces, beside)));
};
