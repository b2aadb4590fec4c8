import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { openBrowser } from '#test/support/browser.ts';
import { type System, startSystem } from '#test/support/system.ts';
import { type People, peopleAt, stepByHand } from '#test/support/walk-pages.ts';

let system: System;
let browser: Browser;
let people: People;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
  people = peopleAt(browser, system);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

describe('a voluntary exit by hand', () => {
  it('goes from the application to the report in the browser, each person at their own', async () => {
    const { after } = await openRoadCase(openClient(system.url), exitRoad);
    for (const step of exitRoad.steps) {
      await system.setClock(step.at);
      await stepByHand(people, after.caseId, step);
      await system.idle();
    }
    const page = await people.at('office-clerk', `/cases/${after.caseId}`);
    await expect.poll(() => page.locator('.facts .tag').first().textContent()).toBe('已办结');
  }, 300_000);
});
