import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What esbuild and CDK read and what tells them how to; packages come with their versions. */
const sources = ['functions', 'shared', 'templates', 'infra'];
const settings = ['package.json', 'package-lock.json', 'tsconfig.json'];

const filesBelow = async (root: string, folder: string): Promise<string[]> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
};

/** What decides bundles and templates, in sixteen digits: sources below `root`, packages, and the folder of the fonts. */
export const sourceRecipe = async (root: string, fonts: string): Promise<string> => {
  const found = (await Promise.all(sources.map((folder) => filesBelow(root, folder)))).flat();
  const files = [...found, ...settings.map((name) => join(root, name))].toSorted();
  const hash = createHash('sha256').update(fonts);
  for (const file of files) {
    const content = await readFile(file);
    hash.update(`\n${file.slice(root.length)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
};
