import { cp, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { makeFolder } from '#shared/files/make-folder.ts';
import { buildWebFont } from '#templates/fonts/build-web-font.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { addColourProfile, bundleOptions } from './bundle-options.ts';
import { bundleRecipe } from './bundle-recipe.ts';
import { type FunctionName, functionNames } from './function-names.ts';
import { leaveOut } from './leave-out.ts';

/** Where each function's bundle lies: a folder with `main.mjs`, its source map and what it opens at run time. */
export type Bundles = Readonly<Record<FunctionName, string>>;

const root = join(import.meta.dirname, '..', '..');

const kept = join(root, 'out', 'bundles');

const coverageFile = 'coverage.json';

const bundle = async (name: FunctionName, folder: string): Promise<void> => {
  await build({
    entryPoints: [join(root, 'functions', name, 'main.ts')],
    outfile: join(folder, 'main.mjs'),
    ...bundleOptions,
    sourcemap: 'linked',
    sourcesContent: false,
    plugins: [leaveOut],
    absWorkingDir: root,
  });
};

const addRenderingFiles = async (folder: string, fonts: string): Promise<void> => {
  await addColourProfile(folder);
  await cp(fonts, join(folder, 'fonts'), { recursive: true });
};

/** What drafts documents asks which characters the fonts have, without the fonts themselves. */
const addCoverage = async (folder: string, fonts: string): Promise<void> => {
  await cp(join(fonts, coverageFile), join(folder, coverageFile));
};

const foldersIn = (outDir: string): Bundles =>
  Object.fromEntries(functionNames.map((name) => [name, join(outDir, name)])) as Record<FunctionName, string>;

/** Bundles every function under `outDir`, one folder each, and puts what rendering reads beside those that render. */
export const bundleInto = async (outDir: string): Promise<Bundles> => {
  const bundles = foldersIn(outDir);
  const fonts = await ensureFonts();
  await Promise.all(functionNames.map((name) => bundle(name, bundles[name])));
  await Promise.all([bundles.issuance, bundles.preview].map((folder) => addRenderingFiles(folder, fonts)));
  await Promise.all([bundles.api, bundles.portal, bundles.schedule].map((folder) => addCoverage(folder, fonts)));
  await buildWebFont(join(bundles.portal, 'web-fonts'));
  return bundles;
};

const recipeNow = async (): Promise<string> => bundleRecipe(root, await ensureFonts());

/** Bundles of an hour ago that nobody asked for since are of sources that have changed. */
const forgetOld = async (): Promise<void> => {
  const names = await readdir(kept);
  const old = names.map(async (name) => {
    const folder = join(kept, name);
    const { mtimeMs } = await stat(folder);
    if (mtimeMs < Date.now() - 3_600_000) await rm(folder, { recursive: true, force: true });
  });
  await Promise.allSettled(old);
};

/**
 * The bundles of the sources as they stand, made once for whoever starts or synthesizes the system and kept under
 * `out/bundles` until the sources change.
 */
export const bundleFunctions = async (): Promise<Bundles> => {
  const recipe = await recipeNow();
  const folder = await makeFolder(join(kept, recipe), async (beside) => {
    await bundleInto(beside);
    if ((await recipeNow()) !== recipe) throw new Error('The sources changed while they were bundled: start again.');
  });
  await utimes(folder, new Date(), new Date());
  await forgetOld();
  return foldersIn(folder);
};
