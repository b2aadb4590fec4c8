import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { linkFolder } from '#infra/local/template/link-folder.ts';

let scratch: string;
beforeAll(async () => {
  scratch = scratchFolder('links');
  await mkdir(join(scratch, 'from', 'below'), { recursive: true });
  await writeFile(join(scratch, 'from', 'below', 'file'), '示例');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

it('gives a folder the files of another, which it keeps when the other is gone', async () => {
  const [from, to] = [join(scratch, 'from'), join(scratch, 'to', 'here')];
  await linkFolder(from, to);
  expect((await stat(join(to, 'below', 'file'))).ino).toBe((await stat(join(from, 'below', 'file'))).ino);
  await rm(from, { recursive: true });
  expect(await readFile(join(to, 'below', 'file'), 'utf8')).toBe('示例');
});

it('says what is not there', async () => {
  await expect(linkFolder(join(scratch, 'nowhere'), join(scratch, 'other'))).rejects.toThrow('ENOENT');
});
