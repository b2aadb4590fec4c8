import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { browserClient } from '#infra/local/oidc/configure-issuer.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { enginesOf } from '#test/support/running-engines.ts';
import { type System, type SystemOptions, spawnStart, startSystem } from '#test/support/system.ts';

const folder = scratchFolder('exit-docket-test');
const data = join(folder, 'data');
let system: System;

beforeAll(async () => {
  system = await startSystem({ data });
}, 240_000);

afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

/** Runs a start that is expected to fail; answers with its exit code and what it said. */
const failedStart = async (options: SystemOptions): Promise<{ code: unknown; said: string }> => {
  const child = spawnStart(options);
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(String(part)));
  const [code] = await once(child, 'close');
  return { code, said: said.join('') };
};

const cases = (token?: string) =>
  fetch(`${system.url}/api/v1/cases`, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });

test('a route that asks for a token says no to none, to a broken one, and to one of another issuer', async () => {
  const good = await system.token('organization-a');
  const [header, payload, signature] = good.split('.');
  const raised = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(payload ?? '', 'base64url').toString()), roles: ['officeHead'] }),
  ).toString('base64url');
  for (const token of [undefined, '', 'x.y.z', `${header}.${raised}.${signature}`, `${header}.${payload}.`]) {
    const response = await cases(token);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ message: 'Unauthorized' });
  }
  expect((await cases(good)).status).toBe(200);
});

test('unknown paths and methods are not found, before any question of a token', async () => {
  const asked = [
    ['GET', '/api/v1/nothing', 404, null],
    ['GET', '/api/v1/health/', 404, null],
    ['DELETE', '/api/v1/cases', 405, 'GET, HEAD, POST'],
    ['DELETE', '/', 405, 'GET, HEAD'],
    ['GET', '/nothing', 404, null],
  ] as const;
  const answers = await Promise.all(asked.map(([method, path]) => fetch(`${system.url}${path}`, { method })));
  expect(
    answers.map(({ status, headers }, at) => [...(asked[at]?.slice(0, 2) ?? []), status, headers.get('allow')]),
  ).toEqual(asked);
});

test('a body beyond what API Gateway takes is refused before the handler', async () => {
  const response = await fetch(`${system.url}/api/v1/cases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await system.token('organization-a')}`, 'content-type': 'application/json' },
    body: 'x'.repeat(10 * 1024 * 1024 + 1),
  });
  expect(response.status).toBe(413);
});

test('a wrong secret and an unknown persona get no token', async () => {
  for (const pair of ['organization-a:wrong', 'nobody:local-only']) {
    const response = await fetch(`${system.url}/oidc/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(response.status).toBe(401);
  }
});

test('the clock moves for the handlers, tokens stay valid, and the answer says where it stands', async () => {
  await system.setClock('2026-01-05T09:00:00+08:00');
  const health = await (await fetch(`${system.url}/api/v1/health`)).json();
  expect(health).toMatchObject({ at: expect.stringMatching(/^2026-01-05T01:00/) });
  expect((await cases(await system.token('organization-a'))).status).toBe(200);
  const refused = await fetch(`${system.url}/local/clock`, { method: 'POST', body: '{"at":"tomorrow"}' });
  expect(refused.status).toBe(400);
  await system.idle();
});

test('a person signs in on the page and gets a token that the API takes', async () => {
  const { challenge, verifier } = {
    verifier: 'a'.repeat(43),
    challenge: Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from('a'.repeat(43)))).toString('base64url'),
  };
  const redirect = 'http://127.0.0.1:9/callback';
  const jar = new Map<string, string>();
  const go = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, system.url), { ...init, redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split('=') ?? [];
      jar.set(name, value);
    }
    return response;
  };
  const question = new URLSearchParams({
    client_id: browserClient,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirect,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  });
  const asked = await go(`/oidc/auth?${question}`);
  const page = asked.headers.get('location') ?? '';
  expect(await (await go(page)).text()).toContain('示例办公室经办人');
  const chosen = await go(page, { method: 'POST', body: new URLSearchParams({ persona: 'office-clerk' }) });
  const back = await go(chosen.headers.get('location') ?? '');
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
  const token = await go('/oidc/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: browserClient,
      redirect_uri: redirect,
      code,
      code_verifier: verifier,
    }),
  });
  const given = z.object({ access_token: z.string() }).parse(await token.json());
  const directory = await fetch(`${system.url}/api/v1/organizations`, {
    headers: { authorization: `Bearer ${given.access_token}` },
  });
  expect(directory.status).toBe(200);
});

test('a second start on the same folder, a busy port and a missing Java are one sentence each', {
  timeout: 120_000,
}, async () => {
  const second = await failedStart({ data });
  expect(second).toMatchObject({
    code: 1,
    said: expect.stringMatching(/^The data folder .* is in use by process \d+: .*--data\.\n$/),
  });

  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const address = blocker.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const busy = await failedStart({ port });
  blocker.close();
  expect(busy).toMatchObject({ code: 1, said: expect.stringMatching(/^Port \d+ is in use: .*--port.*\n$/) });

  const missing = await failedStart({ environment: { ...process.env, PATH: folder } });
  expect(missing).toMatchObject({ code: 1, said: expect.stringMatching(/^DynamoDB Local needs Java 17 .*\n$/) });
});

test('after a stop and a start on the same data everything is where it was', { timeout: 240_000 }, async () => {
  await system.setClock('2026-01-07T09:00:00+08:00');
  const token = await system.token('office-clerk');
  const read = async () =>
    (await fetch(`${system.url}/api/v1/organizations`, { headers: { authorization: `Bearer ${token}` } })).json();
  const before = await read();
  const port = Number(new URL(system.url).port);
  await system.stop();
  expect(enginesOf(data)).toEqual([]);
  expect(existsSync(join(data, 'lock'))).toBe(false);
  system = await startSystem({ data, port });
  expect(await read()).toEqual(before);
  expect(await (await fetch(`${system.url}/local/clock`)).json()).toMatchObject({
    at: expect.stringMatching(/^2026-01-07/),
  });
});
