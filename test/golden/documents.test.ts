import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Raster } from '#infra/local/pictures/raster.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readPng } from '#test/support/read-png.ts';
import { type Exhibit, exhibits } from './exhibits.ts';
import { type Golden, makeGolden, picturesOf } from './make-golden.ts';
import { facesOf, type GoldenSet, goldensHere, recordedFaces } from './reference.ts';

const largestDifference = 0.001;
let set: GoldenSet;
beforeAll(async () => {
  set = await goldensHere();
});

const read = (part: string, name: string): Promise<string> => readFile(join(set.folder, part, name), 'utf8');

const made = new Map<string, Promise<Golden>>();

/** Each document once for all that is asked of it. */
const make = (exhibit: Exhibit): Promise<Golden> => {
  const making = made.get(exhibit.name) ?? testFonts().then((fonts) => makeGolden(fonts, exhibit));
  made.set(exhibit.name, making);
  return making;
};

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
  it('were made with the faces of this machine, or with those of npm that stand in for them', async () => {
    expect(await facesOf(set)).toEqual(await recordedFaces(set));
  });

  it.each(exhibits)('$name says what its golden says', async (exhibit) => {
    expect((await make(exhibit)).text).toBe(await read('text', `${exhibit.name}.txt`));
  });

  it.each(exhibits)('$name stands where its golden stands', async (exhibit) => {
    expect((await make(exhibit)).frames).toBe(await read('frames', `${exhibit.name}.jsonl`));
  });

  it.each(exhibits.filter(({ pictured }) => pictured))('$name looks like its golden', async (exhibit) => {
    const pictures = await picturesOf((await make(exhibit)).bytes);
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

  it('keeps no golden of a document that is gone', async () => {
    const names = exhibits.map(({ name }) => name).sort();
    expect((await readdir(join(set.folder, 'text'))).map((file) => file.replace('.txt', '')).sort()).toEqual(names);
    expect((await readdir(join(set.folder, 'frames'))).map((file) => file.replace('.jsonl', '')).sort()).toEqual(names);
  });
});
