import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FontManifest } from './manifest.ts';
import type { FontFile } from './open-fonts.ts';

/** What a built folder says of its faces. */
export const readManifest = async (folder: string): Promise<FontManifest> =>
  FontManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));

/** Reads a folder built by `npm run fonts` into what `openFonts` takes. */
export const readFonts = async (folder: string): Promise<FontFile[]> => {
  const manifest = await readManifest(folder);
  return Promise.all(
    manifest.faces.map(async ({ role, family, source, substitute, file }) => ({
      role,
      family,
      source,
      substitute,
      bytes: await readFile(join(folder, file)),
    })),
  );
};

/** One sentence on the faces of a built folder that stand in for the standard's; nothing where none does. */
export const describeSubstitutes = async (folder: string): Promise<string | undefined> => {
  const { faces } = await readManifest(folder);
  const substitutes = faces.filter(({ substitute }) => substitute).map(({ role, family }) => `${role} by ${family}`);
  if (substitutes.length === 0) return undefined;
  return `documents are set in substitute faces (${substitutes.join(', ')}); on Debian, npm run fonts fetches 仿宋 and 楷体, or name your own in EXIT_DOCKET_FONTS`;
};
