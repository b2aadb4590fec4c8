import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Raster } from '#infra/local/pictures/raster.ts';
import { readPng } from '#test/support/read-png.ts';
import { exhibits } from './exhibits.ts';
import { goldenOf } from './golden-of.ts';
import { picturesOf } from './make-golden.ts';
import { type GoldenSet, goldensHere } from './reference.ts';

const largestDifference = 0.001;
let set: GoldenSet;
beforeAll(async () => {
  set = await goldensHere();
});

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

describe('pictures of the documents', () => {
  it.each(exhibits.filter(({ pictured }) => pictured))('$name looks like its golden', async (exhibit) => {
    const pictures = await picturesOf((await goldenOf(exhibit)).bytes);
    for (const [at, picture] of pictures.entries()) {
      const golden = readPng(await readFile(join(set.folder, 'pictures', `${exhibit.name}-${at + 1}.png`)));
      expect(differing(picture, golden), `page ${at + 1}`).toBeLessThan(largestDifference);
    }
  });

  it('notices one line moved by a cell', async () => {
    const golden = readPng(await readFile(join(set.folder, 'pictures', 'D16-exitApprovalReply-1.png')));
    const moved = new Uint8Array(golden.pixels);
    const band = golden.width * 3 * 15;
    const start = golden.width * 3 * 290;
    moved.copyWithin(start + 33, start, start + band);
    expect(differing(golden, { ...golden, pixels: moved })).toBeGreaterThan(largestDifference);
  });
});
