import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import type { Assets } from '#templates/pages/page.ts';
import { script } from '#templates/pages/script.ts';
import { style } from '#templates/pages/style.ts';
import type { PortalEnv } from './visit.ts';

const types = {
  svg: 'image/svg+xml',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
} as const;

type Asset = { readonly type: string; readonly bytes: string | Uint8Array };
export type OpenAssets = { readonly assets: Assets; readonly files: ReadonlyMap<string, Asset> };

const digest = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 12);

const text = (name: string, kind: 'css' | 'js' | 'svg', content: string): readonly [string, Asset] => [
  `${name}-${digest(content)}.${kind}`,
  { type: types[kind], bytes: content },
];

const slices = (folder: string): string[] => JSON.parse(readFileSync(join(folder, 'slices.json'), 'utf8')) as string[];

/** Styles, the script, and the web font where its folder is at hand; each under a name that changes with its content. */
export const openAssets = (fonts: string | undefined): OpenAssets => {
  const styled = text('style', 'css', style.trim());
  const scripted = text('script', 'js', script.trim());
  const pictured = text('icon', 'svg', icon);
  const files = new Map<string, Asset>([styled, scripted, pictured]);
  const assets = { style: `/assets/${styled[0]}`, script: `/assets/${scripted[0]}`, icon: `/assets/${pictured[0]}` };
  if (!fonts || !existsSync(join(fonts, 'slices.json'))) return { assets, files };
  const faces = text('fonts', 'css', readFileSync(join(fonts, 'fonts.css'), 'utf8'));
  files.set(...faces);
  for (const name of slices(fonts)) files.set(name, { type: types.woff2, bytes: readFileSync(join(fonts, name)) });
  return { assets: { ...assets, fonts: `/assets/${faces[0]}` }, files };
};

/** A door with a way out of it, in the colours of the pages. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#123f7a"/><path d="M17 7H8v18h9M14 16h11m-4-4 4 4-4 4" fill="none" stroke="#fff" stroke-width="2.5"/></svg>';

const forever = 'public, max-age=31536000, immutable';

/** The name of the file as it is now, asked for by what it is: `fonts.css` for `fonts-0123456789ab.css`. */
const nameNow = (files: OpenAssets['files'], plain: string): string | undefined =>
  [...files.keys()].find((name) => name.replace(/-[0-9a-f]{12}\./, '.') === plain);

/** Files whose name tells their content: kept by browsers for good. A plain name leads to what lies under it now. */
export const assetPages = (portal: Hono<PortalEnv>, files: OpenAssets['files']): void => {
  portal.get('/favicon.ico', (context) => context.redirect('/assets/icon.svg'));
  portal.get('/assets/:name', (context) => {
    const name = context.req.param('name');
    const found = files.get(name);
    if (!found) {
      const now = nameNow(files, name);
      return now ? context.redirect(`/assets/${now}`) : context.notFound();
    }
    const headers = { 'content-type': found.type, 'cache-control': forever };
    return context.body(typeof found.bytes === 'string' ? found.bytes : new Uint8Array(found.bytes), 200, headers);
  });
};
