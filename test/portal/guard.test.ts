import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal } from '#functions/portal/portal.ts';
import { Instant } from '#shared/domain/day.ts';
import { limits } from '#shared/domain/limits.ts';
import { meet, readForm } from '#shared/store/typed-forms.ts';
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
  /^\/($|assets|sign-in|sign-out|language|directory|notices|announcements|bans|verify|feeds|eligibility|favicon)/;
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
  const path = '/cases/91110000MA0000001L-1/commands/accept';
  const typed = { _for: 'agency-clerk', 'papers.application': 'true', _csrf: 'gone' };
  const now = Instant.parse('2026-02-13T01:00:00.000Z');
  const browser = 'a-browser-that-somebody-signed-in-with';
  const by = (cookie: string) => ({ cookie: `typed=${cookie}` });

  it('keeps what was typed for a browser that the pages know, and says so', async () => {
    await meet(pages.table, { browser }, now);
    expect((await pages.post(path, typed, by(browser))).text).toContain('您填写的内容已经保存');
    const kept = await readForm(pages.table, { browser }, { path });
    expect(kept?.entries).toContainEqual(['papers.application', 'true']);
    expect(JSON.stringify(kept)).not.toContain('_csrf');
  });

  it('keeps nothing for one that it does not know, whatever name it gives, and does not say that it did', async () => {
    for (const headers of [{}, by('made-up'), by(''), by('__proto__')]) {
      const lost = await pages.post(path, typed, headers);
      expect([lost.status, lost.text.includes('已经保存'), lost.headers.get('set-cookie')]).toEqual([401, false, null]);
    }
    expect(await readForm(pages.table, { browser: 'made-up' }, { path })).toBeUndefined();
    await meet(pages.table, { browser: 'long-ago' }, Instant.parse('2025-12-01T01:00:00.000Z'));
    expect((await pages.post(path, typed, by('long-ago'))).text).not.toContain('已经保存');
  });

  it('keeps as many forms as it may, and one more is told as not kept', async () => {
    const clerk = pages.as('agency-clerk');
    const keep = (at: number) => clerk.post('/forms', { _form: `/cases/${at}`, reason: '示例' });
    for (let at = 0; at < limits.keptForms; at += 1) expect((await keep(at)).status).toBe(204);
    expect((await keep(limits.keptForms)).status).toBe(413);
    expect((await keep(0)).status).toBe(204);
    await meet(pages.table, { browser: 'full' }, now);
    const lose = (at: number) => pages.post(`${path}${at}`, typed, by('full'));
    for (let at = 0; at < limits.keptForms; at += 1) expect((await lose(at)).text).toContain('已经保存');
    expect((await lose(limits.keptForms)).text).not.toContain('已经保存');
  });

  it.each([1, 2])('keeps %i times 16 KB or says that it did not', async (times) => {
    const reason = 'x'.repeat(times * 16_000 + (times - 1) * 2_000);
    const { status } = await pages.as('office-clerk').post('/forms', { _form: '/work', reason });
    expect(status).toBe(times === 1 ? 204 : 413);
  });

  it('refuses a form of more fields than any form has', async () => {
    const fields = Object.fromEntries(Array.from({ length: limits.formFields + 1 }, (_, at) => [`f${at}`, '1']));
    expect((await pages.as('agency-clerk').post('/forms', fields)).status).toBe(413);
    expect((await pages.post('/verify', fields)).status).toBe(413);
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
