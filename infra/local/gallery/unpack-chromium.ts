import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflate } from '@sparticuz/chromium';
import { makeFolder } from '#shared/files/make-folder.ts';

/** Where the browser and what it loads lie. */
export type UnpackedChromium = { readonly executable: string; readonly environment: Readonly<Record<string, string>> };

const root = resolve(import.meta.dirname, '..', '..', '..');
const packed = resolve(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');

/** Beside the browser the libraries and fonts that a bare machine may lack. */
const archives = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br'];

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

/** The package unpacks below the folder for temporary files, and takes whatever lies there for whole. */
const unpackInto = async (folder: string): Promise<void> => {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await Promise.all(archives.map((name) => inflate(join(packed, 'bin', name))));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
};

/** Unpacks the Chromium that travels in an npm package, once for this checkout. */
export const unpackChromium = async (): Promise<UnpackedChromium> => {
  const folder = join(root, '.local', 'chromium', versionOf(packed));
  await makeFolder(folder, unpackInto);
  const environment = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  };
  return { executable: join(folder, 'chromium'), environment };
};
