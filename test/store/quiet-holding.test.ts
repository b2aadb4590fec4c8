import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payAllOwed } from '#functions/schedule/pay-all-owed.ts';
import { day } from '#shared/domain/day.ts';
import { owedIn } from '#shared/domain/holding.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readSnapshot } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntry } from '#shared/store/directory.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { openClue, qualification, quietDocket } from '#test/support/quiet-docket.ts';
import { decidingWorld, receiveNotice } from '#test/support/receive-notice.ts';
import { stepOf } from '#test/support/revocation-walk.ts';
import { step } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const docket = async () => quietDocket(await engine.fresh());

describe('an application held quietly', () => {
  const clocksOf = async (table: Table, caseId: CaseId) =>
    ((await readSnapshot(table, caseId)) ?? expect.fail('no case')).deadlines.map(({ name, lastDay }) => [
      name,
      lastDay,
    ]);
  const accepting = { ...step('accept'), on: '2026-02-10' };

  it('is held for twenty working days from the opening, then goes on with the days given back', async () => {
    const { table, exits } = await docket();
    const [held = expect.fail('no exit')] = exits;
    const before = await clocksOf(table, held);
    await openClue(table, '2026-01-13', qualification);
    const until = (await readEntry(table, exampleUscc))?.openCases.at(-1)?.quietUntil;
    expect(until).toBe('2026-02-10');
    await payAllOwed(decidingWorld(table, '2026-02-10'));
    expect(await tryMove(table, held, accepting)).toMatchObject({
      ...{ outcome: 'refused', refusal: { unmet: [{ guard: 'notHeld' }] } },
    });
    expect(await clocksOf(table, held)).toEqual(before);
    expect((await payAllOwed(decidingWorld(table, '2026-02-11'))).paid).toBe(3);
    expect((await payAllOwed(decidingWorld(table, '2026-02-11'))).paid).toBe(0);
    const [[, lastDay = ''] = []] = await clocksOf(table, held);
    expect(lastDay > '2026-02-11').toBe(true);
    expect((await listDocuments(table, held)).map(({ kind }) => kind)).toEqual(['materialReceipt']);
    await mustMove(table, held, { ...accepting, on: '2026-02-11' });
  }, 60_000);

  it('is held once more for as long by a head with reasons, and never a second time', async () => {
    const { table, exits } = await docket();
    const [held = expect.fail('no exit')] = exits;
    const revocation = await openClue(table, '2026-01-13', qualification);
    const prolong = { by: 'officeHead', on: '2026-02-10', name: 'prolongHolding', input: { reason: '示例' } } as const;
    await mustMove(table, revocation, prolong);
    expect(await tryMove(table, revocation, prolong)).toMatchObject({
      ...{ outcome: 'refused', refusal: { unmet: [{ guard: 'holdingProlongable' }] } },
    });
    const until = (await readEntry(table, exampleUscc))?.openCases.at(-1)?.quietUntil ?? expect.fail('no day');
    expect(await tryMove(table, held, { ...accepting, on: until })).toMatchObject({ outcome: 'refused' });
    await payAllOwed(decidingWorld(table, '2026-04-01'));
    await mustMove(table, held, { ...accepting, on: '2026-04-01' });
  }, 60_000);

  it('is held no more by a notice that is received too late, unless a head holds it anew', async () => {
    const { table, exits } = await docket();
    const [held = expect.fail('no exit')] = exits;
    const revocation = await openClue(table, '2026-01-13', qualification);
    await mustMove(table, revocation, { ...stepOf('directInvestigation'), on: '2026-02-10' });
    await payAllOwed(decidingWorld(table, '2026-02-11'));
    await receiveNotice(table, revocation, '2026-02-12');
    const entry = (await readEntry(table, exampleUscc)) ?? expect.fail('no entry');
    expect(owedIn(entry, day('2026-02-12'))).toEqual([]);
    const suspend = { on: '2026-02-12', name: 'suspend', input: { ground: 'openRevocation', reason: '示例' } } as const;
    expect(await tryMove(table, held, { by: 'agencyClerk', ...suspend })).toMatchObject({
      ...{ outcome: 'refused', refusal: { unmet: [{ guard: 'forRevocation' }] } },
    });
    await mustMove(table, held, { by: 'officeHead', ...suspend });
    await payAllOwed(decidingWorld(table, '2026-02-13'));
    expect(await readSnapshot(table, held)).toMatchObject({ state: 'suspended' });
    await mustMove(table, held, { by: 'officeHead', on: '2026-02-13', name: 'resume', input: { reason: '示例' } });
    await mustMove(table, held, { ...accepting, on: '2026-02-13' });
  }, 60_000);
});
