import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { readManifest } from '#templates/fonts/read-fonts.ts';

/** What pictures and frames depend on besides the sources: the faces by checksum, and poppler, which draws. */
export type Reference = { readonly faces: Readonly<Record<string, string>>; readonly poppler: string };

export const goldenFolder = import.meta.dirname;

export const readReference = async (): Promise<Reference> =>
  JSON.parse(await readFile(join(goldenFolder, 'reference.json'), 'utf8'));

/** The faces and the poppler of this machine. */
export const currentReference = async (): Promise<Reference> => {
  const folder = await ensureFonts();
  const { faces } = await readManifest(folder);
  const poppler = await promisify(execFile)('pdftoppm', ['-v']).then(
    ({ stderr }) => /version (\S+)/u.exec(stderr)?.[1] ?? 'unknown',
    () => 'absent',
  );
  return { faces: Object.fromEntries(faces.map(({ role, family, sha256 }) => [role, `${family} ${sha256}`])), poppler };
};

/** Why goldens of the reference machine do not apply here, in words; empty where they do. */
export const differences = (reference: Reference, here: Reference): string[] => {
  const faces = Object.entries(reference.faces).filter(([role, face]) => here.faces[role] !== face);
  return [
    ...faces.map(([role, face]) => `${role} is ${here.faces[role]?.split(' ')[0]}, not ${face.split(' ')[0]}`),
    ...(here.poppler === reference.poppler ? [] : [`poppler is ${here.poppler}, not ${reference.poppler}`]),
  ];
};
