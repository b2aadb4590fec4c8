import { create, type Font } from 'fontkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { judged, readReferences } from '#templates/fonts/font-references.ts';
import { fontRoles } from '#templates/fonts/font-role.ts';
import { distance } from '#templates/fonts/glyph-shape.ts';
import { type Drawn, drawnBy, untrueIn } from '#templates/fonts/glyph-truth.ts';
import type { FontManifest } from '#templates/fonts/manifest.ts';
import { readFonts, readManifest } from '#templates/fonts/read-fonts.ts';
import { wantedCharacters } from '#templates/fonts/wanted-characters.ts';
import { testFonts } from '#test/support/fonts.ts';

/** What Fandol draws as something else, or in a way that no other face knows: all of it comes from the fallback. */
const exceptions: Readonly<Record<string, string>> = {
  'FandolFang-Regular': '@~¤ΥκДЛл™∈√∥⌒⑹⒉⒑⒓⒔⒕⒖⒗⒙⒚⒛♀♂「」〖〗〾︴＠￡￣￥',
  'FandolKai-Regular': '%&7@fgwxy¤ǖγκυψгджтух™∈√∥⌒⑹⒉⒑⒓⒔⒕⒖⒗⒙⒚⒛♀♂「」〖〗〾︴＃％＆７＠ｄｆｇｌｎｗｘｙ￡￣￥',
  'NotoSerif 200ExtraLight': 'ďǁѺ',
};

const pointOf = (character: string): number => character.codePointAt(0) ?? 0;

let manifest: FontManifest;
let references: Drawn[];
const opened = new Map<string, Font>();
beforeAll(async () => {
  const folder = await ensureFonts();
  manifest = await readManifest(folder);
  for (const { role, bytes } of await readFonts(folder)) opened.set(role, create(bytes));
  references = readReferences();
}, 120_000);

const faceOf = (role: string): Font => {
  const font = opened.get(role);
  if (!font) throw new Error(`no face for ${role}`);
  return font;
};

describe('what a face draws', () => {
  it('is what the manifest says of it, and the list of exceptions is known', () => {
    for (const { family, untrue } of manifest.faces)
      expect([family, String.fromCodePoint(...untrue)]).toEqual([family, exceptions[family] ?? '']);
  });

  it('is judged anew: the lists of the faces in use are no others', () => {
    for (const { role, untrue } of manifest.faces.filter(({ family }) => exceptions[family] !== undefined))
      expect(untrueIn(drawnBy(faceOf(role), judged()), references), role).toEqual(untrue);
  }, 120_000);

  it.each(fontRoles)('is never a dollar for a yuan in %s', async (role) => {
    const outline = async (character: string) => {
      const code = pointOf(character);
      const face = (await testFonts())[role].find((candidate) => candidate.glyphOf(code) !== 0);
      return face?.font.getGlyph(face.glyphOf(code)).path.commands;
    };
    const yuan = await outline('￥');
    expect(yuan?.length).toBeGreaterThan(4);
    for (const dollar of ['$', '＄']) expect(yuan).not.toEqual(await outline(dollar));
  });
});

const plainSet = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz，。、；：？！（）《》〔〕“”—%'];

/** A face in which each of these characters has the glyph of the next but `step`. */
const swapped = (role: string, step: number): Drawn => {
  const font = faceOf(role);
  const points = plainSet.map(pointOf).filter((point) => font._cmapProcessor.lookup(point) !== 0);
  return drawnBy(font, points, (point) => {
    const other = points[(points.indexOf(point) + step) % points.length] ?? 0;
    return font._cmapProcessor.lookup(other);
  });
};

/** Whether references draw two characters so much alike that nobody could tell which is meant. */
const lookAlike = (one: number, other: number): boolean =>
  references.some((reference) => {
    const [first, second] = [reference.get(one), reference.get(other)];
    return first !== undefined && second !== undefined && distance(first, second) < 0.16;
  });

describe('a face swapped under its name', () => {
  it.each([
    ['fangsong', 7],
    ['fangsongLatin', 1],
    ['heiti', 13],
    ['songti', 5],
    ['xiaobiaosong', 29],
  ] as const)(
    '%s with its glyphs moved by %i is found out, character by character',
    (role, step) => {
      const drawn = swapped(role, step);
      const points = [...drawn.keys()];
      const found = new Set(untrueIn(drawn, references));
      const missed = points.filter((point, at) => {
        const shown = points[(at + step) % points.length] ?? 0;
        return !found.has(point) && !lookAlike(point, shown);
      });
      expect(String.fromCodePoint(...missed)).toBe('');
      expect(found.size).toBeGreaterThan(points.length * 0.8);
    },
    60_000,
  );
});

describe('the Han characters of a face', () => {
  const sample = [...new Set([...wantedCharacters()].filter((character) => /\p{Script=Han}/u.test(character)))]
    .filter((_, at) => at % 37 === 0)
    .map(pointOf);
  let known: Drawn[];
  beforeAll(() => {
    known = readReferences(sample);
  }, 120_000);

  it.each(['fangsong', 'kaiti', 'xiaobiaosong', 'heiti', 'songti'])(
    'are nearest to their own code points in %s, but for a few that measuring confuses',
    (role) => {
      const drawn = drawnBy(faceOf(role), sample);
      expect(drawn.size).toBeGreaterThan(150);
      expect(untrueIn(drawn, known).length).toBeLessThan(drawn.size * 0.1);
      const moved = drawnBy(faceOf(role), sample, (point) =>
        faceOf(role)._cmapProcessor.lookup(sample[(sample.indexOf(point) + 1) % sample.length] ?? 0),
      );
      expect(untrueIn(moved, known).length).toBeGreaterThan(moved.size * 0.7);
    },
    120_000,
  );
});
