import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';
import type { FaceSource } from './face-source.ts';
import { stemWidth, upright } from './stem-width.ts';

const packageName = '@expo-google-fonts/noto-serif';
const weights = ['200ExtraLight', '300Light', '400Regular'] as const;

/** Letters are set this much smaller than the Han characters beside them: a figure is then half a character wide. */
export const latinScale = 0.89;

/** The weight of Noto Serif whose stems come nearest to those of a Han face, for its letters and figures. */
export const latinFor = (role: 'fangsongLatin' | 'kaitiLatin', han: Uint8Array): FaceSource => {
  const packageFile = createRequire(import.meta.url).resolve(`${packageName}/package.json`);
  const wanted = stemWidth(create(han), upright.han);
  const pathOf = (weight: string): string => join(dirname(packageFile), weight, `NotoSerif_${weight}.ttf`);
  const off = (weight: string): number =>
    Math.abs(stemWidth(create(readFileSync(pathOf(weight))), upright.latin) * latinScale - wanted);
  const weight = weights.reduce((best, next) => (off(next) < off(best) ? next : best));
  return {
    role,
    path: pathOf(weight),
    family: `NotoSerif ${weight}`,
    source: `npm ${packageName}`,
    version: (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version,
    licence: 'OFL-1.1',
    substitute: false,
    cut: true,
  };
};
