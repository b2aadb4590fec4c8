import { cp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { type FunctionName, functionNames } from './function-names.ts';
import { leaveOut } from './leave-out.ts';

/** Where each function's bundle lies: a folder with `main.mjs`, its source map and what it opens at run time. */
export type Bundles = Readonly<Record<FunctionName, string>>;

const root = join(import.meta.dirname, '..', '..');

// Packages written for CommonJS ask for these three names, which an ES module does not have.
const banner = [
  "import { createRequire as bundleRequire } from 'node:module';",
  'const require = bundleRequire(import.meta.url);',
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join('\n');

const coverageFile = 'coverage.json';

const bundle = async (name: FunctionName, outDir: string): Promise<string> => {
  const folder = join(outDir, name);
  await rm(folder, { recursive: true, force: true });
  await build({
    entryPoints: [join(root, 'functions', name, 'main.ts')],
    outfile: join(folder, 'main.mjs'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    banner: { js: banner },
    plugins: [leaveOut],
    absWorkingDir: root,
    logLevel: 'warning',
  });
  return folder;
};

/** pdfkit reads the colour profile of PDF/A from a file beside its own code. */
const colourProfile = join('data', 'sRGB_IEC61966_2_1.icc');

const addRenderingFiles = async (folder: string): Promise<void> => {
  const pdfkit = fileURLToPath(import.meta.resolve('pdfkit'));
  await cp(join(dirname(pdfkit), colourProfile), join(folder, colourProfile));
  await cp(await ensureFonts(), join(folder, 'fonts'), { recursive: true });
};

/** What drafts documents asks which characters the fonts have, without the fonts themselves. */
const addCoverage = async (folder: string): Promise<void> => {
  await cp(join(await ensureFonts(), coverageFile), join(folder, coverageFile));
};

/** Bundles every function under `outDir`, one folder each, and puts what rendering reads beside the one that renders. */
export const bundleFunctions = async (outDir: string): Promise<Bundles> => {
  const [api, issuance, outbox, portal, schedule] = await Promise.all(
    functionNames.map((name) => bundle(name, outDir)),
  );
  if (!api || !issuance || !outbox || !portal || !schedule) throw new TypeError('A bundle is missing.');
  await addRenderingFiles(issuance);
  await Promise.all([api, schedule].map(addCoverage));
  return { api, issuance, outbox, portal, schedule };
};
