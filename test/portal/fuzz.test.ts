import fc from 'fast-check';
import { handle } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionCookie } from '#functions/lib/session-cookie.ts';
import { openPortal } from '#functions/portal/portal.ts';
import type { PortalWorld } from '#functions/portal/visit.ts';
import { saveSession } from '#shared/store/sessions.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { everyRole, oneCase, plausible } from '#test/support/doors.ts';
import { drawn } from '#test/support/dose.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { formToken } from '#test/support/visit-pages.ts';

const origin = 'https://pages.example.cn';
const leaving = (back: string) => ({ state: 'state', nonce: 'nonce', verifier: 'verifier', back });

let engine: TableEngine;
let portal: ReturnType<typeof openPortal>;
let answer: ReturnType<typeof handle>;

beforeAll(async () => {
  engine = await startTables();
  const world: PortalWorld = {
    ...(await oneCase(engine)),
    issuance: { client: { send: () => Promise.resolve({}) } as never, stateMachineArn: 'none' },
    signIn: {
      pages: origin,
      leave: async (back) => ({ url: new URL(origin), leaving: leaving(back) }),
      comeBack: () => Promise.reject(new Error('not the answer to what was kept')),
    },
    ...{ assets: { style: '/assets/style.css' }, secure: false },
  };
  portal = openPortal(world, new Map());
  answer = handle(portal);
  const startedAt = Date.parse(world.now()) / 1000;
  const expiresAt = startedAt + 3600;
  const somebody = { ...actorOf('office-head'), uscc: exampleUscc, expertId: 'expert-1', roles: everyRole };
  await saveSession(world.table, 'all', { actor: somebody as never, csrf: formToken, startedAt, expiresAt });
  for (const who of ['organization-a', 'agency-clerk', 'auditor'])
    await saveSession(world.table, who, { actor: actorOf(who), csrf: formToken, startedAt, expiresAt });
}, 60_000);
afterAll(() => engine.stop());

const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', 'then', 'length'];
/** What a text is that no page expects, as it stands in an address. */
const odd = [
  ...inherited,
  ...[
    '%',
    '%zz',
    '%00',
    '%C0%AF',
    '%ED%A0%80',
    '%F4%90%80%80',
    '%EF%BB%BF',
    '%E2%80%AE',
    '%2F..%2F',
    '..',
    '%25',
    '%u0041',
  ],
  ...['0', '-1', '1e309', 'NaN', 'Infinity', '99999999999999999999', '2026-02-30', '9999-12-31', '0000-00-00', '-0'],
  ...['%7B%22pk%22%3A1%7D', 'eyJwayI6MX0', 'W10', 'bnVsbA', '%27%22%3E%3Cscript%3E', 'a%0D%0Ab', '%09', '+', '&', '='],
  ...['%E7%A4%BA'.repeat(700), 'A'.repeat(2100), '%F0%9F%98%80', 'e%CC%81', '%EF%BC%91', '', ' ', '%20', '%E3%80%80'],
] as const;
const asked = [
  ...[
    'q',
    'cursor',
    'uscc',
    'on',
    'name',
    'no',
    'month',
    'from',
    'workingDays',
    'period',
    'status',
    'year',
    'awaiting',
  ],
  ...['code', 'back', 'to', 'certificate', 'certificates', 'case', 'prefix', 'about', 'done', 'repeat', 'anonymous'],
  ...['limit', 'state', 'window', 'lang', 'published', 'version', 'error', 'iss', 'step', 'add', 'file'],
] as const;
const sent = [
  ...[
    '_key',
    '_seen',
    '_for',
    '_keep',
    '_again',
    '_more',
    '_checked',
    '_form',
    '_csrf',
    'reason',
    'note',
    'input',
    'form',
  ],
  ...['kind', 'name', 'contact', 'substance', 'evidence', 'evidence.0', 'evidence.9999', 'receivedOn', 'uscc', 'scope'],
  ...['certificateIds', 'certificateIds.0', 'materials.0.name', 'settings.agency.name', 'passages', 'data', 'file'],
  ...[
    'certificates.0.certificateId',
    'comment',
    'days',
    'makeUpWorkdays',
    'year',
    'objectionNo',
    'recipient',
    'channel',
  ],
] as const;
const media = [
  'application/x-www-form-urlencoded',
  'application/x-www-form-urlencoded; charset=utf-16',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json',
  'text/plain',
  '',
] as const;
const sessions = ['all', 'organization-a', 'agency-clerk', 'auditor', ''] as const;

