import type { Page } from 'playwright-core';
import { ExitForm } from '#shared/procedures/voluntary-exit/form.ts';
import { fieldsOf } from '#templates/forms/field.ts';
import { writeEntries } from '#templates/forms/write-entries.ts';
import { put } from './fill-form.ts';
import type { People } from './walk-pages.ts';

/** Whatever of the application this step of the wizard asks for. */
const fillStep = async (page: Page, application: unknown): Promise<void> => {
  for (const [name, value] of writeEntries(fieldsOf(ExitForm), application)) {
    const box = page.locator(`input[type=checkbox][name="${name.replace(/\.\d+$/, '')}"][value="${value}"]`);
    if ((await page.locator(`[name="${name}"]`).count()) > 0) await put(page, name, value);
    else if ((await box.count()) > 0) await box.check();
  }
};

const steps = ['scope', 'reasons', 'work', 'commitments'];

/** An organization applies for exit, step by step, and submits. */
export const applyByHand = async (people: People, persona: string, application: unknown): Promise<void> => {
  const page = await people.at(persona, '/apply/scope');
  for (const step of steps) {
    if (!new URL(page.url()).pathname.endsWith(`/${step}`)) throw new Error(`${page.url()} is not the step ${step}`);
    await fillStep(page, application);
    await page.locator('main form button:not([name]):not(.unseen)').last().click();
  }
  await page.locator('main form button').last().click();
  if (!page.url().includes('/apply/done/')) throw new Error((await page.locator('.said').allInnerTexts()).join(' '));
};
