import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payAllOwed } from '#functions/schedule/pay-all-owed.ts';
import { sweep } from '#functions/schedule/sweep.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import { day } from '#shared/domain/day.ts';
import { owedIn } from '#shared/domain/holding.ts';
import { CaseId, revocationIdOf } from '#shared/domain/ids.ts';
import { readSnapshots } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntry } from '#shared/store/directory.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { dose } from '#test/support/dose.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { decidingWorld, receiveNotice } from '#test/support/receive-notice.ts';
import { stepOf } from '#test/support/revocation-walk.ts';
import { materials, step, straightRoad } from '#test/support/road.ts';
import { laidDrafts, signLaid } from '#test/support/sign-laid.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Knife, watch } from '#test/support/watch-transactions.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

/** More than the 17 that one transaction could hold. */
const many = dose(24, 60);
const ids = (count: number) => Array.from({ length: count }, (_, index) => `X-${1001 + index}`);

/** An organization with so many applications of its own, each about one certificate, handed in. */
const applied = async (count: number): Promise<{ readonly table: Table; readonly exits: readonly CaseId[] }> => {
  const table = await engine.fresh();
  await enter(table, ...ids(count + 1));
  const exits: CaseId[] = [];
  for (const id of ids(count)) {
    const caseId = await openExit(table, id);
    await mustMove(table, caseId, step('submitForm'));
    exits.push(caseId);
  }
  return { table, exits };
};

/** A clue is screened and a revocation of the whole qualification opened on it, over the API. */
const openRevocation = async (table: Table, on: string): Promise<CaseId> => {
  const told = { source: 'hotline', receivedOn: on, informantKind: 'anonymous', summary: '示例线索' };
  const by = { by: 'agencyClerk', on } as const;
  const logged = await askApi(table, {
    ...by,
    route: 'logClue',
    body: { ...told, uscc: exampleUscc, certificateIds: [] },
  });
  const { clueId } = logged.body as { clueId: string };
  const body = { outcome: 'opened', reason: '示例', scope: 'qualification', certificateIds: [] };
  const screened = await askApi(table, { ...by, route: 'screenClue', params: { clueId }, body });
  expect(screened.status).toBe(201);
  return CaseId.parse((screened.body as { screened: { caseId: string } }).screened.caseId);
};

const snapshotsOf = async (table: Table, exits: readonly CaseId[]): Promise<readonly CaseSnapshot[]> => [
  ...(await readSnapshots(table, exits)).values(),
];

const owed = async (table: Table, on: string) =>
  owedIn((await readEntry(table, exampleUscc)) ?? expect.fail('no entry'), day(on));

/** Runs the schedule again and again, each run killed at its next transaction, until it comes through. */
const payKilled = async (table: Table, on: string): Promise<{ readonly runs: number; readonly largest: number }> => {
  let runs = 0;
  let largest = 0;
  for (const when of Array.from({ length: 4 * many }, (_, run): Knife['when'] => (run % 2 ? 'after' : 'before'))) {
    if ((await owed(table, on)).length === 0) break;
    const watched = watch(table, { at: 1, when });
    await payAllOwed(decidingWorld(watched.table, on));
    largest = Math.max(largest, ...watched.sizes);
    runs += 1;
  }
  return { runs, largest };
};

const closeUnproved = async (table: Table, revocation: CaseId): Promise<void> => {
  const report = stepOf('fileReport');
  const findings = [{ issue: '示例', fact: '示例', result: 'unclear' }];
  const input = { ...(report.input as object), outcome: 'notProved', grounds: [], findings };
  await mustMove(table, revocation, { ...report, input });
  await mustMove(table, revocation, { by: 'officeHead', on: '2026-04-10', name: 'approveReport' });
};

