import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { coverageOf } from './coverage.ts';
import { cutFace } from './cut-face.ts';
import type { FaceSource } from './face-source.ts';
import type { FaceRecord, FontManifest } from './manifest.ts';
import { readFonts } from './read-fonts.ts';
import { wantedCharacters } from './wanted-characters.ts';

const writeFace = async (face: FaceSource, folder: string): Promise<FaceRecord> => {
  const { path, cut, ...facts } = face;
  const original = await readFile(path);
  const bytes = cut ? await cutFace(original, wantedCharacters()) : original;
  const file = `${face.role}${extname(path)}`;
  await writeFile(join(folder, file), bytes);
  return { ...facts, file, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** A folder that others may be reading is replaced by renaming; whoever loses the race keeps the winner's. */
const replaceFolder = async (scratch: string, target: string): Promise<void> => {
  const old = `${scratch}-old`;
  await rename(target, old).catch(() => undefined);
  await rename(scratch, target).catch(() => rm(scratch, { recursive: true, force: true }));
  await rm(old, { recursive: true, force: true });
};

/** Cuts the faces into `target` with their manifest and what they cover; several processes may do so at once. */
export const buildFonts = async (
  faces: readonly FaceSource[],
  recipe: string,
  target: string,
): Promise<FontManifest> => {
  await mkdir(dirname(target), { recursive: true });
  const scratch = await mkdtemp(`${target}-`);
  const records: FaceRecord[] = [];
  for (const face of faces) records.push(await writeFace(face, scratch));
  const manifest: FontManifest = { recipe, faces: records };
  await writeFile(join(scratch, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await writeFile(join(scratch, 'coverage.json'), JSON.stringify(coverageOf(await readFonts(scratch))));
  await replaceFolder(scratch, target);
  return manifest;
};
