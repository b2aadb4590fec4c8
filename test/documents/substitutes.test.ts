import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { buildFonts } from '#templates/fonts/build-fonts.ts';
import { notoFaces } from '#templates/fonts/noto-faces.ts';
import { type FontSet, openFonts } from '#templates/fonts/open-fonts.ts';
import { describeSubstitutes, readFonts } from '#templates/fonts/read-fonts.ts';
import { renderDocument } from '#templates/render-document.ts';
import { someOf } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';

const millimetre = 72 / 25.4;
const area = { left: 28 * millimetre, right: 184 * millimetre };

/** Latin letters are narrower or wider there, so a page may end elsewhere. */
const unpaged = (text: string): string => text.replaceAll(/—\d+—/gu, '');

/** In `npm test` some of the documents, others each time; all of them in `npm run prove typesetting`. */
describe('on a machine without 仿宋 and 楷体', () => {
  let scratch: string;
  let substitutes: FontSet;
  let reference: FontSet;
  beforeAll(async () => {
    scratch = scratchFolder('substitutes');
    for (const name of ['fonts', 'real']) await mkdir(join(scratch, name));
    await buildFonts(notoFaces(), join(scratch, 'fonts'));
    substitutes = openFonts(await readFonts(join(scratch, 'fonts')));
    reference = await testFonts();
  });
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  it.each(someOf(Object.values(documentTemplates), 12))(
    '$kind says the same in the substitutes',
    async ({ kind, sample }) => {
      const [here, there] = [
        await renderDocument(reference, kind, sample),
        await renderDocument(substitutes, kind, sample),
      ];
      if (!here.ok || !there.ok) throw new Error(`${kind} was refused`);
      const pdf = await readPdf(there.value.bytes);
      expect(unpaged(textOf(pdf))).toBe(unpaged(textOf(await readPdf(here.value.bytes))));
      expect(there.value.faces.some(({ role, substitute }) => role === 'fangsong' && substitute)).toBe(
        here.value.faces.some(({ role }) => role === 'fangsong'),
      );
      for (const page of pdf.pages.filter(({ rotation }) => rotation === 0))
        for (const { text, x, right, turned } of page.texts.filter(
          (found) => !found.turned && found.text.trim() !== '',
        ))
          expect({ text, turned, inside: x > area.left - 1 && right < area.right + 1 }).toMatchObject({ inside: true });
    },
  );

  it('says so in one sentence, and says nothing where the real faces are', async () => {
    expect(await describeSubstitutes(join(scratch, 'fonts'))).toMatch(/fangsong by NotoSerifSC.*kaiti by NotoSerifSC/u);
    const real = notoFaces().map((face) => ({ ...face, substitute: false }));
    await buildFonts(real.slice(3, 4), join(scratch, 'real'));
    expect(await describeSubstitutes(join(scratch, 'real'))).toBeUndefined();
  });

  it('names its substitutes in the manifest', async () => {
    const manifest = JSON.parse(await readFile(join(scratch, 'fonts', 'manifest.json'), 'utf8'));
    expect(manifest.faces.filter(({ substitute }: { substitute: boolean }) => substitute)).toMatchObject([
      { role: 'fangsong', family: 'NotoSerifSC 400Regular' },
      { role: 'kaiti', family: 'NotoSerifSC 400Regular' },
    ]);
  });
});