const oddText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...odd) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 30 }).map((text) => encodeURIComponent(text.toWellFormed())),
  },
  { weight: 1, arbitrary: fc.stringMatching(/^[ -~]{0,40}$/) },
);
const pairs = (names: readonly string[]) =>
  fc.array(fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, oddText), oddText), { maxLength: 4 });

const Request = fc.record({
  route: fc.nat(),
  params: fc.array(fc.option(oddText, { nil: undefined, freq: 2 }), { minLength: 4, maxLength: 4 }),
  query: pairs(asked),
  form: pairs(sent),
  media: fc.constantFrom(...media),
  session: fc.constantFrom(...sessions),
  cookies: fc.array(fc.tuple(fc.constantFrom(sessionCookie, 'lang', 'typed', 'sign-in', '__proto__'), oddText), {
    maxLength: 2,
  }),
  headers: fc.dictionary(
    fc.constantFrom('referer', 'accept-language', 'if-match', 'sec-fetch-site', 'x-forwarded-host', 'user-agent'),
    fc.oneof(oddText, fc.constantFrom('same-origin', 'http://[', '示例', 'none', '"1"')),
    { maxKeys: 2 },
  ),
  token: fc.constantFrom(formToken, formToken, formToken, 'none'),
});
type Request = typeof Request extends fc.Arbitrary<infer Value> ? Value : never;

const joined = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, value]) => `${name}=${value}`).join('&');

/** A request as API Gateway hands it on: nothing in it was looked at before. */
const eventOf = ({ route, params, query, form, media: type, session, cookies, headers, token }: Request) => {
  const pages = portal.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
  const { method, path } = pages[route % pages.length] ?? expect.fail('no page');
  let place = 0;
  const rawPath = path.replaceAll(
    /:([a-zA-Z]+)(\{[^}]*\})?/g,
    (_, name: string) => params[place++] ?? plausible[name] ?? '1',
  );
  const body = method === 'POST' ? joined([['_csrf', token], ...form]) : undefined;
  return {
    version: '2.0',
    ...{ routeKey: '$default', rawPath, rawQueryString: joined(query), isBase64Encoded: false, body },
    cookies: [
      // Signing out would end the session for every request after it.
      ...(session && path !== '/sign-out' ? [`${sessionCookie}=${session}`] : []),
      ...cookies.map((pair) => pair.join('=')),
    ],
    headers: { host: 'pages.example.cn', origin, 'content-type': type, ...headers },
    requestContext: {
      http: { method, path: rawPath, sourceIp: '192.0.2.1', protocol: 'HTTP/1.1', userAgent: '' },
      stage: '$default',
      domainName: 'pages.example.cn',
    },
  };
};

describe('a page, whatever is asked of it', () => {
  it('answers with a page or a refusal, and never fails', async () => {
    const met = new Map<number, number>();
    const property = fc.asyncProperty(Request, async (request) => {
      const event = eventOf(request);
      const { statusCode = 0, body } = (await answer(event as never, {} as never)) as {
        statusCode?: number;
        body?: string;
      };
      met.set(statusCode, (met.get(statusCode) ?? 0) + 1);
      if (statusCode >= 500) expect.fail(`${statusCode}: ${JSON.stringify(event)}\n${body?.slice(0, 300)}`);
    });
    await fc.assert(property, drawn(150, 25_000));
    console.info(Object.fromEntries(met));
    expect([...met.keys()]).toEqual(expect.arrayContaining([200, 404]));
  }, 1_000_000);
});
