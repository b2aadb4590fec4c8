import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { FaceSource } from './face-source.ts';
import type { FontRole } from './font-role.ts';

const run = promisify(execFile);
const debianPackage = 'texlive-lang-chinese';
const installed = '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';
const files: readonly [FontRole, string][] = [
  ['fangsong', 'FandolFang-Regular'],
  ['kaiti', 'FandolKai-Regular'],
];

const holdsFaces = async (folder: string): Promise<boolean> => {
  const found = await Promise.allSettled(files.map(([, file]) => access(join(folder, `${file}.otf`))));
  return found.every(({ status }) => status === 'fulfilled');
};

const unpack = async (store: string, target: string): Promise<void> => {
  const scratch = await mkdtemp(join(store, 'apt-'));
  try {
    await run('apt-get', ['download', debianPackage], { cwd: scratch, timeout: 180_000 });
    const [archive] = (await readdir(scratch)).filter((name) => name.endsWith('.deb'));
    if (!archive) throw new Error(`apt-get brought no ${debianPackage}`);
    await run('dpkg', ['-x', archive, 'root'], { cwd: scratch });
    await rename(join(scratch, 'root', installed), target).catch(async (cause: unknown) => {
      if (!(await holdsFaces(target))) throw cause;
    });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

/** Fetching needs apt, its lists and a network; without them the OFL substitutes serve, so no failure is fatal. */
const fetchFaces = async (store: string, target: string): Promise<void> => {
  try {
    await mkdir(store, { recursive: true });
    await unpack(store, target).catch(async () => {
      await run('apt-get', ['update'], { timeout: 180_000 });
      await unpack(store, target);
    });
  } catch {
    // What is not there afterwards is not taken.
  }
};

/** 仿宋 and 楷体 of Debian's Fandol, installed or lying in `store`, where `fetch` may bring them; empty without them. */
export const fandolFaces = async (store: string, fetch: boolean): Promise<FaceSource[]> => {
  const fetched = join(store, 'fandol');
  const there = async () => {
    for (const folder of [installed, fetched]) if (await holdsFaces(folder)) return folder;
    return undefined;
  };
  if (fetch && !(await there())) await fetchFaces(store, fetched);
  const folder = await there();
  if (folder === undefined) return [];
  return files.map(([role, file]) => ({
    role,
    path: join(folder, `${file}.otf`),
    family: file,
    source: `Debian ${debianPackage}`,
    version: '0.3',
    licence: 'GPL-3.0-or-later WITH Font-exception-2.0',
    substitute: false,
    cut: false,
    // ￥ is drawn as $ in both.
    untrue: [0xffe5],
  }));
};
