import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenAssets, openAssets } from '#functions/portal/assets.ts';
import { openBrowser } from '#infra/local/gallery/open-browser.ts';
import { langs } from '#shared/domain/words.ts';
import { buildWebFont } from '#templates/fonts/build-web-font.ts';
import { sampleNames } from '#templates/pages/define-page.ts';
import { definedPages } from '#templates/pages/defined-pages.ts';
import { page as framed } from '#templates/pages/page.ts';
import { say } from '#templates/pages/words.ts';
import { faultsOf } from '#test/support/browser.ts';

const widths = [390, 1280];
/** Where the pictures lie, to be looked at. */
const folder = join(import.meta.dirname, '..', '..', 'out', 'samples');
const site = 'http://samples.example';

let browser: Browser;
let shown: Page;
let html = '';

let assets: OpenAssets['assets'];

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await buildWebFont(join(folder, 'web-fonts'));
  const opened = openAssets(join(folder, 'web-fonts'));
  ({ assets } = opened);
  browser = await openBrowser();
  shown = await browser.newPage();
  await shown.route('**/*', (route) => {
    const asset = opened.files.get(new URL(route.request().url()).pathname.replace('/assets/', ''));
    return route.fulfill(
      asset
        ? { contentType: asset.type, body: Buffer.from(asset.bytes) }
        : { contentType: 'text/html; charset=utf-8', body: html },
    );
  });
}, 120_000);
afterAll(() => browser?.close());

const nav = [
  { href: '/work', zh: '待办', en: 'To do' },
  { href: '/cases', zh: '案件', en: 'Cases' },
];

describe.each(definedPages)('the page $name, drawn from its samples without a server', (defined) => {
  it.each(sampleNames)(
    'is well for axe and fits its width, in both languages and widths: %s',
    async (sample) => {
      const faults: string[] = [];
      for (const lang of langs) {
        const title = say(lang, defined.title(sample));
        const frame = { lang, path: '/work', assets, nav };
        html = String(framed(frame, title, defined.look(lang, sample)));
        for (const width of widths) {
          await shown.setViewportSize({ width, height: 900 });
          await shown.goto(`${site}/`);
          const where = `${lang}, ${width} px`;
          const over = Number(await shown.evaluate('document.documentElement.scrollWidth - innerWidth'));
          if (over > 0) faults.push(`${where}: ${over} px too wide`);
          faults.push(...(await faultsOf(shown)).map((fault) => `${where}: ${fault}`));
          const path = join(folder, `${defined.name}-${sample}-${lang}-${width}.png`);
          await shown.screenshot({ path, fullPage: true });
        }
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );
});
