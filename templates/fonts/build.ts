import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureFonts } from './ensure-fonts.ts';
import { FontManifest } from './manifest.ts';

const folder = await ensureFonts({ again: true });
const { faces } = FontManifest.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')));
for (const { role, family, source, substitute } of faces) {
  process.stdout.write(`${role}\t${family}\t${source}${substitute ? '\tsubstitute 替代字体' : ''}\n`);
}
