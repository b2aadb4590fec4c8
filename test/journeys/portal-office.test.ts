import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { openBrowser } from '#infra/local/gallery/open-browser.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { faultsOf } from '#test/support/browser.ts';
import { smallPdf } from '#test/support/small-pdf.ts';
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

/** Nothing for axe to find, and nothing wider than the window. */
const expectSound = async (page: Page): Promise<void> => {
  expect([page.url(), await faultsOf(page)]).toEqual([page.url(), []]);
  const scrolled = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect([page.url(), scrolled]).toEqual([page.url(), 0]);
};

const submit = (page: Page) => page.locator('main form button:not([name]):not(.unseen)').last().click();

const looks = [
  { lang: 'zh', width: 360 },
  { lang: 'en', width: 1280 },
] as const;

describe.each(looks)('the office at its pages in $lang, $width pixels wide', (options) => {
  it('proposes settings that are looked at first, and another head publishes them', async () => {
    const people = peopleAt(browser, system, options);
    await expectSound(await people.at('office-clerk', '/settings/office'));
    const page = await people.at('office-clerk', '/settings/office/propose');
    await expectSound(page);
    await page.locator('[name="settings.panel.quorum"]').fill('2');
    await page.locator('[name="settings.articleTwentyEight.2"]').fill('示例第三项');
    await submit(page);
    await expectSound(page);
    expect(await page.locator('.said.bad li').count()).toBe(8);
    await page.locator('[name="settings.panel.quorum"]').fill(`0.${options.width}`);
    await page.locator('[name="settings.articleTwentyEight.2"]').fill('');
    await page.locator('[name="note"]').fill('示例：到会比例');
    await submit(page);
    await expectSound(page);
    expect(await page.locator('ins').allInnerTexts()).toEqual([`${options.width === 360 ? 36 : 12.8}%`]);
    await page.locator('button[name=_checked]').click();
    await expectSound(page);
    const version = new URL(page.url()).pathname;
    const head = await people.at('office-head', version);
    await expectSound(head);
    await head.locator('form[action$="/publish"] button').click();
    expect(new URL(head.url()).pathname).toBe(version);
    expect(await head.locator('.said.good').count()).toBe(1);
    await people.close();
  }, 120_000);

  it('takes what an organization uploads, four megabytes at most', async () => {
    const { after } = await openRoadCase(openClient(system.url), exitRoad);
    const people = peopleAt(browser, system, options);
    const page = await people.at('organization-a', `/cases/${after.caseId}/attachments`);
    await expectSound(page);
    const file = page.locator('input[type=file]');
    const send = async (name: string, bytes: Buffer) => {
      await file.setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes });
      await page.locator('select[name=about]').selectOption('application');
      await submit(page);
    };
    await send('示例.docx', Buffer.from('PK\x03\x04'));
    await expectSound(page);
    expect(await page.locator('.said.bad').count()).toBe(1);
    await send('示例.pdf', Buffer.concat([smallPdf('示例'), Buffer.alloc(3_999_000)]));
    await expectSound(page);
    await file.setInputFiles({ name: '大.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(4_000_001) });
    const told = await file.evaluate((input) => (input as unknown as { validationMessage: string }).validationMessage);
    expect(told).toContain('4');
    const clerk = await people.at('agency-clerk', `/cases/${after.caseId}/attachments`);
    const download = clerk.waitForEvent('download');
    await clerk.locator('table a').first().click();
    expect((await download).suggestedFilename()).toBe('示例.pdf');
    await people.close();
  }, 120_000);
});
