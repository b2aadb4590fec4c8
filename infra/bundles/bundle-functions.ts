import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pdfWorkerFile } from '#shared/files/pdf/look-at-pdf.ts';
import { buildWebFont } from '#templates/fonts/build-web-font.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { addColourProfile, bundleOptions } from './bundle-options.ts';
import { type FunctionName, functionNames } from './function-names.ts';
import { keepMade } from './keep-made.ts';
import { leaveOut } from './leave-out.ts';

/** Where each function's bundle lies: a folder with `main.mjs`, its source map and what it opens at run time. */
export type Bundles = Readonly<Record<FunctionName, string>>;

const root = join(import.meta.dirname, '..', '..');

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

/** The reader of PDFs from outside lies beside what takes them: its library is loaded with the first one and not before. */
const addPdfWorker = async (folder: string): Promise<void> => {
  await build({
    entryPoints: [join(root, 'shared', 'files', 'pdf', 'pdf-worker.ts')],
    outfile: join(folder, pdfWorkerFile),
    ...bundleOptions,
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
export const bundleInto = async (outDir: string, fonts: string): Promise<Bundles> => {
  const bundles = foldersIn(outDir);
  await Promise.all(functionNames.map((name) => bundle(name, bundles[name])));
  await Promise.all([bundles.issuance, bundles.preview].map((folder) => addRenderingFiles(folder, fonts)));
  await Promise.all(
    [bundles.api, bundles.portal, bundles.preview, bundles.schedule].map((folder) => addCoverage(folder, fonts)),
  );
  await Promise.all([bundles.api, bundles.portal].map(addPdfWorker));
  await buildWebFont(join(bundles.portal, 'web-fonts'));
  return bundles;
};

/** The bundles of the sources as they stand, with the faces of `given`, made once for whoever starts or synthesizes. */
export const bundleFunctions = async (given?: string): Promise<Bundles> => {
  const fonts = given ?? (await ensureFonts());
  return foldersIn(
    await keepMade({ kind: 'bundles', fonts }, async (beside) => void (await bundleInto(beside, fonts))),
  );
};
