import { writeFile } from 'node:fs/promises';
import { median } from './quantile.ts';
import type { Render } from './renderers/letter.ts';
import type { RendererName, RenderFigures } from './renderers/names.ts';

const [name, script, fonts, target, later] = process.argv.slice(2) as [RendererName, string, string, string, string];
const runs = Number(later);
const warmUps = runs > 0 ? 10 : 0;

const { prepare } = (await import(script)) as {
  prepare: (folder: string) => Promise<Render & { close?: () => Promise<void> }>;
};
const render = await prepare(fonts);
const first = await render(0);
const coldMs = performance.now();
const times: number[] = [];
for (let run = 1; run <= warmUps + runs; run += 1) {
  const start = performance.now();
  await render(run);
  if (run > warmUps) times.push(performance.now() - start);
}
const warmMs = median(times);
// Kibibytes on Linux; for Chromium it is the process that asks for the page, not the browser.
const peakMb = process.resourceUsage().maxRSS / 1024;
const figures: RenderFigures = { name, coldMs, warmMs, peakMb, bytes: first.length };
await writeFile(target, JSON.stringify(figures));
await writeFile(target.replace(/\.json$/, '.pdf'), first);
await render.close?.();
