import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal } from '#functions/portal/portal.ts';
import { withHead } from '#shared/domain/methods.ts';
import { framedPreviews, routes } from '#shared/domain/routes.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
let pages: Pages;

beforeAll(async () => {
  engine = await startTables();
  pages = visitPages(await engine.fresh(), '2026-02-13');
});
afterAll(() => engine.stop());

const filled = (path: string): string =>
  path
    .replace(':caseId', '91110000MA0000001L-1')
    .replace(/:\w+(\{[^}]*\})?\??/g, '1')
    .replace(/\{\w+\}/g, '1');

/** The methods of every page, as its routes have them. */
const taken = new Map<string, Set<string>>();
for (const { method, path } of openPortal({} as never, new Map()).routes)
  if (method !== 'ALL' && !path.includes('*'))
    taken.set(filled(path), (taken.get(filled(path)) ?? new Set()).add(method));
for (const path of [...taken.keys()])
  for (const other of taken.keys())
    if (other !== path && filled(other) === path)
      taken.set(path, new Set([...(taken.get(path) ?? []), ...(taken.get(other) ?? [])]));

const asked = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];

describe.each([...taken])('the page %s', (path, methods) => {
  const allowed = withHead([...methods].toSorted());

  it('refuses by name what it does not take, whoever asks, and tells what it takes', async () => {
    for (const who of [pages, pages.as('agency-clerk')])
      for (const method of asked.filter((one) => !allowed.includes(one))) {
        const { status, headers, text } = await who.ask(method, path);
        expect([method, status]).toEqual([method, method === 'OPTIONS' ? 204 : 405]);
        expect(headers.get('allow')?.split(', ').toSorted()).toEqual(allowed.toSorted());
        expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
        if (status === 405 && method !== 'HEAD') expect(text).toContain('该地址只接受');
      }
  });
});

const everyRoute = [...Object.values(routes), ...Object.values(framedPreviews)];

/** Whether what is asked at one path may be taken by the route of another, whose parameters are anything. */
const leadsTo = (route: string, path: string): boolean => {
  const [parts, asked] = [route.split('/'), path.split('/')];
  return (
    parts.length === asked.length && parts.every((part, at) => part.startsWith('{') || part === filled(asked[at] ?? ''))
  );
};

describe.each(everyRoute)('the route $method $path', ({ path }) => {
  it('is refused to other methods in words, with what it takes', async () => {
    const here = everyRoute.filter((route) => leadsTo(route.path, path));
    const allowed = withHead(here.map(({ method }) => method)).toSorted();
    for (const method of asked.filter((one) => !allowed.includes(one))) {
      const { status, headers, text } = await pages.ask(method, filled(path));
      expect([method, status]).toEqual([method, method === 'OPTIONS' ? 204 : 405]);
      expect(headers.get('allow')?.split(', ').toSorted()).toEqual(allowed);
      if (status === 405 && method !== 'HEAD' && path.startsWith('/api/'))
        expect(JSON.parse(text)).toMatchObject({ code: 'method.refused', takes: expect.any(Array) });
    }
  });
});

it('a route of the API that does not exist is told so in words, by whatever method', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
    for (const path of ['/api/v1/nothing', '/api', '/api/v2/cases', '/api/v1/cases/1/2/3/4']) {
      const { status, text, headers } = await pages.ask(method, path);
      expect([path, status, JSON.parse(text).code]).toEqual([path, 404, 'route.missing']);
      expect(headers.get('content-type')).toContain('application/problem+json');
    }
});
