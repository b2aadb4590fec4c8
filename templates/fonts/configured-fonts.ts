import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FontSources } from './font-source.ts';
import { type Role, roles } from './role.ts';

/** `fonts.json` in the folder that EXIT_DOCKET_FONTS names: for each role a file of that folder. */
const Configuration = z.partialRecord(
  z.enum(roles),
  z.strictObject({
    file: z.string().min(1),
    family: z.string().min(1),
    version: z.string().default(''),
    licence: z.string().min(1),
  }),
);

const parseConfiguration = (path: string, text: string) => {
  try {
    return Configuration.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} should say for each role { "file", "family", "licence" }; roles: ${roles.join(', ')}`, {
      cause,
    });
  }
};

/** The office's own faces. A folder that is named but does not hold what it says is a fault, never passed over. */
export const configuredFonts = async (folder: string | undefined): Promise<FontSources> => {
  if (!folder) return {};
  const list = join(folder, 'fonts.json');
  if (!existsSync(list)) throw new Error(`EXIT_DOCKET_FONTS names ${folder}, but there is no fonts.json in it`);
  const found: FontSources = {};
  for (const [role, entry] of Object.entries(parseConfiguration(list, await readFile(list, 'utf8')))) {
    const { file, ...facts } = entry;
    const path = join(folder, file);
    if (!existsSync(path)) throw new Error(`${list} names ${file} for ${role}, but there is no such file`);
    found[role as Role] = {
      role: role as Role,
      ...facts,
      path,
      source: 'configured by the office',
      substitute: false,
      cut: 'keep',
    };
  }
  return found;
};
