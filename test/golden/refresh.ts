import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePng } from '#infra/local/pictures/write-png.ts';
import { takeNothing } from '#infra/local/print-help.ts';
import { type FontSet, openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { type Exhibit, exhibits } from './exhibits.ts';
import { makeGolden, picturesOf } from './make-golden.ts';
import { facesOf, type GoldenSet, goldensHere, substituteGoldens } from './reference.ts';

takeNothing('npm run golden   writes every golden text, frame and picture anew, to be read in review');

const writeGolden = async (folder: string, fonts: FontSet, exhibit: Exhibit): Promise<void> => {
  const { frames, text, bytes } = await makeGolden(fonts, exhibit);
  await writeFile(join(folder, 'frames', `${exhibit.name}.jsonl`), frames);
  await writeFile(join(folder, 'text', `${exhibit.name}.txt`), text);
  const pictures = exhibit.pictured ? await picturesOf(bytes) : [];
  for (const [at, picture] of pictures.entries())
    await writeFile(join(folder, 'pictures', `${exhibit.name}-${at + 1}.png`), writePng(picture));
};

const writeSet = async (set: GoldenSet): Promise<void> => {
  await rm(set.folder, { recursive: true, force: true });
  for (const part of ['frames', 'text', 'pictures']) await mkdir(join(set.folder, part), { recursive: true });
  await writeFile(join(set.folder, 'faces.json'), `${JSON.stringify(await facesOf(set), null, 2)}\n`);
  const fonts = openFonts(await readFonts(set.fonts));
  for (const exhibit of exhibits) await writeGolden(set.folder, fonts, exhibit);
};

/** `node test/golden/refresh.ts` writes every golden anew, in both sets of faces; what changed is read by eye. */
const [here, substitute] = [await goldensHere(), await substituteGoldens()];
if (here.folder === substitute.folder) {
  console.error(
    'the real 仿宋 and 楷体 are not here, and their goldens would stay behind: fetch them by npm run fonts',
  );
  process.exit(2);
}
for (const set of [here, substitute]) await writeSet(set);
