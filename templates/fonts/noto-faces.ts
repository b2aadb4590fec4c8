import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceSource } from './face-source.ts';
import type { FontRole } from './font-role.ts';

const faces: readonly [FontRole, 'noto-serif-sc' | 'noto-sans-sc', string, boolean][] = [
  ['fangsong', 'noto-serif-sc', '400Regular', true],
  ['kaiti', 'noto-serif-sc', '400Regular', true],
  ['xiaobiaosong', 'noto-serif-sc', '700Bold', false],
  ['heiti', 'noto-sans-sc', '500Medium', false],
  ['songti', 'noto-serif-sc', '400Regular', false],
  ['fallback', 'noto-serif-sc', '400Regular', false],
];

/** The faces that every machine has from npm (OFL): the last resort of 仿宋 and 楷体, the first choice of the others. */
export const notoFaces = (): FaceSource[] => {
  const { resolve } = createRequire(import.meta.url);
  return faces.map(([role, name, weight, substitute]) => {
    const packageFile = resolve(`@expo-google-fonts/${name}/package.json`);
    const family = name === 'noto-serif-sc' ? 'NotoSerifSC' : 'NotoSansSC';
    return {
      role,
      path: join(dirname(packageFile), weight, `${family}_${weight}.ttf`),
      family: `${family} ${weight}`,
      source: `npm @expo-google-fonts/${name}`,
      version: (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version,
      licence: 'OFL-1.1',
      substitute,
      cut: role !== 'fallback',
    };
  });
};
