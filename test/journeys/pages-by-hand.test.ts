import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openBrowser } from '#infra/local/gallery/open-browser.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { byHand } from '#test/support/by-hand.ts';
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

describe('by hand, each person at a browser of their own', () => {
  it('a voluntary exit goes from the application to the report', async () => {
    expect(await byHand({ system, browser }, exitRoad, { script: true })).toBe('已办结');
  }, 200_000);
});

describe('what belongs to one organization', () => {
  const own = [
    '/cases/91110000MA0000001L-1',
    '/cases/91110000MA0000001L-1/commands/withdraw',
    '/cases/91110000MA0000001L-1/drafts/1',
    '/cases/91110000MA0000001L-1/audit',
    '/cases/91110000MA0000001L-1/draws',
    '/matters/91110000MA0000001L-1/deadlines',
    '/documents/91110000MA0000001L-1.2.D02',
    '/documents/91110000MA0000001L-1.2.D02/file',
    '/documents/91110000MA0000001L-1.2.D02/inline',
    '/documents/91110000MA0000001L-1.2.D02/source',
    '/documents/91110000MA0000001L-1.2.D02/serving',
    '/documents/91110000MA0000001L-1.2.D02/void',
    '/letters/91110000MA0000001L-1.2.D02/file',
    '/previews/91110000MA0000001L-1/1/1',
  ];

  it.each(['organization-b', 'expert-9'])(
    'is not shown to %s by any address',
    async (persona) => {
      const people = peopleAt(browser, system);
      const page = await people.at(persona, '/work');
      for (const path of own) {
        const response = await page.request.get(path, { maxRedirects: 0 });
        expect([path, response.status() >= 400 && response.status() < 500]).toEqual([path, true]);
        expect([path, (await response.text()).includes('示例甲')]).toEqual([path, false]);
      }
      await people.close();
    },
    60_000,
  );
});

describe('what somebody writes', () => {
  it('is shown as written and never becomes part of the page', async () => {
    const people = peopleAt(browser, system);
    const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const page = await people.at('agency-clerk', '/clues/new');
    await page.locator('[name=summary]').fill(attack);
    await page.locator('main form button:not([name]):not(.unseen)').last().click();
    await expect.poll(() => page.locator('[name=summary]').inputValue()).toBe(attack);
    const search = await people.at('agency-clerk', `/cases?q=${encodeURIComponent(attack)}`);
    expect(await search.locator('img[src=x], main script').count()).toBe(0);
    expect(await search.locator('#q').inputValue()).toBe(attack);
    await people.close();
  }, 60_000);
});

describe('with the keyboard alone', () => {
  it('somebody reaches the content first, fills a form in and sends it', async () => {
    const people = peopleAt(browser, system);
    const page = await people.at('nobody', '/verify');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getAttribute("href")')).toBe('#content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('code');
    await page.keyboard.type('2345-6789');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.said').first().textContent()).toContain('验证码应为16位');
    await people.close();
  }, 60_000);
});
