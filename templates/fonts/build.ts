import { ensureFonts } from './ensure-fonts.ts';
import { describeSubstitutes, readManifest } from './read-fonts.ts';

const folder = await ensureFonts({ again: true });
const { faces } = await readManifest(folder);
for (const { role, family, source } of faces) process.stdout.write(`${role}\t${family}\t${source}\n`);
const substitutes = await describeSubstitutes(folder);
if (substitutes) process.stderr.write(`${substitutes}\n`);
