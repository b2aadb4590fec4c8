import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FontManifest } from './manifest.ts';
import type { FontFile } from './open-fonts.ts';

/** Reads a folder built by `npm run fonts` into what `openFonts` takes. */
export const readFonts = async (folder: string): Promise<FontFile[]> => {
  const manifest = FontManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
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
