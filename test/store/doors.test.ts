import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerRoute } from '#functions/api/answer-route.ts';
import type { HttpRequest } from '#functions/api/endpoint.ts';
import { endpoints } from '#functions/api/endpoints.ts';
import { requestOf, responseOf } from '#functions/api/respond.ts';
import { openIssuance } from '#functions/lib/start-issuance.ts';
import type { World } from '#functions/lib/world.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { limits } from '#shared/domain/limits.ts';
import { type Role, roles } from '#shared/domain/roles.ts';
import { routes } from '#shared/domain/routes.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { readEntry } from '#shared/store/directory.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { memoryBucket } from '#test/support/memory-bucket.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
let world: World;

beforeAll(async () => {
  process.env.AWS_REGION ??= 'cn-north-1';
  engine = await startTables();
  const table = await engine.fresh();
  const issuance = openIssuance('arn:aws:states:::stateMachine:test');
  world = { table, bucket: memoryBucket().bucket, issuance, seed: settings, now: () => morning('2026-01-06') };
  await enter(table, 'X-1001');
  await openExit(table, 'X-1001');
}, 60_000);
afterAll(() => engine.stop());

const everyRole = (Object.keys(roles) as Role[]).filter((role) => role !== 'system' && role !== 'public');
/** Somebody whom no door keeps out for want of a role. */
const anyone: Actor = {
  ...somebody('officeHead', { uscc: exampleUscc, department: 'NDRC', expertId: 'expert-1' }),
  roles: everyRole,
};

const names = Object.entries(endpoints);
const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
const plausible: Readonly<Record<string, string>> = {
  ...{ caseId: `${exampleUscc}-1`, uscc: exampleUscc, documentId: `${exampleUscc}-1.1.D02`, command: 'submitForm' },
  ...{ certificateId: 'X-1001', draftId: '1', ordinal: '1', kind: 'acceptanceNotice', version: '1', year: '2026' },
  ...{ shelf: 'notices', code: '0000000000000000', clueId: '2026-1', period: '2026', attachmentId: '1' },
  ...{ personId: 'office-head', prefix: '示例办函', taskId: 'recount.1', window: '2026-01', expertId: 'expert-1' },
};

let sent = 0;

const send = async (name: string, part: Partial<HttpRequest>) => {
  const endpoint = endpoints[name as keyof typeof endpoints];
  const method = routes[name as keyof typeof endpoints].method;
  const headers = { 'content-type': 'application/json', 'idempotency-key': `door-${++sent}`, 'if-match': '"1"' };
  const request = {
    method,
    path: `/${name}/${sent}`,
    params: {},
    query: {},
    headers,
    body: new Uint8Array(),
    actor: anyone,
  };
  const { statusCode, body } = responseOf(await endpoint.answer({ ...request, ...part }, world));
  return { status: statusCode ?? 0, text: String(body) };
};

const shapeOf = (schema: z.ZodType | undefined): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
const paramsOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    [...routes[name as keyof typeof endpoints].path.matchAll(/\{(\w+)\}/g)].map(([, one = '']) => [
      one,
      plausible[one] ?? '1',
    ]),
  );
const json = (text: string) => Buffer.from(text);

const withParams = names.filter(([name]) => Object.keys(paramsOf(name)).length > 0);
const posts = names.filter(
  ([name, { schemas }]) => routes[name as keyof typeof endpoints].method === 'POST' && schemas.body,
);

