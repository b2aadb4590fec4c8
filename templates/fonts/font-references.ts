import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';
import { type Drawn, drawnBy, untrueIn } from './glyph-truth.ts';
import { wantedCharacters } from './wanted-characters.ts';

/** Marks, symbols, figures and letters: what one face may draw wrongly and nobody would see in the list of characters. */
export const judged = (): number[] => [
  ...new Set(
    [...wantedCharacters()]
      .filter((character) => /^[\p{P}\p{S}\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(character))
      .map((character) => character.codePointAt(0) ?? 0),
  ),
];

/** Faces of three families, none of them set by any role: two that have every mark, one with letters and figures. */
const sources = [
  ['@expo-google-fonts/noto-serif-sc', '600SemiBold', 'NotoSerifSC_600SemiBold.ttf'],
  ['@expo-google-fonts/noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'],
  ['@expo-google-fonts/noto-serif', '400Regular', 'NotoSerif_400Regular.ttf'],
] as const;

/** What the references draw for the characters that are judged, or for others. */
export const readReferences = (points: readonly number[] = judged()): Drawn[] => {
  const { resolve } = createRequire(import.meta.url);
  return sources.map(([name, weight, file]) =>
    drawnBy(create(readFileSync(join(dirname(resolve(`${name}/package.json`)), weight, file))), points),
  );
};

/** Judges faces by the references: the code points that a face draws as other characters, ascending. */
export const openJudge = () => {
  const references = readReferences();
  return (bytes: Uint8Array): number[] => untrueIn(drawnBy(create(bytes), judged()), references);
};
