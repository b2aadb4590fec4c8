import '../keep-to-own-folders.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { describeSubstitutes, readManifest } from '#templates/fonts/read-fonts.ts';
import { takeNothing } from '../print-help.ts';

takeNothing('npm run fonts   prepares the fonts, as a first start does; takes nothing');

const folder = await ensureFonts({ again: true });
const { faces } = await readManifest(folder);
for (const { role, family, source } of faces) process.stdout.write(`${role}\t${family}\t${source}\n`);
const substitutes = await describeSubstitutes(folder);
if (substitutes) process.stderr.write(`${substitutes}\n`);
