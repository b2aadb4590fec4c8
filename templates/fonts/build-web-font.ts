import { createHash, randomUUID } from 'node:crypto';
import { access, cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import { wantedCharacters } from './wanted-characters.ts';

const root = resolve(import.meta.dirname, '..', '..');
const cache = join(root, 'out', 'web-fonts');
const packageName = '@expo-google-fonts/noto-sans-sc';

/** Characters in one slice: a page fetches the slices whose characters it shows. */
const sliceLength = 420;

/** Where the words of the pages stand. */
const wordFolders = ['templates/pages', 'templates/forms', 'functions', 'shared/procedures', 'shared/domain'];

const pointsOf = (text: string): number[] =>
  [...new Set([...text].map((character) => character.codePointAt(0) ?? 0))].sort((a, b) => a - b);

/** The characters that the pages' own words are written in. */
const ownWords = async (): Promise<number[]> => {
  const texts = await Promise.all(
    wordFolders.map(async (folder) => {
      const names = await readdir(join(root, folder), { recursive: true });
      const sources = names.filter((name) => name.endsWith('.ts')).map((name) => join(root, folder, name));
      return (await Promise.all(sources.map((file) => readFile(file, 'utf8')))).join('');
    }),
  );
  const known = new Set(pointsOf(wantedCharacters()));
  return pointsOf(texts.join('')).filter((point) => known.has(point));
};

const rangesOf = (points: readonly number[]): string => {
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16);
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(',');
};

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Cuts one slice, unless an earlier run cut the same one from the same face. */
const cutSlice = async (face: Buffer, faceDigest: string, points: readonly number[]): Promise<string> => {
  const digest = createHash('sha256')
    .update(`${faceDigest} ${points.join(' ')}`)
    .digest('hex')
    .slice(0, 16);
  const name = `sans-${digest}.woff2`;
  if (await exists(join(cache, name))) return name;
  const text = String.fromCodePoint(...points);
  const bytes = await subsetFont(face, text, { targetFormat: 'woff2', noLayoutClosure: true, noHinting: true });
  const beside = join(cache, `${name}.${randomUUID()}`);
  await writeFile(beside, bytes);
  await rename(beside, join(cache, name));
  return name;
};

const faceRule = (name: string, points: readonly number[]): string =>
  `@font-face{font-family:"Exit Docket Sans";font-style:normal;font-weight:400;font-display:swap;src:url(/assets/${name}) format("woff2");unicode-range:${rangesOf(points)}}`;

/**
 * Lays the web font into a folder: Noto Sans SC (OFL) in slices with their unicode ranges, the one with the pages' own
 * words last, so that it wins over the others and most pages fetch it alone. `slices.json` names the files.
 */
export const buildWebFont = async (target: string): Promise<void> => {
  const { resolve: locate } = createRequire(import.meta.url);
  const file = join(dirname(locate(`${packageName}/package.json`)), '400Regular', 'NotoSansSC_400Regular.ttf');
  const face = await readFile(file);
  const faceDigest = createHash('sha256').update(face).digest('hex');
  const wanted = pointsOf(wantedCharacters());
  const count = Math.ceil(wanted.length / sliceLength);
  const parts = Array.from({ length: count }, (_, index) =>
    wanted.slice(index * sliceLength, (index + 1) * sliceLength),
  );
  const slices = [...parts, await ownWords()];
  await Promise.all([mkdir(cache, { recursive: true }), mkdir(target, { recursive: true })]);
  const names: string[] = [];
  for (const points of slices) names.push(await cutSlice(face, faceDigest, points));
  const rules = slices.map((points, index) => faceRule(names[index] ?? '', points));
  await writeFile(join(target, 'fonts.css'), rules.join('\n'));
  await writeFile(join(target, 'slices.json'), JSON.stringify([...new Set(names)]));
  await Promise.all(names.map((name) => cp(join(cache, name), join(target, name))));
};
