import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { revocationRoad } from '#infra/local/demo/revocation-road.ts';
import { openBrowser } from '#infra/local/gallery/open-browser.ts';
import { pagesOf } from '#infra/local/gallery/pages.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { faultsOf } from '#test/support/browser.ts';
import { byHand } from '#test/support/by-hand.ts';
import { isWhole, seed } from '#test/support/dose.ts';
import { peopleAt } from '#test/support/walk-pages.ts';

let system: LentSystem;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([borrowSystem(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('by hand without any script', () => {
  it.each([
    ['a voluntary exit goes from the application to the report', exitRoad],
    ['a revocation with appeal, reconsideration and objection goes to its end', revocationRoad],
  ])(
    '%s',
    async (_, road) => {
      expect(await byHand({ system, browser }, road, { script: false })).toBe('已办结');
    },
    300_000,
  );
});

/** A page may weigh this much with its script: HTML and JavaScript together. */
const heaviest = 100_000;

const looks = [
  { width: 1280, lang: 'zh' },
  { width: 360, lang: 'en' },
] as const;

// The two walks above have left a case of each procedure behind.
describe.each(looks)('every page at $width px in $lang', (options) => {
  /** Each page is looked at in one of the two, by turns, and in `npm run prove` in both. */
  const takesTurn = (place: number) => isWhole || (place + seed + looks.indexOf(options)) % 2 === 0;

  it.each(Object.entries(pagesOf))(
    'is without a fault for %s',
    async (persona, paths) => {
      const people = peopleAt(browser, system, options);
      for (const path of paths.filter((_, place) => takesTurn(place))) {
        const page = await people.at(persona, path);
        expect([path, await faultsOf(page)]).toEqual([path, []]);
        const over = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
        expect([path, over <= 0, await page.locator('h1').count()]).toEqual([path, true, 1]);
        const status = await page.evaluate('performance.getEntriesByType("navigation")[0].responseStatus');
        expect([path, [200, 409].includes(Number(status)), status]).toEqual([path, true, status]);
        expect([path, (await page.content()).length < heaviest]).toEqual([path, true]);
      }
      await people.close();
    },
    240_000,
  );
});
