import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * `npm run dev` and `npm run preview` on a copy of this checkout, edited while they run: how long a changed function
 * takes, that what cannot be bundled leaves the old one in place, that data stay when the system starts again, and that
 * a sheet is drawn anew when a template is saved.
 */
const root = join(import.meta.dirname, '..', '..');
const copy = join(root, 'out', 'prove', 'dev');

const copyCheckout = async (): Promise<void> => {
  await rm(copy, { recursive: true, force: true });
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const files = listed.split('\0').filter((file) => file !== '' && !file.startsWith('test/golden/'));
  for (const folder of new Set(files.map((file) => dirname(file))))
    await mkdir(join(copy, folder), { recursive: true });
  for (const file of files) await cp(join(root, file), join(copy, file));
  // What an earlier run made here, where there was one; not what running systems keep, which comes and goes.
  for (const made of ['.local', join('out', 'fonts')].filter((name) => existsSync(join(root, name))))
    await cp(join(root, made), join(copy, made), {
      recursive: true,
      filter: (path) => !/\/(data|scratch)$/.test(path),
    });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
};

type Followed = { readonly child: ChildProcess; said(): string; until(what: RegExp, seconds: number): Promise<string> };

const follow = (script: string, ...given: string[]): Followed => {
  const child = spawn(process.execPath, [join('infra/local/commands', script), ...given], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      heard += part;
    });
  return {
    child,
    said: () => heard,
    until: async (what, seconds) => {
      const end = performance.now() + seconds * 1000;
      while (performance.now() < end && child.exitCode === null) {
        const found = what.exec(heard);
        if (found) {
          heard = heard.slice(found.index + found[0].length);
          return found[1] ?? found[0];
        }
        await wait(20);
      }
      throw new Error(`${script} never said ${what}; it said:\n${heard}`);
    },
  };
};

const edit = async (file: string, from: string, to: string): Promise<void> => {
  const path = join(copy, file);
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not say ${from}`);
  await writeFile(path, text.replace(from, to));
};

const stop = async ({ child }: Followed): Promise<void> => {
  const ended = child.exitCode === null ? once(child, 'exit') : undefined;
  child.kill('SIGTERM');
  await ended;
};

const seconds = (since: number): number => Math.round((performance.now() - since) / 10) / 100;

const health = async (url: string): Promise<string> => (await fetch(`${url}/api/v1/health`)).text();

const untilAnswered = async (url: string, wanted: string): Promise<void> => {
  while (!(await health(url)).includes(wanted)) await wait(20);
};

const source = 'functions/api/publications/open-routes.ts';

const proveDev = async (): Promise<Record<string, number>> => {
  const dev = follow('dev.ts', '--port', '0', '--data', 'out/dev-data');
  try {
    let started = performance.now();
    let url = await dev.until(/ready on (http:\/\/127\.0\.0\.1:\d+)/, 300);
    const first = seconds(started);
    started = performance.now();
    await edit(source, "status: 'ok'", "status: 'changed'");
    await dev.until(/api[^\n]* replaced in \d+ ms/, 20);
    await untilAnswered(url, 'changed');
    const replaced = seconds(started);
    await edit(source, "status: 'changed'", "status: 'broken");
    await dev.until(/api[^\n]* as before, until this is mended/, 20);
    await untilAnswered(url, 'changed');
    await edit(source, "status: 'broken", "status: 'mended'");
    await dev.until(/api[^\n]* replaced in \d+ ms/, 20);
    await untilAnswered(url, 'mended');
    const clock = { method: 'POST', body: JSON.stringify({ at: '2027-03-01T09:00:00+08:00' }) };
    await fetch(`${url}/local/clock`, clock);
    started = performance.now();
    await edit('infra/constructs/function-sizes.ts', 'memoryMiB: 1024', 'memoryMiB: 1025');
    await dev.until(/starting again, which takes longer than a function\. The data stay\./, 20);
    url = await dev.until(/ready on (http:\/\/127\.0\.0\.1:\d+)/, 300);
    const again = seconds(started);
    const { at } = JSON.parse(await (await fetch(`${url}/local/clock`)).text()) as { at: string };
    if (!at.startsWith('2027-03-01')) throw new Error(`The data did not stay: it is ${at} there.`);
    return { 'first start, s': first, 'function replaced, s': replaced, 'infra changed, s': again };
  } finally {
    await stop(dev);
  }
};

const provePreview = async (): Promise<Record<string, number>> => {
  const preview = follow('preview.ts', 'D16');
  try {
    let started = performance.now();
    await preview.until(/\.pdf drawn in \d+ ms/, 60);
    const first = seconds(started);
    const pdf = join(copy, 'out', 'preview', 'D16.pdf');
    const before = await readFile(pdf);
    started = performance.now();
    await edit('out/preview/D16.json', '示例', '示例改');
    await preview.until(/\.pdf drawn in \d+ ms/, 30);
    const drawn = seconds(started);
    if (before.equals(await readFile(pdf))) throw new Error('The sheet is as it was before its data were saved.');
    return { 'sheet, s': first, 'sheet drawn anew, s': drawn };
  } finally {
    await stop(preview);
  }
};

await copyCheckout();
try {
  console.table({ ...(await proveDev()), ...(await provePreview()) });
} finally {
  await rm(copy, { recursive: true, force: true });
}
