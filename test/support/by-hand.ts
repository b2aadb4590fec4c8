import type { Browser } from 'playwright-core';
import { openClient } from '#infra/local/client/open-client.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import type { Road, RoadStep } from '#infra/local/demo/road.ts';
import { applyByHand } from './apply-by-hand.ts';
import type { LentSystem } from './borrow-system.ts';
import { type People, peopleAt, stepByHand } from './walk-pages.ts';

/** A system and the browser in which people meet it. */
type Met = { readonly system: LentSystem; readonly browser: Browser };

/** An application is made in the wizard, which submits it as well; what clues open is opened over the API. */
const open = async (
  { system }: Met,
  people: People,
  road: Road,
): Promise<{ caseId: string; steps: readonly RoadStep[] }> => {
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

/** A story from its opening to its end, each person at a browser of their own; answers with the state that the page then shows. */
export const byHand = async (
  met: Met,
  road: Road,
  { script }: { readonly script: boolean },
): Promise<string | null> => {
  const { system, browser } = met;
  const people = peopleAt(browser, system, { script });
  const { caseId, steps } = await open(met, people, road);
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
