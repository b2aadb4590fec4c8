import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HttpRequest } from '#functions/api/endpoint.ts';
import type { endpoints } from '#functions/api/endpoints.ts';
import { toldLimits } from '#functions/api/told-limits.ts';
import type { World } from '#functions/lib/world.ts';
import { limits } from '#shared/domain/limits.ts';
import { routes } from '#shared/domain/routes.ts';
import type { Words } from '#shared/domain/words.ts';
import { names, oneCase, paramsOf, plausible, sendTo, shapeOf } from '#test/support/doors.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
let world: World;

beforeAll(async () => {
  engine = await startTables();
  world = await oneCase(engine);
}, 60_000);
afterAll(() => engine.stop());

const send = (name: string, part: Partial<HttpRequest>) => sendTo(world, name, part);
const json = (text: string) => Buffer.from(text);

const inherited = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];
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

it('are told how much they let in by the description of the API', async () => {
  const { status, text } = await send('openapi', {});
  expect([status, JSON.parse(text).info.description]).toEqual([200, expect.stringContaining(toldLimits())]);
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
    const { issues } = JSON.parse(text) as { issues: { message: Words }[] };
    expect([status, issues.length]).toEqual([422, limits.issuesTold + 1]);
    expect(issues.at(-1)?.message.zh).toMatch(/^另有\d+处/);
  });
  it('may hold brackets in its texts', async () => {
    const body = json(JSON.stringify({ command: '[{:,'.repeat(15), input: '\\"['.repeat(3_000) }));
    expect((await send('createDraft', { params: paramsOf('createDraft'), body })).status).toBe(404);
  });
});
