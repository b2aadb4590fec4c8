import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { ClueLedger, clueLedger } from '#templates/documents/clue-ledger.ts';
import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { streamDocument } from '#templates/render-document.ts';

/** A process of its own: renders one ledger of `count` clues into a file and says on stdout what it measured. */
const [folder = '', count = '1', target = ''] = process.argv.slice(2);

const sample = ClueLedger.parse(clueLedger.sample);
const clues = Array.from({ length: Number(count) }, (_, at) => {
  const clue = sample.clues[at % sample.clues.length];
  return { ...clue, clueNo: `示例2026-${String(at + 1).padStart(5, '0')}` };
});

const fonts = openFonts(await readFonts(folder));
const begun = performance.now();
const cpuBefore = process.cpuUsage();
const file = await open(target, 'w');
/** What is alive while pages go out, looked at now and then: the rest of a process's memory is what no one has collected. */
let liveMiB = 0;
let handed = 0;
const rendered = await streamDocument({ fonts, kind: 'clueLedger', data: { ...sample, clues } }, async (bytes) => {
  await file.write(bytes);
  handed += 1;
  if (handed % 150 !== 0) return;
  globalThis.gc?.();
  liveMiB = Math.max(liveMiB, process.memoryUsage().heapUsed / 2 ** 20);
});
await file.close();
const milliseconds = performance.now() - begun;
const { user, system } = process.cpuUsage(cpuBefore);
const cpuMs = (user + system) / 1000;
if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));

const { pages, byteLength } = rendered.value;
// The kernel's own mark of this program: resourceUsage counts in what the parent held before it began.
const peakRssMiB = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
process.stdout.write(JSON.stringify({ milliseconds, cpuMs, pages, bytes: byteLength, liveMiB, peakRssMiB }));