/** The exit is set aside by a judgment: each case that it took lives again where it stood, killed between any two (O4.3). */
const liveAgain = async (
  table: Table,
  { whole, exits }: { readonly whole: CaseId; readonly exits: readonly CaseId[] },
): Promise<void> => {
  const on = '2027-03-01';
  const judgment = { decision: 'exit', ground: 'judgment', basis: '示例判决', inForceOn: on, foundOn: on };
  const input = { ...judgment, outcome: 'annulled', reason: '示例' };
  await mustMove(table, whole, { by: 'officeClerk', on, name: 'openSetAside', input });
  const executing = watch(table, { at: 2, when: 'before' });
  await mustMove(executing.table, whole, { by: 'officeHead', on, name: 'setAside' });
  const entry = (await readEntry(table, exampleUscc)) ?? expect.fail('no entry');
  expect(entry.status).toBe('active');
  const back = await owed(table, on);
  expect(new Set(back.map(({ name }) => name))).toEqual(new Set(['revive']));
  expect(back).toHaveLength(exits.length);
  const reviving = await payKilled(table, on);
  const [first, ...others] = await snapshotsOf(table, exits);
  // What was recorded after the decision counts.
  const clock = { name: 'intakeOpening' };
  expect(first).toMatchObject({ state: 'queued', data: { receipt: expect.anything() }, deadlines: [clock] });
  for (const { state, data } of others) {
    expect(state).toBe('paperPending');
    for (const gone of ['absorbedBy', 'absorbedOn', 'stood']) expect(data).not.toHaveProperty(gone);
  }
  expect(await owed(table, on)).toEqual([]);
  expect((await payAllOwed(decidingWorld(table, '2027-03-02'))).paid).toBe(0);
  console.info({ executing: executing.sizes, reviving });
  expect(Math.max(reviving.largest, ...executing.sizes.slice(1))).toBeLessThanOrEqual(14);
};

