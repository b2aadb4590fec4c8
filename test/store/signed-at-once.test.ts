import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { listNumbers, numberRange } from '#shared/store/number-register.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { dose } from '#test/support/dose.ts';
import { mustMove } from '#test/support/move.ts';
import { straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

/** The last day of the delegation, and the one after it. */
const [last, after] = ['2026-01-12', '2026-01-13'] as const;
const deputy: Actor = { ...actorOf('agency-clerk'), id: '示例-副职', name: '示例副职' };

it('numbers what a deputy signs while the delegation runs, without a gap, and takes no number for what is signed after it', async () => {
  const table = await engine.fresh();
  const count = dose(6, 80);
  const ids = Array.from({ length: count }, (_, at) => `X-${2001 + at}`);
  await enter(table, ...ids);
  const delegation = { role: 'agencyHead', to: { id: deputy.id, name: deputy.name }, from: '2026-01-05', until: last };
  const given = { by: actorOf('agency-head'), on: '2026-01-05', route: 'delegate', body: delegation } as const;
  expect((await askApi(table, given)).status).toBe(201);

  const at = straightRoad.findIndex(({ name }) => name === 'accept');
  const drafts: { readonly caseId: CaseId; readonly revision: number; readonly on: string }[] = [];
  for (const [place, id] of ids.entries()) {
    const caseId = await openExit(table, id);
    for (const step of straightRoad.slice(0, at)) await mustMove(table, caseId, step);
    const body = { command: 'accept', input: straightRoad[at]?.input };
    const asked = { by: actorOf('agency-clerk'), on: last, route: 'createDraft', params: { caseId }, body } as const;
    const drafted = await askApi(table, asked);
    expect([id, drafted.status, drafted.body]).toEqual([id, 201, expect.anything()]);
    const { revision } = drafted.body as { revision: number };
    drafts.push({ caseId, revision, on: place % 3 === 2 ? after : last });
  }

  // All are about one organization: one whose entry others are just writing is asked to come again, and does.
  const signed = async (ask: Ask, tries = 40): Promise<{ status: number }> => {
    const answer = await askApi(table, ask);
    return answer.status === 503 && tries > 1 ? signed(ask, tries - 1) : answer;
  };
  const ends = await Promise.all(
    drafts.map(async ({ caseId, revision: seen, on }) => {
      const params = { caseId, draftId: '1' };
      const { status } = await signed({ by: deputy, on, route: 'signOffDraft', params, body: {}, seen });
      const documents = (await listDocuments(table, caseId)).filter(({ kind }) => kind === 'acceptanceNotice');
      await Promise.all(documents.map((document) => assignNumber(table, document, morning(on))));
      return [on, status, documents.length] as const;
    }),
  );
  expect(new Set(ends.map(String))).toEqual(new Set([`${last},200,1`, `${after},403,0`]));

  const right = drafts.filter(({ on }) => on === last);
  const [one] = await listDocuments(table, right[0]?.caseId as CaseId);
  const prefix = one?.numberPrefix ?? '';
  const { items } = await listNumbers(table, numberRange({ prefix, year: 2026 }), { limit: 200 });
  expect(items.map(({ ordinal }) => ordinal)).toEqual(right.map((_, place) => place + 1));
  for (const entry of items)
    expect(entry).toMatchObject({ signedBy: { id: deputy.id, onBehalfOf: { id: actorOf('agency-head').id } } });
}, 900_000);
