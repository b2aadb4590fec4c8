import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { complaint } from '../../complaint.ts';

/** The checkout that is written to. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** The text of a file below the checkout; a complaint where there is none. */
export const sourceOf = async (file: string): Promise<string> => {
  if (!existsSync(join(root, file))) throw complaint(`There is no file ${file}.`);
  return readFile(join(root, file), 'utf8');
};

/** Writes files whole, after everything that could be refused has been asked, and sets them as the house is set. */
export const writeFiles = async (files: ReadonlyMap<string, string>): Promise<void> => {
  for (const [file, text] of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const sources = [...files.keys()].filter((file) => file.endsWith('.ts'));
  const biome = join(root, 'node_modules', '.bin', 'biome');
  execFileSync(biome, ['check', '--write', '--vcs-enabled=false', ...sources], { cwd: root, stdio: 'pipe' });
};
