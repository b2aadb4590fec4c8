import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Raster } from '#infra/local/pictures/raster.ts';
import { readPng } from '#test/support/read-png.ts';
import { exhibits } from './exhibits.ts';
import { makeGolden, picturesOf } from './make-golden.ts';
import { currentReference, differences, goldenFolder, readReference } from './reference.ts';

const largestDifference = 0.001;
let foreign: string[] = [];
beforeAll(async () => {
  foreign = differences(await readReference(), await currentReference());
});

const read = (part: string, name: string): Promise<string> => readFile(join(goldenFolder, part, name), 'utf8');

/** Other faces may end lines and pages elsewhere; they say the same. */
const unbroken = (text: string): string => text.replaceAll(/\s|—\d+—/gu, '');

const withAlpha = ({ width, height, pixels }: Raster): Uint8Array => {
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) rgba.set(pixels.subarray(at * 3, at * 3 + 3), at * 4);
  return rgba;
};

/** The part of the pixels in which two pictures differ; pictures of different sizes differ wholly. */
const differing = (one: Raster, other: Raster): number => {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) return 1;
  return pixelmatch(withAlpha(one), withAlpha(other), undefined, width, height) / (width * height);
};

describe('goldens of the documents', () => {
  it.each(exhibits)('$name says what its golden says', async (exhibit) => {
    const [text, golden] = [(await makeGolden(exhibit)).text, await read('text', `${exhibit.name}.txt`)];
    if (foreign.length === 0) expect(text).toBe(golden);
    expect(unbroken(text)).toBe(unbroken(golden));
  });

  it.for(exhibits)('$name stands where its golden stands', async (exhibit, context) => {
    if (foreign.length > 0) context.skip(`frames of the reference faces do not apply: ${foreign.join('; ')}`);
    expect((await makeGolden(exhibit)).frames).toBe(await read('frames', `${exhibit.name}.jsonl`));
  });

  it.for(exhibits.filter(({ pictured }) => pictured))('$name looks like its golden', async (exhibit, context) => {
    if (foreign.length > 0) context.skip(`pictures of the reference faces do not apply: ${foreign.join('; ')}`);
    const pictures = await picturesOf((await makeGolden(exhibit)).bytes);
    for (const [at, picture] of pictures.entries()) {
      const golden = readPng(await readFile(join(goldenFolder, 'pictures', `${exhibit.name}-${at + 1}.png`)));
      expect(differing(picture, golden), `page ${at + 1}`).toBeLessThan(largestDifference);
    }
  });

  it('notices one line moved by a cell', async () => {
    const golden = readPng(await readFile(join(goldenFolder, 'pictures', 'D16-exitApprovalReply-1.png')));
    const moved = new Uint8Array(golden.pixels);
    const band = golden.width * 3 * 15;
    const start = golden.width * 3 * 290;
    moved.copyWithin(start + 33, start, start + band);
    expect(differing(golden, { ...golden, pixels: moved })).toBeGreaterThan(largestDifference);
  });

  it('keeps no golden of a document that is gone', async () => {
    const names = exhibits.map(({ name }) => name).sort();
    expect((await readdir(join(goldenFolder, 'text'))).map((file) => file.replace('.txt', '')).sort()).toEqual(names);
    expect((await readdir(join(goldenFolder, 'frames'))).map((file) => file.replace('.jsonl', '')).sort()).toEqual(
      names,
    );
  });
});
