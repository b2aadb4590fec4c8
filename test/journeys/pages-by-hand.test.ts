import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { revocationRoad } from '#infra/local/demo/revocation-road.ts';
import type { Road, RoadStep } from '#infra/local/demo/road.ts';
import { openBrowser } from '#infra/local/gallery/open-browser.ts';
import { pagesOf } from '#infra/local/gallery/pages.ts';
import { applyByHand } from '#test/support/apply-by-hand.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { faultsOf } from '#test/support/browser.ts';
import { isWhole, seed } from '#test/support/dose.ts';
import { type People, peopleAt, stepByHand } from '#test/support/walk-pages.ts';

let system: LentSystem;
let browser: Browser;

beforeAll(async () => {
  [system, browser] = await Promise.all([borrowSystem(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** An application is made in the wizard, which submits it as well; what clues open is opened over the API. */
const open = async (people: People, road: Road): Promise<{ caseId: string; steps: readonly RoadStep[] }> => {
  if (!('as' in road.opening)) {
    const { after } = await openRoadCase(openClient(system.url), road);
    return { caseId: after.caseId, steps: road.steps };
  }
  const { at, as, input } = road.opening;
  const { uscc, form } = input as { readonly uscc: string; readonly form: unknown };
  await system.setClock(at);
  await applyByHand(people, as, form);
  return { caseId: `${uscc}-1`, steps: road.steps.filter(({ command }) => command !== 'submitForm') };
};

const byHand = async (road: Road, script: boolean): Promise<string | null> => {
  const people = peopleAt(browser, system, { script });
  const { caseId, steps } = await open(people, road);
  for (const step of steps) {
    await system.setClock(step.at);
    await system.idle();
    await stepByHand(people, caseId, step);
  }
  await system.idle();
  const page = await people.at('office-clerk', `/cases/${caseId}`);
  const state = await page.locator('.masthead .tag').first().textContent();
  await people.close();
  return state;
};

describe('by hand, each person at a browser of their own', () => {
  it('a voluntary exit goes from the application to the report', async () => {
    expect(await byHand(exitRoad, true)).toBe('已办结');
  }, 200_000);

  it('a revocation with appeal, reconsideration and objection goes to its end without any script', async () => {
    expect(await byHand(revocationRoad, false)).toBe('已办结');
  }, 300_000);
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
