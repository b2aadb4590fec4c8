import { ClueLedger, clueLedger } from '#templates/documents/clue-ledger.ts';
import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { renderDocument } from '#templates/render-document.ts';

/** A process of its own: renders one ledger of `count` clues and says on stdout what it measured. */
const [folder = '', count = '1'] = process.argv.slice(2);

const sample = ClueLedger.parse(clueLedger.sample);
const clues = Array.from({ length: Number(count) }, (_, at) => {
  const clue = sample.clues[at % sample.clues.length];
  return { ...clue, clueNo: `示例2026-${String(at + 1).padStart(5, '0')}` };
});

const fonts = openFonts(await readFonts(folder));
const begun = performance.now();
const rendered = await renderDocument(fonts, 'clueLedger', { ...sample, clues });
const milliseconds = performance.now() - begun;
if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));

const { pages, bytes } = rendered.value;
const peakRssMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ milliseconds, pages, bytes: bytes.length, peakRssMiB }));
