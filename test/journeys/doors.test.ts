import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';

let system: LentSystem;
let caseId: string;

beforeAll(async () => {
  system = await borrowSystem();
  caseId = (await openRoadCase(openClient(system.url), exitRoad)).after.caseId;
});
afterAll(() => system.stop());

describe('a door', () => {
  const at = async (method: string, path: string, headers: Record<string, string> = {}) =>
    fetch(`${system.url}${path}`, {
      ...{ method, redirect: 'manual' },
      headers: { authorization: `Bearer ${await system.token('agency-clerk')}`, ...headers },
    });

  it('answers HEAD as GET, without a body: routes, pages and files', async () => {
    for (const path of [
      '/api/v1/health',
      `/api/v1/cases/${caseId}`,
      '/',
      '/verify',
      '/directory',
      '/cases',
      '/api/v1/nothing',
    ]) {
      const [whole, head] = [await at('GET', path), await at('HEAD', path)];
      expect([path, head.status, head.headers.get('content-type')]).toEqual([
        path,
        whole.status,
        whole.headers.get('content-type'),
      ]);
      expect(await head.text()).toBe('');
    }
  });

  it('refuses other methods with those it takes, and carries its headers on whatever it answers', async () => {
    const answers = [
      await at('PUT', `/api/v1/cases/${caseId}`),
      await at('DELETE', '/verify'),
      await at('OPTIONS', '/api/v1/cases'),
      await at('GET', '/api/v1/nothing'),
      await at('GET', '/api/v1/cases', { authorization: 'Bearer none' }),
      await at('GET', `/api/v1/cases/${caseId}`, { accept: 'application/pdf' }),
      await at('GET', '/gone'),
      await at('GET', '/'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([405, 405, 204, 404, 401, 406, 404, 200]);
    expect(answers.slice(0, 3).map(({ headers }) => headers.get('allow'))).toEqual([
      'GET, HEAD',
      'GET, HEAD, POST',
      'GET, HEAD, POST',
    ]);
    for (const { headers, url, status } of answers)
      expect([
        url,
        status,
        headers.get('strict-transport-security'),
        headers.get('x-content-type-options'),
        headers.get('cache-control'),
      ]).toEqual([url, status, 'max-age=31536000; includeSubDomains', 'nosniff', 'no-store']);
  });

  it('takes JSON in UTF-8 that is not packed, and answers whoever takes JSON', async () => {
    const send = async (said: Record<string, string>) => {
      const headers = { authorization: `Bearer ${await system.token('organization-a')}`, 'idempotency-key': 'door' };
      const body = { method: 'POST', body: '{"?":1}' };
      const response = await fetch(`${system.url}/api/v1/cases`, { ...body, headers: { ...headers, ...said } });
      return [response.status, ((await response.json()) as { code: string }).code];
    };
    const json = { 'content-type': 'application/json; charset=UTF-8' };
    expect(await send(json)).toEqual([422, 'input.invalid']);
    for (const type of ['text/plain', 'application/jsonx', 'application/json; charset=gbk', ''])
      expect([type, await send({ 'content-type': type })]).toEqual([type, [415, 'input.mediaType']]);
    expect(await send({ ...json, 'content-encoding': 'gzip' })).toEqual([415, 'input.mediaType']);
    expect(await send({ ...json, accept: 'text/html' })).toEqual([406, 'input.notAcceptable']);
  });
});
