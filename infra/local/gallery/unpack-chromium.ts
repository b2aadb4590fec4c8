import { createReadStream, createWriteStream, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';
import { makeFolder } from '#shared/files/make-folder.ts';

/** Where the browser and what it loads lie. */
export type UnpackedChromium = { readonly executable: string; readonly environment: Readonly<Record<string, string>> };

const root = resolve(import.meta.dirname, '..', '..', '..');
const packed = resolve(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');

/** Beside the browser the libraries and fonts that a bare machine may lack. */
const archives = { 'swiftshader.tar.br': '.', 'al2023.tar.br': 'al2023', 'fonts.tar.br': 'fonts' };

/** The package's own names folders of the cloud. These are found beside this file, the cache by the environment. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const settingsFile = 'own-fonts.conf';

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;

const open = (name: string) => [createReadStream(join(packed, 'bin', name)), createBrotliDecompress()] as const;

const unpackInto = async (folder: string): Promise<void> => {
  await Promise.all([
    pipeline(...open('chromium.br'), createWriteStream(join(folder, 'chromium'), { mode: 0o755 })),
    ...Object.entries(archives).map(([name, below]) => pipeline(...open(name), extract(join(folder, below)))),
    writeFile(join(folder, settingsFile), fontSettings),
  ]);
};

/** Unpacks the Chromium that travels in an npm package, once for this checkout. */
export const unpackChromium = async (): Promise<UnpackedChromium> => {
  const folder = join(root, '.local', 'chromium', `${versionOf(packed)}-own-fonts`);
  await makeFolder(folder, unpackInto);
  const environment = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, settingsFile),
    FONTCONFIG_PATH: folder,
  };
  return { executable: join(folder, 'chromium'), environment };
};