describe(`an organization with ${many} applications of its own`, () => {
  it('opens, tells, holds and frees by transactions of constant size, killed between any two', async () => {
    const { table, exits } = await applied(many);
    const before = await snapshotsOf(table, exits);
    const opening = watch(table);
    const revocation = await openRevocation(opening.table, '2026-03-05');
    const alone = watch((await applied(0)).table);
    await openRevocation(alone.table, '2026-03-05');
    expect(opening.sizes).toEqual(alone.sizes);
    expect(await snapshotsOf(table, exits)).toEqual(before);
    expect(await owed(table, '2026-03-05')).toEqual([]);

    // Paper that arrives is recorded and starts its clock; the offices do nothing, and nobody is told.
    const [held = expect.fail('no exit')] = exits;
    const paper = { receivedOn: '2026-03-06', postmarkedOn: '2026-01-28', materials };
    await mustMove(table, held, { ...step('recordPaperReceipt'), on: '2026-03-06', input: paper });
    const refused = await tryMove(table, held, { ...step('accept'), on: '2026-03-09' });
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { unmet: [{ guard: 'notHeld' }] } });

    await mustMove(table, revocation, { ...stepOf('directInvestigation'), on: '2026-03-09' });
    const told = watch(table, { at: 1, when: 'before' });
    await receiveNotice(told.table, revocation, '2026-03-10');
    expect(await owed(table, '2026-03-10')).toHaveLength(many);
    const suspending = await payKilled(table, '2026-03-10');
    expect((await snapshotsOf(table, exits)).map(({ state }) => state)).not.toContain('suspended');
    expect((await listDocuments(table, held)).map(({ kind }) => kind)).toEqual(['materialReceipt']);
    expect(await laidDrafts(table)).toHaveLength(many);
    expect(await signLaid(table, '2026-03-10')).toHaveLength(many);
    for (const { state, data, deadlines } of await snapshotsOf(table, exits))
      expect({ state, data, deadlines }).toMatchObject({
        ...{ state: 'suspended', deadlines: [] },
        data: { suspension: { ground: 'openRevocation', from: '2026-03-10' } },
      });
    expect((await listDocuments(table, held)).map(({ kind }) => kind)).toEqual(['materialReceipt', 'suspensionNotice']);

    const closing = watch(table, { at: 2, when: 'before' });
    await closeUnproved(closing.table, revocation);
    const resuming = await payKilled(table, '2026-04-10');
    expect(await signLaid(table, '2026-04-10')).toHaveLength(many);
    const [first, ...others] = await snapshotsOf(table, exits);
    for (const { state } of others) expect(state).toBe('paperPending');
    // Of ten working days one was over when the case was first held: nine remain on the day it goes on.
    expect(first).toMatchObject({ state: 'received', deadlines: [{ name: 'acceptanceDecision', from: '2026-04-10' }] });
    expect(await owed(table, '2026-04-10')).toEqual([]);
    expect((await payAllOwed(decidingWorld(table, '2026-04-11'))).paid).toBe(0);
    console.info({ opening: opening.sizes, suspending, resuming });
    expect(Math.max(suspending.largest, resuming.largest)).toBeLessThanOrEqual(12);
  }, 240_000);

  it('absorbs them all when a whole exit takes effect, on that day whenever the last is closed', async () => {
    const { table, exits } = await applied(many);
    const whole = await openExit(table);
    for (const given of straightRoad.slice(0, -2)) await mustMove(table, whole, given);
    const publish = step('publish');
    // The review, the publication, and what is owed to the first of the others.
    const publishing = watch(table, { at: 2, when: 'before' });
    await mustMove(publishing.table, whole, publish);
    const entry = (await readEntry(table, exampleUscc)) ?? expect.fail('no entry');
    expect(entry.status).toBe('exitedVoluntary');
    expect(owedIn(entry)).toHaveLength(many);
    const [one = expect.fail('no exit')] = exits;
    const refused = await tryMove(table, one, {
      by: 'officeHead',
      on: publish.on,
      name: 'suspend',
      input: { ground: 'litigation', reason: '示例' },
    });
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { unmet: [{ guard: 'notAbsorbed' }] } });
    await mustMove(watch(table, { at: 1, when: 'before' }).table, one, {
      ...step('recordPaperReceipt'),
      on: publish.on,
      input: { receivedOn: publish.on, materials },
    });
    expect(await sweep(decidingWorld(table, '2027-01-05'))).toMatchObject({ given: 0 });
    const absorbing = await payKilled(table, '2027-01-05');
    for (const { state, data } of await snapshotsOf(table, exits))
      expect({ state, data }).toMatchObject({
        ...{ state: 'absorbed', data: { absorbedBy: whole, absorbedOn: publish.on } },
      });
    expect((await readEntry(table, exampleUscc))?.openCases.map(({ caseId }) => caseId)).toEqual([whole]);
    console.info({ publishing: publishing.sizes, absorbing });
    expect(absorbing.largest).toBeLessThanOrEqual(12);
    await liveAgain(table, { whole, exits });
  }, 240_000);

  it('gives back the days of a revocation that nobody was told of, and frees what is about something else', async () => {
    const { table, exits } = await applied(2);
    const [held = expect.fail('no exit')] = exits;
    const revocation = await openRevocation(table, '2026-01-12');
    expect(revocation).toBe(revocationIdOf(exampleUscc, 1));
    await mustMove(table, held, {
      ...step('recordPaperReceipt'),
      on: '2026-01-13',
      input: { receivedOn: '2026-01-13', materials },
    });
    const [before] = (await readSnapshots(table, [held])).values();
    await mustMove(table, revocation, {
      by: 'officeHead',
      on: '2026-01-15',
      name: 'dropCase',
      input: { reason: '示例' },
    });
    const [after] = (await readSnapshots(table, [held])).values();
    const lastDay = (seen: typeof before) => seen?.deadlines[0]?.lastDay ?? '';
    expect(lastDay(after) > lastDay(before)).toBe(true);
    expect((await listDocuments(table, held)).map(({ kind }) => kind)).toEqual(['materialReceipt']);
    await mustMove(table, held, { ...step('accept'), on: '2026-01-16' });
  }, 60_000);
});