describe('a name that every object inherits', () => {
  it.each(withParams)('is no parameter of %s', async (name) => {
    for (const param of Object.keys(paramsOf(name)))
      for (const odd of inherited) {
        const { status } = await send(name, { params: { ...paramsOf(name), [param]: odd }, body: json('{}') });
        // A prefix of numbers is any text: a series that nobody used is empty.
        expect([param, odd, status >= (param === 'prefix' ? 200 : 400) && status < 500]).toEqual([param, odd, true]);
      }
  });

  it.each(names)('is nothing to ask %s for', async (name, { schemas }) => {
    for (const odd of inherited) {
      for (const member of shapeOf(schemas.query)) {
        const { status } = await send(name, { params: paramsOf(name), query: { [member]: odd } });
        expect([member, odd, status < 500]).toEqual([member, odd, true]);
      }
      const query = Object.fromEntries(new URLSearchParams(`${odd}=1`));
      expect((await send(name, { params: paramsOf(name), query })).status).toBeLessThan(500);
    }
  });

  it.each(posts)('is no member and no value in a body of %s', async (name, { schemas }) => {
    for (const odd of inherited) {
      const bodies = [`{${JSON.stringify(odd)}:{"x":1}}`, `[${JSON.stringify(odd)}]`, JSON.stringify(odd)];
      for (const member of shapeOf(schemas.body)) {
        const key = JSON.stringify(member);
        bodies.push(
          `{${key}:${JSON.stringify(odd)}}`,
          `{${key}:{${JSON.stringify(odd)}:1}}`,
          `{${key}:[${JSON.stringify(odd)}]}`,
        );
      }
      for (const body of bodies) {
        const { status } = await send(name, { params: paramsOf(name), body: json(body) });
        expect([body, status < 500]).toEqual([body, true]);
      }
    }
  });

  it.each(inherited)('is no command, drafted or given: %s', async (odd) => {
    const { caseId = '' } = plausible;
    const given = await send('giveCommand', { params: { caseId, command: odd }, body: json('{}') });
    expect([given.status, JSON.parse(given.text).code]).toEqual([404, 'command.unknown']);
    const body = json(JSON.stringify({ command: odd, input: {} }));
    const drafted = await send('createDraft', { params: { caseId }, body });
    expect([drafted.status, JSON.parse(drafted.text).code]).toEqual([404, 'command.unknown']);
  });
});

describe('a cursor that nobody gave', () => {
  const pack = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const key = { pk: 'x', sk: 'x', ownerPk: 'x', ownerSk: 'x', queuePk: 'x', queueSk: 'x', duePk: 'x', dueSk: 'x' };
  const pks = [
    'DIRECTORY',
    'TASKS',
    'VERSIONS',
    'CASES#voluntaryExit',
    `ORG#${exampleUscc}`,
    `CASE#${exampleUscc}-1`,
    'OPEN',
  ];
  const crafted = [
    ...['', '!', 'null', 'bm90IGEga2V5', pack(null), pack([]), pack('x'), pack(1), pack({}), pack(key)],
    ...pks.flatMap((pk) => [{ pk }, { ownerPk: pk }, { queuePk: pk }, { duePk: pk }].map(pack)),
    ...pks.flatMap((pk) => [
      pack({ pk, sk: 1 }),
      pack({ queuePk: pk, queueSk: '', pk, sk: pk }),
      pack({ ownerPk: pk, ownerSk: {}, pk, sk: '1' }),
    ]),
    Buffer.from(`{"__proto__":{"pk":"DIRECTORY","sk":"x"}}`).toString('base64url'),
    pack({ ...key, extra: 'x'.repeat(1000) }),
  ];
  const lists = names.filter(([, { schemas }]) => shapeOf(schemas.query).includes('cursor'));

  it('is asked of every list', () => expect(lists.length).toBeGreaterThan(20));
  it.each(lists)('is refused by %s', async (name) => {
    for (const cursor of crafted) {
      const { status } = await send(name, {
        params: paramsOf(name),
        query: { cursor, ...(name === 'search' ? { q: '示例甲' } : {}) },
      });
      expect([cursor, status >= 400 && status < 500]).toEqual([cursor, true]);
    }
  });
});

