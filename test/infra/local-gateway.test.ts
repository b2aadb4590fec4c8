import { once } from 'node:events';
import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { type ApiNeeds, apiAnswerer } from '#infra/local/gateway/answer-api.ts';
import { tokenChecker } from '#infra/local/gateway/check-token.ts';
import { makeGateway } from '#infra/local/gateway/serve-gateway.ts';
import { listen } from '#infra/local/listen.ts';

const issuer = 'http://127.0.0.1/oidc';
const own = await generateKeyPair('RS256');
const foreign = await generateKeyPair('RS256');
const keys = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256' }] };
const checkToken = tokenChecker(issuer, keys);

const token = (change: { key?: CryptoKey; issuer?: string; audience?: string; expires?: string } = {}) =>
  new SignJWT({ sub: 'office-head', roles: ['officeClerk', 'officeHead'], level: 3, on: true })
    .setProtectedHeader({ alg: 'RS256', kid: 'own' })
    .setIssuer(change.issuer ?? issuer)
    .setAudience(change.audience ?? 'exit-docket')
    .setExpirationTime(change.expires ?? '1h')
    .sign(change.key ?? own.privateKey);

test('claims reach the handler as text, a list as API Gateway writes it', async () => {
  expect(await checkToken(`Bearer ${await token()}`, ['exit-docket'])).toMatchObject({
    sub: 'office-head',
    roles: '[officeClerk officeHead]',
    level: '3',
    on: 'true',
  });
});

test.each([
  ['signed by another key', { key: foreign.privateKey }],
  ['of another issuer', { issuer: 'http://127.0.0.1/other' }],
  ['for another audience', { audience: 'somebody-else' }],
  ['that has expired', { expires: '-1s' }],
])('a token %s is none', async (_, change) => {
  expect(await checkToken(`Bearer ${await token(change)}`, ['exit-docket'])).toBeUndefined();
});

test('a token without signature is none', async () => {
  const [, payload] = (await token()).split('.');
  const header = Buffer.from('{"alg":"none"}').toString('base64url');
  expect(await checkToken(`Bearer ${header}.${payload}.`, ['exit-docket'])).toBeUndefined();
});

const serve = async (invoke: ApiNeeds['invoke']) => {
  const gateway = makeGateway((sentence) => {
    throw new Error(sentence);
  });
  const api = apiAnswerer({
    routes: [
      { key: 'GET /cases/{caseId}', functionArn: 'api', audience: undefined },
      { key: 'GET /cases/mine', functionArn: 'api', audience: undefined },
      { key: 'POST /cases', functionArn: 'api', audience: ['exit-docket'] },
    ],
    checkToken,
    invoke,
    now: () => Date.parse('2026-01-05T01:00:00Z'),
  });
  gateway.open({ api, local: api, signIn: () => {} });
  return listen(gateway.server, 0);
};

test('the event is that of payload format 2.0', async () => {
  const events: unknown[] = [];
  const { url, stop } = await serve(async (_, event) => {
    events.push(event);
    return { ok: true, value: { statusCode: 201, headers: { etag: '"1"' }, body: '好' } };
  });
  const response = await fetch(`${url}/cases/a%2Fb?x=1&x=2&y=%E5%A5%BD`, {
    headers: { 'X-Mark': 'M', cookie: 'a=1; b=2' },
  });
  expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([201, '"1"', '好']);
  await fetch(`${url}/cases/mine`);
  await fetch(`${url}/cases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await token()}`, 'content-type': 'application/octet-stream' },
    body: new Uint8Array([0, 255]),
  });
  await stop();
  expect(events).toMatchObject([
    {
      version: '2.0',
      routeKey: 'GET /cases/{caseId}',
      rawPath: '/cases/a%2Fb',
      rawQueryString: 'x=1&x=2&y=%E5%A5%BD',
      cookies: ['a=1', 'b=2'],
      headers: { 'x-mark': 'M' },
      queryStringParameters: { x: '1,2', y: '好' },
      pathParameters: { caseId: 'a/b' },
      requestContext: {
        http: { method: 'GET', path: '/cases/a%2Fb' },
        time: '05/Jan/2026:01:00:00 +0000',
        stage: '$default',
      },
      isBase64Encoded: false,
    },
    { routeKey: 'GET /cases/mine' },
    {
      routeKey: 'POST /cases',
      body: 'AP8=',
      isBase64Encoded: true,
      requestContext: { authorizer: { jwt: { claims: { roles: '[officeClerk officeHead]' }, scopes: null } } },
    },
  ]);
});

test('a failed, an ill-formed and an oversized answer are all the same 500', async () => {
  const answers: Record<string, Awaited<ReturnType<ApiNeeds['invoke']>>> = {
    failed: { ok: false, error: { errorType: 'Error', errorMessage: 'secret', trace: [] } },
    ill: { ok: true, value: { statusCode: 'many' } },
    large: { ok: true, value: { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024) } },
  };
  const { url, stop } = await serve(async (_, event) => {
    const name = String(Object(event).rawPath).slice('/cases/'.length);
    return answers[name] ?? { ok: true, value: { plain: 'json' } };
  });
  for (const name of Object.keys(answers)) {
    const response = await fetch(`${url}/cases/${name}`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  }
  expect(await (await fetch(`${url}/cases/other`)).json()).toEqual({ plain: 'json' });
  await stop();
});

test('a shut gateway answers 503', async () => {
  const gateway = makeGateway(() => {});
  const { url, stop } = await listen(gateway.server, 0);
  expect((await fetch(`${url}/api/v1/health`)).status).toBe(503);
  await stop();
});

test('a port in use is told with its remedy', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const address = blocker.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(listen(createServer(), port)).rejects.toThrow(`Port ${port} is in use: stop what listens there`);
  blocker.close();
});
