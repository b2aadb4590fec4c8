import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const contentOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

/** What decides the built faces, as one checksum: another answer means that the folder must be built again. */
export const fontRecipe = async (root: string, configured: string | undefined): Promise<string> => {
  const own = ['cut-face', 'noto-faces', 'fandol-faces', 'wanted-characters', 'build-fonts'];
  const parts = await Promise.all([
    ...own.map((name) => contentOf(join(import.meta.dirname, `${name}.ts`))),
    contentOf(join(root, 'package.json')).then((text) => text.match(/"@expo-google-fonts[^\n]*|"subset-font[^\n]*/g)),
    configured ? contentOf(join(configured, 'fonts.json')).then((text) => configured + text) : '',
    access('/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol').then(
      () => 'installed',
      () => 'fetched',
    ),
  ]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
};