describe('a body without measure', () => {
  const deep = '['.repeat(20_000) + ']'.repeat(20_000);
  const wide = `{${Array.from({ length: 80_000 }, (_, at) => `"k${at}":1`).join(',')}}`;
  it.each(posts)('is refused by %s before it is parsed', async (name, { schemas }) => {
    const [member = 'x'] = shapeOf(schemas.body);
    for (const body of [
      deep,
      wide,
      `{"${member}":${deep}}`,
      `{"${member}":${wide}}`,
      `{"a":"\\"${'['.repeat(9)}",${deep}`,
    ]) {
      const { status, text } = await send(name, { params: paramsOf(name), body: json(body) });
      expect([status, JSON.parse(text).code]).toEqual([413, expect.stringMatching(/^input\.too(Complex|Large)$/)]);
    }
  });
  it('within bounds tells a hundred of its faults, and how many more there are', async () => {
    const odd = `{${Array.from({ length: 4_000 }, (_, at) => `"k${at}":1`).join(',')}}`;
    const { status, text } = await send('logClue', { body: json(odd) });
    const { issues } = JSON.parse(text) as { issues: { message: string }[] };
    expect([status, issues.length]).toEqual([422, limits.issuesTold + 1]);
    expect(issues.at(-1)?.message).toMatch(/^另有\d+处/);
  });
  it('may hold brackets in its texts', async () => {
    const body = json(JSON.stringify({ command: '[{:,'.repeat(15), input: '\\"['.repeat(3_000) }));
    expect((await send('createDraft', { params: paramsOf('createDraft'), body })).status).toBe(404);
  });
});

describe('a letter to be verified', () => {
  it.each([undefined, '', 'text/plain', 'application/json', 'application/pdfx', 'multipart/form-data; boundary=x'])(
    'is refused where it says that it is %j, and is not called altered',
    async (type) => {
      const { status, text } = await send('verifyByFile', {
        body: json('%PDF-1.7'),
        headers: { 'content-type': type },
      });
      expect([status, JSON.parse(text).code]).toEqual([415, 'input.mediaType']);
    },
  );
  it('is looked at where it says that it is a PDF', async () => {
    for (const type of ['application/pdf', 'Application/PDF; charset=binary'])
      expect((await send('verifyByFile', { body: json('%PDF-1.7'), headers: { 'content-type': type } })).status).toBe(
        200,
      );
  });
});

describe('whom to ask at an organization', () => {
  const people = everyRole.map(
    (role): Actor => ({
      ...somebody(role, { department: 'NDRC', expertId: 'expert-1' }),
      uscc: Uscc.parse('91310000MA00000025'),
    }),
  );
  const gets = names.filter(([name]) => routes[name as keyof typeof endpoints].method === 'GET');
  const offices: readonly Role[] = ['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead'];

  it('is told to the offices', async () => {
    for (const actor of people.filter(({ roles: [role] }) => role && offices.includes(role))) {
      const { text } = await send('getOrganization', { params: { uscc: exampleUscc }, actor });
      expect(JSON.parse(text)).toHaveProperty('contact.phone');
    }
  });
  it.each(gets)('is told to nobody else by %s', async (name) => {
    const phone = (await readEntry(world.table, exampleUscc))?.contact.phone ?? '';
    expect(phone).not.toBe('');
    const others: Actor[] = people.filter(({ roles: [role] }) => role && ![...offices, 'auditor'].includes(role));
    for (const actor of [...others, { id: '', name: '', roles: [] }])
      expect((await send(name, { params: paramsOf(name), actor })).text).not.toContain(phone);
  });
});

describe('a token without a subject', () => {
  const event = (claims: object): APIGatewayProxyEventV2 =>
    JSON.parse(
      JSON.stringify({
        ...{ rawPath: '/', rawQueryString: '', headers: {}, isBase64Encoded: false },
        requestContext: { http: { method: 'GET' }, authorizer: { jwt: { claims } } },
      }),
    );
  it.each([undefined, '', ' ', '\u200b', 'a\nb', 1, {}, 'x'.repeat(256)])('names nobody: %j', (sub) =>
    expect(requestOf(event({ sub, name: '示例', roles: '[officeHead]' })).actor.id).toBe(''),
  );
  it('of a person names that person', () =>
    expect(requestOf(event({ sub: 'auth0|示例' })).actor.id).toBe('auth0|示例'));
  it.each(names.filter(([name]) => !routes[name as keyof typeof endpoints].open))('is refused by %s', async (name) => {
    const { actor } = requestOf(event({ roles: '[officeHead]' }));
    const request = {
      method: 'GET',
      path: '/',
      params: paramsOf(name),
      query: {},
      headers: {},
      body: new Uint8Array(),
      actor,
    };
    expect(await answerRoute(name as keyof typeof endpoints, request, world)).toEqual({
      ok: false,
      refusal: { code: 'access.unidentified' },
    });
  });
});
