import { writeFile } from 'node:fs/promises';
import type { Render } from './renderers/letter.ts';
import type { RendererName, RenderFigures } from './renderers/names.ts';

const [name, target] = process.argv.slice(2) as [RendererName, string];
const warmUps = 10;
const runs = 40;

const { prepare } = (await import(`./renderers/${name}.ts`)) as {
  prepare: () => Promise<Render & { close?: () => Promise<void> }>;
};
const render = await prepare();
const first = await render(0);
const coldMs = performance.now();
const times: number[] = [];
for (let run = 1; run <= warmUps + runs; run += 1) {
  const start = performance.now();
  await render(run);
  if (run > warmUps) times.push(performance.now() - start);
}
const warmMs = times.sort((a, b) => a - b)[runs / 2] ?? 0;
// Kibibytes on Linux; for Chromium it is the process that asks for the page, not the browser.
const peakMb = process.resourceUsage().maxRSS / 1024;
const figures: RenderFigures = { name, coldMs, warmMs, peakMb, bytes: first.length };
await writeFile(target, JSON.stringify(figures));
await writeFile(target.replace(/\.json$/, '.pdf'), first);
await render.close?.();
