import type { Browser, Page } from 'playwright-core';
import type { RoadStep } from '#infra/local/demo/road.ts';
import { openContext, type PageOptions, signIn } from './browser.ts';
import { fillCommand } from './fill-form.ts';
import type { System } from './system.ts';

/** People at their browsers: one each, signed in anew where the clock has gone on past their session. */
export const peopleAt = (browser: Browser, system: System, options: PageOptions = {}) => {
  const pages = new Map<string, Page>();
  const pageOf = async (persona: string): Promise<Page> => {
    const held = pages.get(persona) ?? (await (await openContext(browser, system.url, options)).newPage());
    pages.set(persona, held);
    return held;
  };
  return {
    /** The page of a persona, showing what is at that path. */
    at: async (persona: string, path: string): Promise<Page> => {
      const page = await pageOf(persona);
      const response = await page.goto(path);
      if (response?.status() === 401) await signIn(page, persona, path);
      return page;
    },
    close: () => Promise.all([...pages.values()].map((page) => page.context().close())),
  };
};

export type People = ReturnType<typeof peopleAt>;

const said = async (page: Page): Promise<string> => (await page.locator('.said').allInnerTexts()).join(' ');

const bodyOf = (persona: string): string => persona.replace(/-(clerk|head)$/, '');

/** Whoever may draft it: a step that a head's signature completes is begun by the clerk of the same body. */
const drafterOf = async (people: People, { as, command }: RoadStep, caseId: string): Promise<string> => {
  if (!as.endsWith('-head')) return as;
  const page = await people.at(`${bodyOf(as)}-clerk`, `/cases/${caseId}`);
  const link = page.locator(`a[href="/cases/${caseId}/commands/${command}"]`);
  return (await link.count()) > 0 ? `${bodyOf(as)}-clerk` : as;
};

/** One step of a story by hand: the form filled in and sent and, where it made a draft, the draft signed off by the head. */
export const stepByHand = async (people: People, caseId: string, step: RoadStep): Promise<void> => {
  const { command, input } = step;
  const drafter = await drafterOf(people, step, caseId);
  const page = await people.at(drafter, `/cases/${caseId}/commands/${command}`);
  await fillCommand(page, command, input);
  await page.locator('main form button:not([name]):not(.unseen)').last().click();
  const { pathname } = new URL(page.url());
  if (pathname === `/cases/${caseId}`) return;
  if (!pathname.startsWith(`/cases/${caseId}/drafts/`))
    throw new Error(`${command} as ${drafter}: ${await said(page)}`);
  const signer = await people.at(`${bodyOf(drafter)}-head`, pathname);
  await signer.locator('form[action$="/sign-off"] button').click();
  if (new URL(signer.url()).pathname !== `/cases/${caseId}`)
    throw new Error(`${command}, signed: ${await said(signer)}`);
};
