import '../keep-to-own-folders.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openClient } from '../client/open-client.ts';
import { clearFolder } from '../demo/clear-folder.ts';
import { exitRoad } from '../demo/exit-road.ts';
import { revocationRoad } from '../demo/revocation-road.ts';
import { walkRoad } from '../demo/walk-road.ts';
import { openBrowser, openContext, signIn } from '../gallery/open-browser.ts';
import { pagesOf } from '../gallery/pages.ts';
import { takeNothing } from '../print-help.ts';
import { startSystem } from '../start-system.ts';

takeNothing('npm run gallery   walks two stories and takes a picture of every web page into out/gallery/');

/** `npm run gallery`: walks two stories on a system of its own and takes a picture of every page into `out/gallery/`. */
// Lambda runs in UTC, and so must every thread of this process.
process.env.TZ = 'UTC';

const folder = join('out', 'gallery');

const looks = [
  { name: 'desktop-zh', width: 1280, lang: 'zh' },
  { name: 'desktop-en', width: 1280, lang: 'en' },
  { name: 'phone-zh', width: 360, lang: 'zh' },
] as const;

const fileOf = (persona: string, path: string): string =>
  `${persona}${path.replace(/[^\p{L}\p{N}.-]+/gu, '_').replace(/_$/, '')}.png`;

type Look = (typeof looks)[number];

const takeAll = async (url: string, look: Look): Promise<string[]> => {
  const browser = await openBrowser();
  const taken: string[] = [];
  for (const [persona, paths] of Object.entries(pagesOf)) {
    const context = await openContext(browser, url, look);
    const page = await context.newPage();
    if (persona !== 'nobody') await signIn(page, persona);
    for (const path of paths) {
      await page.goto(path, { waitUntil: 'networkidle' });
      const file = join(look.name, fileOf(persona, path));
      await page.screenshot({ path: join(folder, file), fullPage: true });
      taken.push(file);
    }
    await context.close();
  }
  await browser.close();
  return taken;
};

const sheet = (files: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>页面图集</title>\n${files
    .map(
      (file) =>
        `<figure><figcaption>${file}</figcaption><img src="${encodeURI(file)}" width="480" loading="lazy"></figure>`,
    )
    .join('\n')}\n`;

await clearFolder(folder);
for (const { name } of looks) await mkdir(join(folder, name), { recursive: true });
const system = await startSystem({ port: 0, data: undefined, verbose: false });
try {
  const client = openClient(system.url);
  for (const road of [exitRoad, revocationRoad]) await walkRoad(client, road);
  await wait(500);
  const taken: string[] = [];
  for (const look of looks) taken.push(...(await takeAll(system.url, look)));
  await writeFile(join(folder, 'index.html'), sheet(taken));
  console.log(`${taken.length} pictures in ${folder}/, all on ${join(folder, 'index.html')}`);
} finally {
  await system.stop();
}
