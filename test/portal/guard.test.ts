import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal } from '#functions/portal/portal.ts';
import { Instant } from '#shared/domain/day.ts';
import { readForm } from '#shared/store/typed-forms.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { formToken, type Pages, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let pages: Pages;

beforeAll(async () => {
  engine = await startTables();
  pages = visitPages(await engine.fresh(), '2026-02-13');
});
afterAll(() => engine.stop());

/** Paths with something plausible in place of each parameter. */
const routesOf = (method: string): string[] => {
  const { routes } = openPortal({} as never, new Map());
  const paths = routes.filter(
    (route) => (route.method === method || route.method === 'ALL') && !route.path.includes('*'),
  );
  const filled = paths.map(({ path }) =>
    path
      .replace(':caseId', '91110000MA0000001L-1')
      .replace(':documentId', '91110000MA0000001L-1.1.D02')
      .replace(/:\w+(\{[^}]*\})?\??/g, '1'),
  );
  return [...new Set(filled)];
};

const openToAll =
  /^\/($|assets|sign-in|sign-out|language|directory|notices|announcements|bans|verify|feeds|eligibility)/;
const personal = (path: string): boolean => !openToAll.test(path);

describe.each(routesOf('POST').filter(personal))('a form sent to %s', (path) => {
  it('is refused without its token, and where another site set it off', async () => {
    const { post } = pages.as('agency-clerk');
    expect((await post(path, { _csrf: undefined, reason: '示例' })).status).toBe(403);
    expect((await post(path, { _csrf: `${formToken}x` })).status).toBe(403);
    expect((await post(path, {}, { origin: 'https://elsewhere.example.cn' })).status).toBe(403);
    expect((await post(path, {}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('is refused to nobody in particular', async () => {
    expect((await pages.post(path, { reason: '示例' })).status).toBe(401);
  });
});

describe.each(routesOf('GET').filter(personal))('the page %s', (path) => {
  it('asks to sign in, and tells nothing', async () => {
    const { status, text } = await pages.get(path);
    expect(status).toBe(401);
    expect(text).toContain('请先登录');
  });

  it('answers a person signed in with a page and no fault', async () => {
    for (const persona of ['agency-clerk', 'organization-b', 'expert-1', 'department-ndrc', 'auditor']) {
      const { status } = await pages.as(persona).get(path);
      expect([path, persona, status < 500]).toEqual([path, persona, true]);
    }
  });
});

describe('every answer', () => {
  it('carries a policy that lets nothing in from elsewhere and no script that is not a file of this site', async () => {
    const { headers } = await pages.get('/verify');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'self'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('never sends the browser to another site after signing in', async () => {
    for (const back of ['https://elsewhere.example.cn/', '//elsewhere.example.cn', '/\\elsewhere.example.cn']) {
      const { location } = await pages.get(`/language?to=en&back=${encodeURIComponent(back)}`);
      expect(location).toBe('/');
    }
  });
});

describe('a session that is lost', () => {
  it('keeps what was typed, and gives it back to the one who typed it alone', async () => {
    const path = '/cases/91110000MA0000001L-1/commands/accept';
    const lost = await pages.post(path, { _for: 'agency-clerk', 'papers.application': 'true', _csrf: 'gone' });
    expect(lost.text).toContain('您填写的内容已经保存');
    const [, browser = ''] = /typed=([^;]+)/.exec(lost.headers.get('set-cookie') ?? '') ?? [];
    const kept = await readForm(pages.table, { browser }, path);
    expect(kept?.entries).toContainEqual(['papers.application', 'true']);
    expect(JSON.stringify(kept)).not.toContain('_csrf');
  });

  it('signs nobody in after its time', async () => {
    let now = Instant.parse('2026-02-13T01:00:00.000Z');
    const { get } = visitPages(pages.table, '2026-02-13', { now: () => now }).as('agency-clerk');
    expect((await get('/work')).status).toBe(200);
    now = Instant.parse('2026-02-13T01:59:59.000Z');
    expect((await get('/work')).status).toBe(200);
    now = Instant.parse('2026-02-13T02:00:01.000Z');
    expect((await get('/work')).status).toBe(401);
  });
});
