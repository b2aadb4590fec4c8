import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redrive } from '#functions/schedule/redrive.ts';
import { sweep } from '#functions/schedule/sweep.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { listEvents, readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntry } from '#shared/store/directory.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { staleOutbox } from '#shared/store/outbox.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { letterReceived } from '#test/support/received.ts';
import { materials, step, straightRoad } from '#test/support/road.ts';
import { laidDrafts, signLaid } from '#test/support/sign-laid.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Given, morning, settings } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

/** Gives a command; a step that tells a receipt goes into the ledger of service. */
const move = async (table: Table, caseId: CaseId, given: Given) => {
  if (procedures.some((procedure) => letterReceived(procedure, given))) return mustMove(table, caseId, given);
  const moved = await tryMove(table, caseId, given);
  if (moved.outcome !== 'moved') throw new Error(`${given.name}: ${JSON.stringify(moved)}`);
  return undefined;
};

const stateOf = async (table: Table, caseId: CaseId): Promise<string | undefined> =>
  (await readCase(table, caseId)).snapshot?.state;

describe('a command as a whole', () => {
  it('writes the documents it orders, with frozen data, and one outbox entry for them', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad.slice(0, 2)) await move(table, caseId, given);
    expect(await listDocuments(table, caseId)).toMatchObject([
      { kind: 'materialReceipt', numberPrefix: '示例受字', title: '材料接收回执' },
    ]);
    const [open] = await Array.fromAsync(staleOutbox(table, '2099'));
    expect(open).toMatchObject({ outbox: { outboxId: `${caseId}.3`, documentIds: [`${caseId}.1.D01`] } });
  });

  it('ends other cases that a whole exit leaves without an object (Art. 2)', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const smaller = await openExit(table, 'X-1002');
    for (const given of straightRoad.slice(0, 3)) await move(table, smaller, given);
    const whole = await openExit(table);
    for (const given of straightRoad.slice(0, -2)) await move(table, whole, given);
    expect(await stateOf(table, smaller)).toBe('accepted');
    await move(table, whole, step('publish'));
    const { snapshot, entry } = await readCase(table, smaller);
    expect(snapshot).toMatchObject({ state: 'absorbed', data: { absorbedBy: whole }, deadlines: [] });
    expect(entry).toMatchObject({ status: 'exitedVoluntary', openCases: [{ caseId: whole }] });
    expect(entry?.certificates.map(({ status }) => status)).toEqual(['exitedVoluntary', 'exitedVoluntary']);
    const { items: events } = await listEvents(table, smaller, { limit: 50 });
    expect(events.at(-1)).toMatchObject({ command: 'absorb', actor: { id: 'system' }, sequence: snapshot?.version });
  });
});

describe('the sweep', () => {
  const world = (table: Table, on: string) => ({ table, seed: settings, now: () => morning(on) });

  it('opens windows on their day, late or twice, and leaves the rest alone', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table, 'X-1001');
    await move(table, caseId, step('submitForm'));
    await move(table, caseId, {
      by: 'agencyClerk',
      on: '2026-02-10',
      name: 'recordPaperReceipt',
      input: { receivedOn: '2026-02-10', materials },
    });
    expect(await sweep(world(table, '2026-06-30'))).toEqual({ given: 0, laid: 0, held: 0, left: 0 });
    expect(await sweep(world(table, '2026-07-04'))).toEqual({ given: 1, laid: 0, held: 0, left: 0 });
    expect(await sweep(world(table, '2026-07-04'))).toEqual({ given: 0, laid: 0, held: 0, left: 0 });
    expect((await readCase(table, caseId)).snapshot).toMatchObject({
      state: 'received',
      deadlines: [{ lastDay: '2026-07-08' }],
    });
  });

  it('lays an unanswered supplement before a head, who takes it for a withdrawal, however late it runs (O10)', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad.slice(0, 2)) await move(table, caseId, given);
    await move(table, caseId, {
      by: 'agencyClerk',
      on: '2026-01-12',
      name: 'requestSupplement',
      input: { summary: '不齐全', items: ['示例'] },
    });
    await move(table, caseId, {
      by: 'agencyClerk',
      on: '2026-01-14',
      name: 'recordSupplementService',
      input: { receivedOn: '2026-01-14' },
    });
    expect(await sweep(world(table, '2026-02-04'))).toEqual({ given: 0, laid: 0, held: 0, left: 0 });
    expect(await sweep(world(table, '2026-04-01'))).toEqual({ given: 0, laid: 1, held: 0, left: 0 });
    expect(await sweep(world(table, '2026-04-02'))).toEqual({ given: 0, laid: 0, held: 0, left: 1 });
    expect(await stateOf(table, caseId)).toBe('supplementRequired');
    expect(await laidDrafts(table)).toMatchObject([
      { signer: 'agencyHead', documents: [{ kind: 'terminationNotice' }] },
    ]);
    expect(await signLaid(table, '2026-04-02')).toEqual([[caseId, 'supplementExpired']]);
    expect(await stateOf(table, caseId)).toBe('deemedWithdrawn');
    expect((await readEntry(table, exampleUscc))?.openCases).toEqual([]);
  });

  it('starts again what the stream has left behind, by a name of its own', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad.slice(0, 2)) await move(table, caseId, given);
    const started: unknown[] = [];
    const issuance = {
      stateMachineArn: '示例',
      client: { send: async (command: { input: unknown }) => void started.push(command.input) },
    } as never;
    const at = (minutes: number) => () =>
      new Date(Date.parse(morning('2026-01-07')) + minutes * 60_000).toISOString() as never;
    expect(await redrive({ table, now: at(4) }, issuance)).toEqual({ restarted: 0, left: 0 });
    expect(await redrive({ table, now: at(6) }, issuance)).toEqual({ restarted: 1, left: 0 });
    expect(started).toMatchObject([{ name: expect.stringMatching(new RegExp(`^${caseId}\\.3-\\d+$`)) }]);
  });
});
