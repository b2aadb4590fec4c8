import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerRoute } from '#functions/api/answer-route.ts';
import type { HttpRequest } from '#functions/api/endpoint.ts';
import type { endpoints } from '#functions/api/endpoints.ts';
import { requestOf } from '#functions/api/respond.ts';
import type { World } from '#functions/lib/world.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { Role } from '#shared/domain/roles.ts';
import { routes } from '#shared/domain/routes.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import { readEntry } from '#shared/store/directory.ts';
import { everyRole, names, oneCase, paramsOf, sendTo } from '#test/support/doors.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { somebody } from '#test/support/walk.ts';

let engine: TableEngine;
let world: World;

beforeAll(async () => {
  engine = await startTables();
  world = await oneCase(engine);
}, 60_000);
afterAll(() => engine.stop());

const send = (name: string, part: Partial<HttpRequest>) => sendTo(world, name, part);
const json = (text: string) => Buffer.from(text);

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
