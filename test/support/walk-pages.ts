import type { Browser, Page, Response } from 'playwright-core';
import { type Receipt, receiptTold } from '#infra/local/demo/letter-received.ts';
import type { RoadStep } from '#infra/local/demo/road.ts';
import { type ContextOptions, openContext, signIn, signInAgain } from '#infra/local/gallery/open-browser.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { fillCommand, put } from './fill-form.ts';
import type { DrivenSystem } from './system.ts';

/** People at their browsers: one each, signed in anew where the clock has gone on past their session. */
export const peopleAt = (browser: Browser, system: DrivenSystem, options: ContextOptions = {}) => {
  const pages = new Map<string, Page>();
  /** Who signed in, and how often the clock had been set by then. */
  const signed = new Map<string, number>();
  const pageOf = async (persona: string): Promise<Page> => {
    const held = pages.get(persona) ?? (await (await openContext(browser, system.url, options)).newPage());
    pages.set(persona, held);
    return held;
  };
  /** A page that shows itself again after a while may just be about to: once it stands, there is time until the next. */
  const goTo = async (page: Page, path: string, tries = 5): Promise<Response | null> => {
    try {
      return await page.goto(path);
    } catch (thrown) {
      const interrupted = String(thrown).includes('interrupted by another navigation');
      if (!interrupted || tries <= 1) throw thrown;
      await page.waitForLoadState();
      return goTo(page, path, tries - 1);
    }
  };
  /** Once at the sign-in page as a person does, then by its requests alone. */
  const comeIn = async (page: Page, persona: string, path: string): Promise<void> => {
    if (!signed.has(persona)) return signIn(page, persona, path);
    // A page that shows itself again would do so in the midst of it, in the session that ends.
    await goTo(page, 'about:blank');
    await signInAgain(page, persona);
    const came = await goTo(page, path);
    if (came?.status() === 401) throw new Error(`${persona} signed in and is still a stranger at ${path}`);
  };
  return {
    /** The page of a persona, showing what is at that path. */
    at: async (persona: string, path: string): Promise<Page> => {
      const page = await pageOf(persona);
      const stale = signed.has(persona) && signed.get(persona) !== system.timesSet();
      if (!stale && ((await goTo(page, path))?.status() !== 401 || persona === 'nobody')) return page;
      await comeIn(page, persona, path);
      signed.set(persona, system.timesSet());
      return page;
    },
    close: () => Promise.all([...pages.values()].map((page) => page.context().close())),
  };
};

export type People = ReturnType<typeof peopleAt>;

const said = async (page: Page): Promise<string> => (await page.locator('.said').allInnerTexts()).join(' ');

const bodyOf = (persona: string): string => persona.replace(/-(clerk|head)$/, '');

type Sent = { readonly page: Page; readonly path: string };

const send = async (people: People, [caseId, persona]: readonly [string, string], step: RoadStep): Promise<Sent> => {
  const page = await people.at(persona, `/cases/${caseId}/commands/${step.command}`);
  // Whose step it is not is offered no form.
  if ((await page.locator('main form[data-keep]').count()) === 0) return { page, path: new URL(page.url()).pathname };
  await fillCommand(page, step.command, step.input);
  await page.locator('main form button:not([name]):not(.unseen)').last().click();
  return { page, path: new URL(page.url()).pathname };
};

/** A step that a head's signature completes is begun by the clerk of the same body; one without a letter is the head's. */
const sendFirst = async (people: People, caseId: string, step: RoadStep): Promise<Sent> => {
  if (!step.as.endsWith('-head')) return send(people, [caseId, step.as], step);
  const drafted = await send(people, [caseId, `${bodyOf(step.as)}-clerk`], step);
  return drafted.path.includes('/commands/') ? send(people, [caseId, step.as], step) : drafted;
};

/** The reviewer looks at the list of a draft and agrees, after the heads talked it over. */
const reviewByHand = async (people: People, path: string): Promise<void> => {
  const page = await people.at('legality-reviewer', `${path}/review`);
  const digest = await page.locator('[name="digest"]').inputValue();
  const discussion = { discussedOn: '2025-01-06', participants: ['示例甲', '示例乙'], conclusion: '同意（示例）。' };
  await fillCommand(page, 'reviewLegality', { digest, agrees: true, opinion: '同意办理（示例）。', discussion });
  await page.locator('main form button:not([name]):not(.unseen)').last().click();
  if (new URL(page.url()).pathname !== path) throw new Error(`reviewLegality: ${await said(page)}`);
};

/** The receipt of the case's latest letter of a kind, entered on the page of that letter. */
const receiveByHand = async (people: People, [caseId, persona]: readonly [string, string], receipt: Receipt) => {
  const cases = await people.at(persona, `/cases/${caseId}`);
  const { id } = documentKinds[receipt.letter];
  const letter = cases.locator(`a[href^="/documents/${caseId}."][href$=".${id}"]`).last();
  const page = await people.at(persona, `${await letter.getAttribute('href')}/serving`);
  for (const [name, value] of Object.entries(receipt.line)) await put(page, name, value);
  await page.locator('main form button:not([name]):not(.unseen)').last().click();
  if (new URL(page.url()).pathname.endsWith('/serving'))
    throw new Error(`the receipt of ${receipt.letter}: ${await said(page)}`);
};

/** One step of a story by hand: the form filled in and sent and, where it made a draft, the draft signed off by the head. */
export const stepByHand = async (people: People, caseId: string, step: RoadStep): Promise<void> => {
  const { command, as, input } = step;
  const receipt = receiptTold(command, input, step.at.slice(0, 10));
  if (receipt) return receiveByHand(people, [caseId, as], receipt);
  const { page, path } = await sendFirst(people, caseId, step);
  if (path === `/cases/${caseId}`) return;
  if (!path.startsWith(`/cases/${caseId}/drafts/`)) throw new Error(`${command} as ${as}: ${await said(page)}`);
  const reviewer = await people.at('legality-reviewer', path);
  if ((await reviewer.locator(`a[href="${path}/review"]`).count()) > 0) await reviewByHand(people, path);
  const signer = await people.at(`${bodyOf(as)}-head`, path);
  const button = signer.locator('form[action$="/sign-off"] button');
  if ((await button.count()) === 0)
    throw new Error(`${command}: ${signer.url()} offers no signing: ${await signer.locator('body').textContent()}`);
  await button.click();
  if (new URL(signer.url()).pathname !== `/cases/${caseId}`)
    throw new Error(`${command}, signed: ${await said(signer)}`);
};
