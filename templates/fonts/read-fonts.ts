import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FaceRecord, FontManifest } from './manifest.ts';
import type { FontFile } from './open-fonts.ts';

/** What a built folder says of its faces. */
export const readManifest = async (folder: string): Promise<FontManifest> =>
  FontManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));

const fileOf = ({ role, family, source, substitute, untrue }: FaceRecord, bytes: () => Uint8Array): FontFile => ({
  role,
  family,
  source,
  substitute,
  untrue,
  get bytes() {
    return bytes();
  },
});

/** A folder built by `npm run fonts` as `openFonts` takes it; the bytes of a face are read when they are asked for. */
export const readFonts = async (folder: string): Promise<FontFile[]> => {
  const { faces } = await readManifest(folder);
  return faces.map((face) => fileOf(face, () => readFileSync(join(folder, face.file))));
};

/** Set in nearly every document: body, title, page number. */
const usual: ReadonlySet<string> = new Set(['fangsong', 'fangsongLatin', 'xiaobiaosong', 'songti']);

/** As `readFonts`, with the faces that nearly every document needs read at once. */
export const prefetchFonts = async (folder: string): Promise<FontFile[]> => {
  const { faces } = await readManifest(folder);
  const fetch = async (face: FaceRecord): Promise<FontFile> => {
    const path = join(folder, face.file);
    if (!usual.has(face.role)) return fileOf(face, () => readFileSync(path));
    const bytes = await readFile(path);
    return fileOf(face, () => bytes);
  };
  return Promise.all(faces.map(fetch));
};

/** One sentence on the faces of a built folder that stand in for the standard's; nothing where none does. */
export const describeSubstitutes = async (folder: string): Promise<string | undefined> => {
  const { faces } = await readManifest(folder);
  const substitutes = faces.filter(({ substitute }) => substitute).map(({ role, family }) => `${role} by ${family}`);
  if (substitutes.length === 0) return undefined;
  return `documents are set in substitute faces (${substitutes.join(', ')}); on Debian, npm run fonts fetches 仿宋 and 楷体, or name your own in EXIT_DOCKET_FONTS`;
};
