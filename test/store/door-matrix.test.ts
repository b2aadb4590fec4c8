import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerRoute } from '#functions/api/answer-route.ts';
import type { endpoints } from '#functions/api/endpoints.ts';
import { responseOf } from '#functions/api/respond.ts';
import type { World } from '#functions/lib/world.ts';
import type { Actor } from '#shared/domain/actor.ts';
import { CaseId } from '#shared/domain/ids.ts';
import type { Role } from '#shared/domain/roles.ts';
import { type RouteName, routes } from '#shared/domain/routes.ts';
import { give } from '#test/support/docket.ts';
import { everyRole, names, oneCase, paramsOf, plausible } from '#test/support/doors.ts';
import { stepInput } from '#test/support/road-inputs.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
}, 60_000);
afterAll(() => engine.stop());

const caseId = CaseId.parse(plausible.caseId);

/** What a case has been through when the doors are tried. */
const states: readonly { readonly name: string; readonly steps: readonly (readonly [Role, string, object?])[] }[] = [
  { name: 'draft', steps: [] },
  {
    name: 'received',
    steps: [
      ['organization', 'submitForm'],
      ['agencyClerk', 'recordPaperReceipt', { ...stepInput('recordPaperReceipt'), receivedOn: '2026-01-05' }],
    ],
  },
  { name: 'closed', steps: [['organization', 'withdraw', { letterDate: '2026-01-05' }]] },
];

const worldIn = async ({ steps }: (typeof states)[number]): Promise<World> => {
  const world = await oneCase(engine);
  for (const [by, name, input] of steps)
    await give(world.table, caseId, { by, on: '2026-01-05', name, ...(input ? { input } : {}) });
  return world;
};

const nobody: Actor = { id: '', name: '', roles: [] };
const askers: readonly (readonly [string, Actor])[] = [
  ['nobody', nobody],
  ['noRole', { ...somebody('auditor'), roles: [] }],
  ...everyRole.map((role) => [role, somebody(role)] as const),
];

let sent = 0;
const statusOf = async (world: World, name: keyof typeof endpoints, actor: Actor): Promise<number> => {
  sent += 1;
  const { method } = routes[name];
  // Nothing that any schema lets in, so that what a role may do is seen and nothing is done.
  const body = method === 'POST' ? Buffer.from('{"?":1}') : new Uint8Array();
  const headers = { 'content-type': 'application/json', 'idempotency-key': `matrix-${sent}`, 'if-match': '"1"' };
  const request = { method, path: `/${name}/${sent}`, params: paramsOf(name), query: {}, headers, body, actor };
  return responseOf(await answerRoute(name, request, world)).statusCode ?? 0;
};

/** Who gets which answer at a route: `200 auditor expert; 403 organization`. */
const lineOf = (answers: readonly (readonly [string, number])[]): string =>
  [...new Set(answers.map(([, status]) => status))]
    .toSorted((one, other) => one - other)
    .map((status) => `${status} ${answers.flatMap(([who, got]) => (got === status ? [who] : [])).join(' ')}`)
    .join('; ');

it('lets through every door whom it is for, in every state of a case, and nobody else', async () => {
  const lines = new Map<string, string[]>();
  for (const state of states) {
    const world = await worldIn(state);
    for (const [name, { allows }] of names as [keyof typeof endpoints & RouteName, { allows: unknown }][]) {
      const answers: (readonly [string, number])[] = [];
      for (const [who, actor] of askers) {
        const status = await statusOf(world, name, actor);
        answers.push([who, status]);
        const isFor = routes[name].open || allows === 'everybody' || (allows as readonly string[]).includes(who);
        if (who === 'nobody' && !routes[name].open) expect([name, who, status]).toEqual([name, who, 401]);
        else if (!isFor) expect([name, who, status]).toEqual([name, who, 403]);
        expect([name, who, status < 500]).toEqual([name, who, true]);
      }
      const line = lineOf(answers);
      const known = lines.get(name) ?? [];
      lines.set(name, [...known, `  ${state.name}: ${line}`]);
    }
  }
  const told = [...lines].map(([name, each]) => {
    const kinds = new Set(each.map((line) => line.replace(/^ *\w+: /, '')));
    const { method, path } = routes[name as RouteName];
    return `${method} ${path}\n${kinds.size === 1 ? `  ${[...kinds][0]}` : each.join('\n')}`;
  });
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot('door-matrix.txt');
}, 120_000);
