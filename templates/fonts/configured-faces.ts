import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FaceSource } from './face-source.ts';
import { FaceRole } from './font-role.ts';

const Description = z.partialRecord(
  FaceRole,
  z.strictObject({ file: z.string(), family: z.string(), version: z.string().default(''), licence: z.string() }),
);

/** The office's own faces: a folder whose `fonts.json` maps a role to `{ file, family, version?, licence }`. */
export const configuredFaces = async (folder: string | undefined): Promise<FaceSource[]> => {
  if (!folder) return [];
  const described = Description.parse(JSON.parse(await readFile(join(folder, 'fonts.json'), 'utf8')));
  return FaceRole.options.flatMap((role) => {
    const face = described[role];
    if (!face) return [];
    const { file, ...facts } = face;
    const own = { source: 'EXIT_DOCKET_FONTS', substitute: false, cut: false };
    return [{ role, path: join(folder, file), ...facts, ...own }];
  });
};
