import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildWebFont } from '#templates/fonts/build-web-font.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { addColourProfile, bundleOptions } from './bundle-options.ts';
import { type FunctionName, functionNames } from './function-names.ts';
import { leaveOut } from './leave-out.ts';

/** Where each function's bundle lies: a folder with `main.mjs`, its source map and what it opens at run time. */
export type Bundles = Readonly<Record<FunctionName, string>>;

const root = join(import.meta.dirname, '..', '..');

const coverageFile = 'coverage.json';

const bundle = async (name: FunctionName, outDir: string): Promise<string> => {
  const folder = join(outDir, name);
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: [join(root, 'functions', name, 'main.ts')],
    outfile: join(folder, 'main.mjs'),
    ...bundleOptions,
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [leaveOut],
    absWorkingDir: root,
  });
  return folder;
};

const addRenderingFiles = async (folder: string): Promise<void> => {
  await addColourProfile(folder);
  await cp(await ensureFonts(), join(folder, 'fonts'), { recursive: true });
};

/** What drafts documents asks which characters the fonts have, without the fonts themselves. */
const addCoverage = async (folder: string): Promise<void> => {
  await cp(join(await ensureFonts(), coverageFile), join(folder, coverageFile));
};

/** Bundles every function under `outDir`, one folder each, and puts what rendering reads beside those that render. */
export const bundleFunctions = async (outDir: string): Promise<Bundles> => {
  const made = await Promise.all(functionNames.map(async (name) => [name, await bundle(name, outDir)] as const));
  const bundles = Object.fromEntries(made) as Record<FunctionName, string>;
  await Promise.all([bundles.issuance, bundles.preview].map(addRenderingFiles));
  await Promise.all([bundles.api, bundles.portal, bundles.schedule].map(addCoverage));
  await buildWebFont(join(bundles.portal, 'web-fonts'));
  return bundles;
};
