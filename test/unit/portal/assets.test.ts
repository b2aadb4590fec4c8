import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { assetPages, openAssets } from '#functions/portal/assets.ts';
import type { PortalEnv } from '#functions/portal/visit.ts';

const { assets, files } = openAssets(undefined);
const portal = new Hono<PortalEnv>();
assetPages(portal, files);

describe('the files of the pages', () => {
  it('are kept for good under the name that tells their content', async () => {
    const answer = await portal.request(assets.style);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toContain('body{');
  });

  it('are found by a plain name, which nobody keeps', async () => {
    const answer = await portal.request('/assets/style.css');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, assets.style]);
    expect(answer.headers.get('cache-control')).toBe(null);
  });

  it.each(['/assets/other.css', '/assets/style-000000000000.css', '/assets/style.css.map'])(
    'are not there: %s',
    async (path) => {
      expect((await portal.request(path)).status).toBe(404);
    },
  );
});
