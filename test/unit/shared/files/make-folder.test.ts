import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { makeFolder } from '#shared/files/make-folder.ts';

let scratch: string;
beforeEach(async () => {
  scratch = scratchFolder('folders');
});
afterEach(() => rm(scratch, { recursive: true, force: true }));

describe('a folder made once', () => {
  it('is filled by the first who asks, for all who ask meanwhile and later', async () => {
    const folder = join(scratch, 'below', 'made');
    let filled = 0;
    const fill = async (beside: string) => {
      filled += 1;
      await writeFile(join(beside, 'content'), '示例');
    };
    expect(await Promise.all([1, 2, 3].map(() => makeFolder(folder, fill)))).toEqual([folder, folder, folder]);
    expect(await makeFolder(folder, fill)).toBe(folder);
    expect(filled).toBe(1);
    expect(await readFile(join(folder, 'content'), 'utf8')).toBe('示例');
  });

  it('is not there when filling it fails, and the next who asks makes it', async () => {
    const folder = join(scratch, 'made');
    await expect(makeFolder(folder, () => Promise.reject(new Error('示例')))).rejects.toThrow('示例');
    expect(await readdir(scratch)).toEqual([]);
    expect(await makeFolder(folder, async () => undefined)).toBe(folder);
  });

  it('is made by one of several processes that want it at once, while the others wait', async () => {
    const folder = join(scratch, 'made');
    const module = pathToFileURL(join(import.meta.dirname, '../../../../shared/files/make-folder.ts')).href;
    const code = `
      import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
      import { setTimeout as wait } from 'node:timers/promises';
      const { makeFolder } = await import(${JSON.stringify(module)});
      const folder = await makeFolder(${JSON.stringify(folder)}, async (beside) => {
        appendFileSync(${JSON.stringify(`${folder}.filled`)}, 'once ');
        for (const name of ['a', 'b']) {
          writeFileSync(beside + '/' + name, String(process.pid));
          await wait(100);
        }
      });
      console.log(['a', 'b'].map((name) => readFileSync(folder + '/' + name, 'utf8')).join());`;
    const asked = [1, 2, 3].map(() => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]));
    const said = new Set((await Promise.all(asked)).map(({ stdout }) => stdout.trim()));
    expect(said.size).toBe(1);
    const [a, b] = [...said][0]?.split(',') ?? [];
    expect(a).toBe(b);
    expect(await readFile(`${folder}.filled`, 'utf8')).toBe('once ');
    expect(await readdir(scratch)).toEqual(['made', 'made.filled']);
  });

  it('is made by the next where the one who made it has died', async () => {
    const folder = join(scratch, 'made');
    await mkdir(`${folder}.making`);
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(`${folder}.making`, longAgo, longAgo);
    expect(await makeFolder(folder, async () => undefined)).toBe(folder);
    expect(await readdir(scratch)).toEqual(['made']);
  });
});
