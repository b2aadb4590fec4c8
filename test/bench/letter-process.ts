import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { renderDocument } from '#templates/render-document.ts';
import { letterData } from './renderers/letter-data.ts';

/** A process of its own: renders letters, hands the first over on stdout and what it measured on stderr. */
const [folder = '', count = '1'] = process.argv.slice(2);

const imported = performance.now();
const fonts = openFonts(await readFonts(folder));
const opened = performance.now();

const render = async (run: number) => {
  const begun = performance.now();
  const rendered = await renderDocument(fonts, 'exitApprovalReply', await letterData(run));
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
  return { ...rendered.value, milliseconds: performance.now() - begun };
};

const { bytes, pages, milliseconds, faces } = await render(0);
process.stdout.write(bytes);
const later: number[] = [];
for (let run = 1; run < Number(count); run += 1) later.push((await render(run)).milliseconds);

const substitutes = faces.filter(({ substitute }) => substitute).map(({ role, family }) => `${role}: ${family}`);
const peakRssMiB = process.resourceUsage().maxRSS / 1024;
const figures = { imported, opened, first: milliseconds, later, pages, bytes: bytes.length, peakRssMiB, substitutes };
process.stderr.write(JSON.stringify(figures));
