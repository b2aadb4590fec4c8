import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FaceSource } from './face-source.ts';

const own = [
  'cut-face',
  'wanted-characters',
  'build-fonts',
  'coverage-of',
  'font-references',
  'glyph-shape',
  'glyph-truth',
  'latin-faces',
  'scale-face',
  'stem-width',
];

const digestOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** The office's own files may change under their names; those of packages come with their versions. */
const ownBytes = async ({ source, path }: FaceSource): Promise<string> =>
  source === 'EXIT_DOCKET_FONTS' ? digestOf(await readFile(path)) : '';

/** What decides the built faces, in sixteen digits: the faces, the packages and the code that cuts them. */
export const fontRecipe = async (root: string, faces: readonly FaceSource[]): Promise<string> => {
  const parts = await Promise.all([
    ...own.map((name) => readFile(join(import.meta.dirname, `${name}.ts`), 'utf8')),
    readFile(join(root, 'package.json'), 'utf8').then((text) =>
      text.match(/"@expo-google-fonts[^\n]*|"subset-font[^\n]*/g),
    ),
    ...faces.map(async (face) => [{ ...face, path: '' }, await ownBytes(face)]),
  ]);
  return digestOf(JSON.stringify(parts)).slice(0, 16);
};
