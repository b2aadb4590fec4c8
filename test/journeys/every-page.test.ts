import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { revocationRoad } from '#infra/local/demo/revocation-road.ts';
import { walkRoad } from '#infra/local/demo/walk-road.ts';
import { openBrowser } from '#infra/local/gallery/open-browser.ts';
import { pagesOf } from '#infra/local/gallery/pages.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { faultsOf } from '#test/support/browser.ts';
import { peopleAt } from '#test/support/walk-pages.ts';

let system: LentSystem;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([borrowSystem(), openBrowser()]);
  for (const road of [exitRoad, revocationRoad]) await walkRoad(openClient(system.url), road);
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** A page may weigh this much with its script: HTML and JavaScript together. */
const heaviest = 100_000;

describe.each([
  { width: 1280, lang: 'zh' },
  { width: 360, lang: 'en' },
] as const)('every page at $width px in $lang', (options) => {
  it.each(Object.entries(pagesOf))(
    'is without a fault for %s',
    async (persona, paths) => {
      const people = peopleAt(browser, system, options);
      for (const path of paths) {
        const page = await people.at(persona, path);
        expect([path, await faultsOf(page)]).toEqual([path, []]);
        const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
        expect([path, over <= 0, await page.locator('h1').count()]).toEqual([path, true, 1]);
        expect(await page.title()).not.toMatch(/没有|无权|There is no|Not permitted/);
        expect([path, (await page.content()).length < heaviest]).toEqual([path, true]);
      }
      await people.close();
    },
    240_000,
  );
});
