import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { create } from 'fontkit';
import { coverageOf } from './coverage-of.ts';
import { cutFace } from './cut-face.ts';
import type { FaceSource } from './face-source.ts';
import { openJudge } from './font-references.ts';
import type { FaceRole } from './font-role.ts';
import { latinFor, latinScale } from './latin-faces.ts';
import type { FaceRecord, FontManifest } from './manifest.ts';
import { notoFaces } from './noto-faces.ts';
import { readFonts } from './read-fonts.ts';
import { scaleFace } from './scale-face.ts';
import { latinCharacters, wantedCharacters } from './wanted-characters.ts';

type Made = { readonly face: FaceSource; readonly bytes: Buffer };

const madeOf = async (face: FaceSource): Promise<Made> => {
  const original = await readFile(face.path);
  return { face, bytes: face.cut ? await cutFace(original, wantedCharacters()) : original };
};

/** The letters beside a role's Han characters, unless the office has set its own. */
const latinBeside = async (made: readonly Made[], role: 'fangsong' | 'kaiti'): Promise<Made[]> => {
  const han = made.find(({ face }) => face.role === role);
  if (!han || made.some(({ face }) => face.role === `${role}Latin`)) return [];
  const face = latinFor(`${role}Latin`, han.bytes);
  return [{ face, bytes: scaleFace(await cutFace(await readFile(face.path), latinCharacters()), latinScale) }];
};

/** The characters that a role's face lacks, in its weight. */
const rareBeside = async (made: readonly Made[], role: 'xiaobiaosong' | 'heiti'): Promise<Made[]> => {
  const own = made.find(({ face }) => face.role === role);
  const noto = notoFaces().find((face) => face.role === role);
  if (!own || !noto) return [];
  const original = await readFile(noto.path);
  const known = new Set(create(own.bytes).characterSet);
  const rare = create(original).characterSet.filter((point) => !known.has(point));
  const beside: FaceRole = `${role}Rare`;
  return [{ face: { ...noto, role: beside }, bytes: await cutFace(original, String.fromCodePoint(...rare)) }];
};

/** Cuts the faces into `folder`, which is there, with their manifest and what they cover. */
export const buildFonts = async (faces: readonly FaceSource[], folder: string): Promise<FontManifest> => {
  const made: Made[] = [];
  for (const face of faces) made.push(await madeOf(face));
  for (const role of ['fangsong', 'kaiti'] as const) made.push(...(await latinBeside(made, role)));
  for (const role of ['xiaobiaosong', 'heiti'] as const) made.push(...(await rareBeside(made, role)));
  const judge = openJudge();
  const records: FaceRecord[] = [];
  for (const { face, bytes } of made) {
    const { path, cut: _, ...facts } = face;
    const file = `${face.role}${extname(path)}`;
    await writeFile(join(folder, file), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    records.push({ ...facts, file, sha256, untrue: judge(bytes) });
  }
  const manifest: FontManifest = { faces: records };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
  await writeFile(join(folder, 'coverage.json'), JSON.stringify(coverageOf(await readFonts(folder))));
  return manifest;
};
