import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payAllOwed } from '#functions/schedule/pay-all-owed.ts';
import { addDays, type Day } from '#shared/domain/day.ts';
import { standsStill } from '#shared/domain/holding.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readSnapshot } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntry } from '#shared/store/directory.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { openClue, quietDocket, single } from '#test/support/quiet-docket.ts';
import { decidingWorld, investigate } from '#test/support/receive-notice.ts';
import { revocationSteps, stepOf } from '#test/support/revocation-walk.ts';
import { step } from '#test/support/road.ts';
import { signLaid } from '#test/support/sign-laid.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const entryOf = async (table: Table) => (await readEntry(table, exampleUscc)) ?? expect.fail('no entry');
const untilOf = async (table: Table): Promise<Day> =>
  (await entryOf(table)).openCases.find(({ opinionUntil }) => opinionUntil)?.opinionUntil ?? expect.fail('no day');
const stateOf = async (table: Table, caseId: CaseId) => (await readSnapshot(table, caseId))?.state;

/** A revocation of which the organization was told in time, so that its application rests; no opinion follows. */
/** The schedule runs, and the heads sign what it lays before them. */
const pay = async (table: Table, on: string): Promise<void> => {
  await payAllOwed(decidingWorld(table, on));
  await signLaid(table, on);
};

const resting = async () => {
  const { table, exits } = await quietDocket(await engine.fresh());
  const [held = expect.fail('no exit')] = exits;
  const revocation = await openClue(table, '2026-01-13', single);
  await investigate(table, revocation, '2026-01-20');
  await pay(table, '2026-01-21');
  expect(await stateOf(table, held)).toBe('suspended');
  return { table, held, revocation };
};
const renew = (on: Day) => ({ by: 'officeHead', on, name: 'renewHolding', input: { reason: '示例' } }) as const;

describe('an application that rests for a revocation which does not move (O3.4)', () => {
  it('goes on by a letter that is laid before a head, with its clocks, eighty working days after the opening', async () => {
    const { table, held } = await resting();
    const until = await untilOf(table);
    expect(until).toBe('2026-05-14');
    await pay(table, until);
    expect(await stateOf(table, held)).toBe('suspended');
    const after = addDays(until, 1);
    await pay(table, after);
    expect(await stateOf(table, held)).toBe('received');
    expect((await listDocuments(table, held)).at(-1)?.kind).toBe('suspensionNotice');
    expect(standsStill(await entryOf(table), held)).toBe(false);
    expect((await payAllOwed(decidingWorld(table, after))).paid).toBe(0);
    await mustMove(table, held, { ...step('accept'), on: after });
  }, 60_000);

  it('rests on for twenty working days at a time, as often as a head decides anew, and not for months ahead', async () => {
    const { table, held, revocation } = await resting();
    const first = await untilOf(table);
    expect(await tryMove(table, revocation, renew('2026-03-02' as Day))).toMatchObject({
      refusal: { unmet: [{ guard: 'holdingRenewable' }] },
    });
    await mustMove(table, revocation, renew(first));
    const second = await untilOf(table);
    await pay(table, addDays(first, 1));
    expect(await stateOf(table, held)).toBe('suspended');
    await mustMove(table, revocation, renew(second));
    const third = await untilOf(table);
    await pay(table, third);
    expect(await stateOf(table, held)).toBe('suspended');
    await pay(table, addDays(third, 1));
    expect(await stateOf(table, held)).toBe('received');
    expect(await tryMove(table, revocation, renew(addDays(third, 1)))).toMatchObject({
      refusal: { unmet: [{ guard: 'holdingRenewable' }] },
    });
  }, 60_000);

  it('is held anew by a head once the late opinion was received, and not by its being late alone', async () => {
    const { table, held, revocation } = await resting();
    const after = addDays(await untilOf(table), 1);
    await pay(table, after);
    const from = revocationSteps.findIndex(({ name }) => name === 'fileReport');
    const to = revocationSteps.findIndex(({ name }) => name === 'recordReceipt');
    const on = '2026-06-01' as Day;
    for (const given of revocationSteps.slice(from, to))
      await mustMove(
        table,
        revocation,
        JSON.parse(JSON.stringify({ ...given, on }).replaceAll(/2026-0[3-5]-\d\d/gu, on)),
      );
    const suspend = { on, name: 'suspend', input: { ground: 'openRevocation', reason: '示例' } } as const;
    expect(await tryMove(table, held, { by: 'officeHead', ...suspend })).toMatchObject({ outcome: 'refused' });
    await mustMove(table, revocation, { ...stepOf('recordReceipt'), on, input: { receivedOn: on } });
    await pay(table, on);
    expect(await stateOf(table, held)).toBe('received');
    await mustMove(table, held, { by: 'officeHead', ...suspend });
    await pay(table, addDays(on, 1));
    expect(await stateOf(table, held)).toBe('suspended');
  }, 60_000);
});
