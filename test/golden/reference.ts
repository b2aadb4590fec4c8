import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFonts, ensureSubstitutes } from '#templates/fonts/ensure-fonts.ts';
import { readManifest } from '#templates/fonts/read-fonts.ts';

/** The faces by role, each with its checksum: what frames and pictures depend on besides the sources. */
export type Faces = Readonly<Record<string, string>>;

/** Goldens in one set of faces: where they lie, and the built faces that they are set in. */
export type GoldenSet = { readonly folder: string; readonly fonts: string };

const setIn = (name: 'real' | 'substitute', fonts: string): GoldenSet => ({
  folder: join(import.meta.dirname, name),
  fonts,
});

/** The goldens in the faces of this machine: the real ones, or those of npm that stand in for them. */
export const goldensHere = async (): Promise<GoldenSet> => {
  const fonts = await ensureFonts();
  const { faces } = await readManifest(fonts);
  return setIn(faces.some(({ substitute }) => substitute) ? 'substitute' : 'real', fonts);
};

/** The goldens in the faces that npm brings to every machine. */
export const substituteGoldens = async (): Promise<GoldenSet> => setIn('substitute', await ensureSubstitutes());

export const facesOf = async ({ fonts }: GoldenSet): Promise<Faces> =>
  Object.fromEntries(
    (await readManifest(fonts)).faces.map(({ role, family, sha256 }) => [role, `${family} ${sha256}`]),
  );

/** The faces that a set of goldens was made with. */
export const recordedFaces = async ({ folder }: GoldenSet): Promise<Faces> =>
  JSON.parse(await readFile(join(folder, 'faces.json'), 'utf8'));
