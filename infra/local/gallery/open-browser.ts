import '../keep-to-own-folders.ts';
import chromium from '@sparticuz/chromium';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { unpackChromium } from './unpack-chromium.ts';

export type ContextOptions = {
  readonly width?: number;
  readonly lang?: 'zh' | 'en';
  readonly script?: boolean;
};

/** What suits a function in the cloud and not a test: one process for all, no rules between sites, graphics in software. */
const unwanted = [
  ...['--single-process', '--no-zygote', '--disable-web-security', '--allow-running-insecure-content'],
  ...['--in-process-gpu', '--use-gl=angle', '--use-angle=swiftshader', '--ignore-gpu-blocklist'],
];

/** The Chromium that travels in an npm package, headless. */
export const openBrowser = async (): Promise<Browser> => {
  const { executable, environment } = await unpackChromium();
  return playwright.launch({
    // Drawing in software within the browser's process ends one start in four; pages need no such drawing.
    args: [...chromium.args.filter((arg) => !unwanted.includes(arg)), '--disable-gpu'],
    executablePath: executable,
    env: { ...process.env, ...environment } as Record<string, string>,
    headless: true,
  });
};

/** A browser of somebody's own: nothing in it, in one language and one width, with or without scripts. */
export const openContext = async (
  browser: Browser,
  url: string,
  { width = 1280, lang = 'zh', script = true }: ContextOptions = {},
): Promise<BrowserContext> => {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({ viewport, javaScriptEnabled: script, baseURL: url });
  if (lang === 'en') await context.addCookies([{ name: 'lang', value: 'en', url }]);
  return context;
};

/** Signs a persona in on the sign-in page, as a person does, and comes back to the page that was asked for. */
export const signIn = async (page: Page, persona: string, back = '/work'): Promise<void> => {
  await page.goto(`/sign-in?back=${encodeURIComponent(back)}`);
  await page.locator(`button[value="${persona}"]`).click();
  await page.waitForURL((url) => url.pathname === back.split('?')[0]);
};

/**
 * Signs a persona in whose page has been through the sign-in page before: the same requests, which come back to something
 * small, and no page is drawn.
 */
export const signInAgain = async (page: Page, persona: string): Promise<void> => {
  const asked = await page.request.get('/sign-in?back=/favicon.ico');
  const came = await page.request.post(asked.url(), { form: { persona } });
  if (came.status() >= 400 || /^\/(oidc|sign-in)/.test(new URL(came.url()).pathname))
    throw new Error(`${persona} did not come in: ${came.status()} at ${came.url()}, asked at ${asked.url()}`);
};
