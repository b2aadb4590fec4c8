import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeFolder } from '#shared/files/make-folder.ts';
import { buildFonts } from './build-fonts.ts';
import type { FaceSource } from './face-source.ts';
import { fontRecipe } from './font-recipe.ts';
import { notoFaces } from './noto-faces.ts';
import { resolveFaces } from './resolve-faces.ts';

const root = resolve(import.meta.dirname, '..', '..');

const folderOf = async (faces: readonly FaceSource[]): Promise<string> =>
  join(root, 'out', 'fonts', await fontRecipe(root, faces));

type Making = { readonly again?: boolean; readonly making?: () => void };

const build = async (faces: readonly FaceSource[], making?: () => void): Promise<string> =>
  makeFolder(await folderOf(faces), async (beside) => {
    making?.();
    await buildFonts(faces, beside);
  });

const choose = async ({ again = false, making }: Making): Promise<string> => {
  const configured = process.env.EXIT_DOCKET_FONTS;
  const present = await folderOf(await resolveFaces(root, configured));
  if (!again && existsSync(present)) return present;
  return build(await resolveFaces(root, configured, { fetch: true }), making);
};

let chosen: Promise<string> | undefined;

/**
 * The built font folder, made when it is missing; `again` looks for better faces even so, and `making` is called where
 * they are made, which takes a while. Untold, a process keeps to the faces that it found first: another may bring
 * better ones meanwhile.
 */
export const ensureFonts = (asked: Making = {}): Promise<string> => {
  if (asked.again) chosen = choose(asked);
  chosen ??= choose(asked);
  return chosen;
};

/** The same of the faces that npm brings to every machine. */
export const ensureSubstitutes = (): Promise<string> => build(notoFaces());
