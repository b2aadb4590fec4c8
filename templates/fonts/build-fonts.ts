import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { coverageOf } from './coverage-of.ts';
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
  return { ...facts, untrue: [...facts.untrue], file, sha256: createHash('sha256').update(bytes).digest('hex') };
};

/** Cuts the faces into `folder`, which is there, with their manifest and what they cover. */
export const buildFonts = async (faces: readonly FaceSource[], folder: string): Promise<FontManifest> => {
  const records: FaceRecord[] = [];
  for (const face of faces) records.push(await writeFace(face, folder));
  const manifest: FontManifest = { faces: records };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await writeFile(join(folder, 'coverage.json'), JSON.stringify(coverageOf(await readFonts(folder))));
  return manifest;
};
