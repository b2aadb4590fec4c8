import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fetchedFonts } from './folders.ts';
import type { FontSource, FontSources } from './font-source.ts';

const run = promisify(execFile);
const debianPackage = 'texlive-lang-chinese';
const inPackage = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol';
const installed = join('/', inPackage);
const fetched = join(fetchedFonts, 'fandol');

const faces = {
  fangsong: { file: 'FandolFang-Regular.otf', family: 'FandolFang' },
  kaiti: { file: 'FandolKai-Regular.otf', family: 'FandolKai' },
} as const;

const isComplete = (folder: string): boolean =>
  Object.values(faces).every(({ file }) => existsSync(join(folder, file)));

/** Fetches the Debian package without installing it. Without apt or a network it answers false, in bounded time. */
export const fetchFandol = async (): Promise<boolean> => {
  if (isComplete(installed) || isComplete(fetched)) return true;
  await mkdir(fetchedFonts, { recursive: true });
  const work = await mkdtemp(join(fetchedFonts, 'fetch-'));
  try {
    await run('apt-get', ['download', '-o', 'Acquire::Retries=1', debianPackage], { cwd: work, timeout: 120_000 });
    const archive = (await readdir(work)).find((name) => name.endsWith('.deb'));
    if (!archive) return false;
    await run('dpkg', ['-x', archive, 'unpacked'], { cwd: work, timeout: 60_000 });
    await rename(join(work, 'unpacked', inPackage), fetched);
  } catch {
    // Not a Debian, no network, or another process was first: what counts is what lies there now.
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return isComplete(fetched);
};

/** FandolFang and FandolKai where Debian's package is installed or was fetched. Their licence wants them unaltered. */
export const fandolFonts = (): FontSources => {
  const folder = [installed, fetched].find(isComplete);
  if (!folder) return {};
  const sourceOf = (role: keyof typeof faces): FontSource => ({
    role,
    family: faces[role].family,
    path: join(folder, faces[role].file),
    source: `Debian ${debianPackage}`,
    version: '1.300',
    licence: 'GPL-3.0-or-later with font exception',
    substitute: false,
    cut: 'keep',
  });
  return { fangsong: sourceOf('fangsong'), kaiti: sourceOf('kaiti') };
};
