import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints } from '#functions/api/endpoints.ts';
import { openIssuance } from '#functions/lib/start-issuance.ts';
import type { World } from '#functions/lib/world.ts';
import { payAllOwed } from '#functions/schedule/pay-all-owed.ts';
import { sweep } from '#functions/schedule/sweep.ts';
import type { Actor } from '#shared/domain/actor.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { routes } from '#shared/domain/routes.ts';
import { readSnapshot } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { askApi } from '#test/support/ask-api.ts';
import { crawl } from '#test/support/crawl.ts';
import { names, paramsOf, sendTo, shapeOf } from '#test/support/doors.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { memoryBucket } from '#test/support/memory-bucket.ts';
import { mustMove } from '#test/support/move.ts';
import { openClue, qualification, quietDocket, single } from '#test/support/quiet-docket.ts';
import { decidingWorld } from '#test/support/receive-notice.ts';
import { stepOf } from '#test/support/revocation-walk.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const docket = async () => quietDocket(await engine.fresh());

const organization = somebody('organization', { uscc: exampleUscc });
const nobody: Actor = { id: '', name: '', roles: ['public'] };

const worldOf = (table: Table, on: string): World => {
  process.env.AWS_REGION ??= 'cn-north-1';
  const issuance = openIssuance('arn:aws:states:::stateMachine:test');
  return { table, bucket: memoryBucket().bucket, issuance, seed: settings, now: () => morning(on) };
};

/** Ways to fill the places of a route: by what the organization has, and by what it may guess. */
const placesOf = (name: string, cases: readonly string[]): readonly Record<string, string>[] => {
  const params = paramsOf(name);
  if (params.caseId) return cases.map((caseId) => ({ ...params, caseId }));
  if (params.documentId)
    return cases.flatMap((caseId) =>
      ['1.D01', '2.D03', '1.D21'].map((tail) => ({ ...params, documentId: `${caseId}.${tail}` })),
    );
  if (params.certificateId) return ['X-1001', 'X-1003'].map((certificateId) => ({ ...params, certificateId }));
  return [params];
};

/** What the organization's own cases are called, and what another might be. */
const guessed = [...[1, 2, 3, 4, 5].map((no) => `${exampleUscc}-${no}`), `${exampleUscc}-R1`];

type Asked = { readonly name: string; readonly who: string; readonly actor: Actor };

/** What the API answers an organization, and anybody, on every route: what it lets them read, and how it refuses. */
const answersOf = async (table: Table, on: string): Promise<Record<string, unknown>> => {
  const world = worldOf(table, on);
  const found: Record<string, unknown> = {};
  const ask = async ({ name, who, actor }: Asked): Promise<void> => {
    const { schemas } = endpoints[name as keyof typeof endpoints];
    const query: Record<string, string> = shapeOf(schemas.query).includes('uscc') ? { uscc: exampleUscc } : {};
    const body = routes[name as keyof typeof endpoints].method === 'POST' ? Buffer.from('{}') : new Uint8Array();
    const headers = { 'content-type': 'application/json', 'idempotency-key': `${name}-${who}`, 'if-match': '"99"' };
    for (const params of placesOf(name, guessed))
      found[`${who} ${name} ${JSON.stringify(params)}`] = await sendTo(world, name, {
        ...{ params, query, body, headers, actor },
      });
  };
  for (const [name] of names) {
    await ask({ name, who: 'organization', actor: organization });
    if (routes[name as keyof typeof endpoints].open) await ask({ name, who: 'nobody', actor: nobody });
  }
  return found;
};

/** A form's key is another each time, and a session is as old as it is. */
const apart = (html: string): string =>
  html.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '*').replace(/[0-9a-f]{64}/g, '*');

const starts = ['/', '/work', '/matters', '/letters', '/apply', '/directory', `/directory/${exampleUscc}`, '/bans'];
const feeds = ['/feeds/announcements.atom', '/feeds/publicity.atom', '/bans.csv', '/directory.csv'];

/** What the pages show to both, link by link, and the feeds. */
const pagesOf = async (table: Table, on: string): Promise<Record<string, unknown>> => {
  const pages = visitPages(table, on);
  const found: Record<string, unknown> = {};
  for (const [who, visitor] of Object.entries({ organization: pages.as(organization), nobody: pages }))
    for (const { path, status, html } of await crawl(visitor, { starts }))
      if (path !== '/sessions') found[`${who} ${path}`] = { status, html: apart(html) };
  for (const path of feeds) found[path] = await pages.get(path).then(({ status, text }) => ({ status, text }));
  return found;
};

const seenIn = async (table: Table, on: string) => ({
  ...(await answersOf(table, on)),
  ...(await pagesOf(table, on)),
});

const differing = (one: Record<string, unknown>, other: Record<string, unknown>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (key) => JSON.stringify(one[key]) !== JSON.stringify(other[key]),
  );

/** What the organization does by itself, and what comes of it. */
const actsOf = async (table: Table, exits: readonly CaseId[]): Promise<readonly unknown[]> => {
  const answers: unknown[] = [];
  const by = { by: organization, on: '2026-01-14' } as const;
  const draft = await readSnapshot(table, exits[2] ?? expect.fail('no draft'));
  const { form } = (draft?.data ?? {}) as { form?: object };
  const body = { procedure: 'voluntaryExit', uscc: exampleUscc, form: { ...form, certificateIds: ['X-1004'] } };
  answers.push(await askApi(table, { ...by, route: 'openCase', body }));
  const command = (caseId: CaseId | undefined, name: string, input: object, seen: number) =>
    askApi(table, { ...by, route: 'giveCommand', params: { caseId: caseId ?? '', command: name }, body: input, seen });
  answers.push(await command(exits[2], 'submitForm', {}, 1));
  answers.push(await command(exits[0], 'withdraw', { letterDate: '2026-01-14' }, 3));
  return answers;
};

describe.each([
  ['its qualification', qualification],
  ['one certificate', single],
])('an organization about which a case on %s is opened on a clue', (_, subject) => {
  it('can fetch the same as before, byte for byte, until the notice goes out', async () => {
    const { table } = await docket();
    const on = '2026-01-13';
    const before = await seenIn(table, on);
    expect(Object.keys(before).length).toBeGreaterThan(300);
    const revocation = await openClue(table, on, subject);
    expect(differing(before, await seenIn(table, on))).toEqual([]);
    await mustMove(table, revocation, { by: 'officeHead', on, name: 'prolongHolding', input: { reason: '示例' } });
    await payAllOwed(decidingWorld(table, on));
    await sweep(decidingWorld(table, on));
    expect(differing(before, await seenIn(table, on))).toEqual([]);
    await mustMove(table, revocation, { ...stepOf('directInvestigation'), on });
    expect(differing(before, await seenIn(table, on)).length).toBeGreaterThan(0);
  }, 240_000);

  it('acts, and is answered, as though there were none', async () => {
    const [quiet, alone] = [await docket(), await docket()];
    await openClue(quiet.table, '2026-01-13', subject);
    expect(await actsOf(quiet.table, quiet.exits)).toEqual(await actsOf(alone.table, alone.exits));
    const [one, other] = [await seenIn(quiet.table, '2026-01-14'), await seenIn(alone.table, '2026-01-14')];
    expect(differing(one, other)).toEqual([]);
  }, 240_000);
});
