import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exhibits } from './exhibits.ts';
import { goldenOf } from './golden-of.ts';
import { facesOf, type GoldenSet, goldensHere, recordedFaces } from './reference.ts';

let set: GoldenSet;
beforeAll(async () => {
  set = await goldensHere();
});

const read = (part: string, name: string): Promise<string> => readFile(join(set.folder, part, name), 'utf8');

describe('goldens of the documents', () => {
  it('were made with the faces of this machine, or with those of npm that stand in for them', async () => {
    expect(await facesOf(set)).toEqual(await recordedFaces(set));
  });

  it.each(exhibits)('$name says what its golden says', async (exhibit) => {
    expect((await goldenOf(exhibit)).text).toBe(await read('text', `${exhibit.name}.txt`));
  });

  it.each(exhibits)('$name stands where its golden stands', async (exhibit) => {
    expect((await goldenOf(exhibit)).frames).toBe(await read('frames', `${exhibit.name}.jsonl`));
  });

  it('keeps no golden of a document that is gone', async () => {
    const names = exhibits.map(({ name }) => name).sort();
    expect((await readdir(join(set.folder, 'text'))).map((file) => file.replace('.txt', '')).sort()).toEqual(names);
    expect((await readdir(join(set.folder, 'frames'))).map((file) => file.replace('.jsonl', '')).sort()).toEqual(names);
  });
});
