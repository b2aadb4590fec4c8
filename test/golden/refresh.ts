import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePng } from '#infra/local/pictures/write-png.ts';
import { exhibits } from './exhibits.ts';
import { makeGolden, picturesOf } from './make-golden.ts';
import { currentReference, goldenFolder } from './reference.ts';

/** `node test/golden/refresh.ts` writes every golden anew; what changed is read by eye in review. */
for (const part of ['frames', 'text', 'pictures']) {
  await rm(join(goldenFolder, part), { recursive: true, force: true });
  await mkdir(join(goldenFolder, part), { recursive: true });
}
await writeFile(join(goldenFolder, 'reference.json'), `${JSON.stringify(await currentReference(), null, 2)}\n`);
for (const exhibit of exhibits) {
  const { frames, text, bytes } = await makeGolden(exhibit);
  await writeFile(join(goldenFolder, 'frames', `${exhibit.name}.jsonl`), frames);
  await writeFile(join(goldenFolder, 'text', `${exhibit.name}.txt`), text);
  const pictures = exhibit.pictured ? await picturesOf(bytes) : [];
  for (const [at, picture] of pictures.entries())
    await writeFile(join(goldenFolder, 'pictures', `${exhibit.name}-${at + 1}.png`), writePng(picture));
}
