import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

// Packages written for CommonJS ask for these three names, which an ES module does not have.
const banner = [
  "import { createRequire as bundleRequire } from 'node:module';",
  'const require = bundleRequire(import.meta.url);',
  'const __filename = import.meta.filename;',
  'const __dirname = import.meta.dirname;',
].join('\n');

/** How code becomes a bundle for Lambda's Node. */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  legalComments: 'none',
  banner: { js: banner },
  logLevel: 'warning',
} as const satisfies BuildOptions;

const colourProfile = join('data', 'sRGB_IEC61966_2_1.icc');

/** pdfkit reads the colour profile of PDF/A from a file beside its own code. */
export const addColourProfile = async (folder: string): Promise<void> => {
  const pdfkit = fileURLToPath(import.meta.resolve('pdfkit'));
  await cp(join(dirname(pdfkit), colourProfile), join(folder, colourProfile));
};
