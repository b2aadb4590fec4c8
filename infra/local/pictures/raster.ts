import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A picture, eight bits for each of three colours, row by row. */
export type Raster = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

const run = promisify(execFile);

const readPortablePixmap = (bytes: Uint8Array): Raster => {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 64)));
  if (!header) throw new TypeError('not a portable pixmap');
  return { width: Number(header[1]), height: Number(header[2]), pixels: bytes.subarray(header[0].length) };
};

/** The pages of a PDF as pictures, by poppler's pdftoppm; throws with a remedy where poppler is missing. */
export const pagePictures = async (pdfPath: string, dotsPerInch: number): Promise<Raster[]> => {
  const scratch = await mkdtemp(join(tmpdir(), 'pages-'));
  try {
    await run('pdftoppm', ['-r', String(dotsPerInch), pdfPath, join(scratch, 'page')]).catch((cause: unknown) => {
      throw new Error('pdftoppm failed: install poppler-utils to make pictures of pages', { cause });
    });
    const names = (await readdir(scratch)).sort();
    return await Promise.all(names.map(async (name) => readPortablePixmap(await readFile(join(scratch, name)))));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};
