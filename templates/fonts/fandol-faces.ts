import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from '#shared/files/make-folder.ts';
import type { FaceSource } from './face-source.ts';
import type { FontRole } from './font-role.ts';

const run = promisify(execFile);
const debianPackage = 'texlive-lang-chinese';
const installed = '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';

/** Fandol 0.3 as Debian has it: another file of this name would end lines and pages elsewhere, and is not taken. */
const files: readonly { readonly role: FontRole; readonly name: string; readonly sha256: string }[] = [
  {
    role: 'fangsong',
    name: 'FandolFang-Regular',
    sha256: 'd838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9',
  },
  {
    role: 'kaiti',
    name: 'FandolKai-Regular',
    sha256: 'ea7e7fb4f9b3ac694a68d43946e04d21deed6e8c29a7c2d3081e1a4138f2f827',
  },
];

const holdsFaces = async (folder: string): Promise<boolean> => {
  const found = await Promise.allSettled(
    files.map(async ({ name, sha256 }) => {
      const bytes = await readFile(join(folder, `${name}.otf`));
      return createHash('sha256').update(bytes).digest('hex') === sha256;
    }),
  );
  return found.every((read) => read.status === 'fulfilled' && read.value);
};

/** apt with lists, a cache and temporary files of its own: whoever asks need not be root, and no other apt is in the way. */
const fetchInto = async (folder: string): Promise<void> => {
  const apt = await mkdtemp(join(folder, 'apt-'));
  const [state, cache] = [join(apt, 'state'), join(apt, 'cache')];
  for (const made of [join(state, 'lists', 'partial'), join(cache, 'archives', 'partial')])
    await mkdir(made, { recursive: true });
  const told = [`Dir::State=${state}`, `Dir::Cache=${cache}`, 'APT::Sandbox::User=root'].flatMap((one) => ['-o', one]);
  const options = { cwd: apt, timeout: 180_000, env: { ...process.env, TMPDIR: apt } };
  await run('apt-get', [...told, 'update'], options);
  await run('apt-get', [...told, 'download', debianPackage], options);
  const [archive] = (await readdir(apt)).filter((name) => name.endsWith('.deb'));
  if (!archive) throw new Error(`apt-get brought no ${debianPackage}`);
  await run('dpkg', ['-x', archive, 'root'], options);
  if (!(await holdsFaces(join(apt, 'root', installed)))) throw new Error(`${debianPackage} holds other faces`);
  for (const { name } of files) await rename(join(apt, 'root', installed, `${name}.otf`), join(folder, `${name}.otf`));
  await rm(apt, { recursive: true, force: true });
};

/**
 * 仿宋 and 楷体 of Debian's Fandol, installed or lying in `store`, where `fetch` may bring them; empty without them.
 * Fetching needs apt and a network; without them the OFL substitutes serve, so no failure is fatal.
 */
export const fandolFaces = async (store: string, fetch: boolean): Promise<FaceSource[]> => {
  const fetched = join(store, 'fandol');
  const there = async () => {
    for (const folder of [fetched, installed]) if (await holdsFaces(folder)) return folder;
    return undefined;
  };
  if (fetch && !(await there())) await makeFolder(fetched, fetchInto).catch(() => undefined);
  const folder = await there();
  if (folder === undefined) return [];
  return files.map(({ role, name }) => ({
    role,
    path: join(folder, `${name}.otf`),
    family: name,
    source: `Debian ${debianPackage}`,
    version: '0.3',
    licence: 'GPL-3.0-or-later WITH Font-exception-2.0',
    substitute: false,
    cut: false,
  }));
};
