import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import type { Table } from '#shared/store/connect.ts';
import { listBans, readEntry } from '#shared/store/directory.ts';
import { askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { step, straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { soundRows } from '#test/support/takeover-rows.ts';
import { openTakingOver } from '#test/support/takeover-walk.ts';
import { usccAt } from '#test/support/uscc-at.ts';
import { somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const clerk = somebody('officeClerk');
const second = somebody('officeClerk', { id: '示例-另一经办人' });
const head = somebody('officeHead');

type Entered = { readonly by?: Actor; readonly on?: string } & Readonly<Record<string, unknown>>;

const register = (table: Table, { by = clerk, on = '2026-09-01', ...more }: Entered) =>
  askApi(table, {
    ...{ by, on, route: 'registerCertificate', params: { uscc: exampleUscc } },
    body: { certificateId: 'X-1009', name: '示例证书', approvedOn: '2024-05-06', ...more },
  });

const certificates = async (table: Table) =>
  (await readEntry(table, exampleUscc))?.certificates.map(({ certificateId }) => certificateId) ?? [];

/** An exit of one certificate that took effect, which bars (Art. 10). */
const barred = async (): Promise<Table> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const caseId = await openExit(table, 'X-1001');
  for (const given of straightRoad) await mustMove(table, caseId, given);
  return table;
};

describe('a certificate of a barred organization', () => {
  it('is refused where it was approved on a day of the ban or of the future, also for a new organization', async () => {
    const table = await barred();
    expect(await register(table, { approvedOn: '2026-08-01' })).toMatchObject({
      ...{ status: 409, body: { code: 'certificate.barred' } },
    });
    expect(await register(table, { approvedOn: '2099-01-01' })).toMatchObject({
      ...{ status: 422, body: { issues: [{ path: 'approvedOn' }] } },
    });
    const organization = {
      uscc: '91110000MA0000002P',
      name: '示例新组织',
      address: '示例',
      contact: { name: '示例', phone: '1' },
    };
    const certificates = [{ certificateId: 'X-1010', name: '示例', approvedOn: '2099-01-01' }];
    const body = { ...organization, certificates };
    expect(await askApi(table, { by: clerk, on: '2026-09-01', route: 'registerOrganization', body })).toMatchObject({
      ...{ status: 422, body: { issues: [{ path: 'certificates.0.approvedOn' }] } },
    });
  });

  it('approved before is not entered by one person with a new organization that a ban of before keeps out', async () => {
    const world = openTakingOver(await engine.fresh());
    await world.propose(soundRows());
    expect((await world.approve(1)).status).toBe(200);
    const uscc = usccAt(9);
    expect([await readEntry(world.table, uscc), (await listBans(world.table, uscc)).length]).toEqual([undefined, 1]);
    const register = (approvedOn: string) =>
      world.ask('officeClerk', 'registerOrganization', {
        body: {
          ...{ uscc, name: '示例新组织', address: '示例', contact: { name: '示例', phone: '1' } },
          certificates: [{ certificateId: 'X-1010', name: '示例', approvedOn }],
        },
      });
    expect(await register('2023-06-01')).toMatchObject({
      ...{ status: 422, body: { issues: [{ path: 'certificates.0.approvedOn' }] } },
    });
    expect(await register('2025-06-01')).toMatchObject({ status: 409, body: { code: 'certificate.barred' } });
    expect(await readEntry(world.table, uscc)).toBeUndefined();
  });

  it('approved before is entered by two people with its proof, who enter the same; nobody outside sees the first', async () => {
    const table = await barred();
    expect(await register(table, {})).toMatchObject({ status: 409, body: { code: 'certificate.needsProof' } });
    const proof = '示例批准文件';
    const first = await register(table, { proof });
    expect(first.status).toBe(202);
    expect(JSON.stringify(first.body)).not.toContain('X-1009');
    // The same person again, or a stand-in, is no second one.
    expect((await register(table, { proof })).status).toBe(202);
    const standIn = {
      ...second,
      delegated: [{ by: { id: clerk.id, name: clerk.name }, role: 'officeClerk' as const }],
    };
    expect((await register(table, { proof, by: standIn as Actor })).status).toBe(202);
    expect(await certificates(table)).not.toContain('X-1009');
    const third = somebody('officeClerk', { id: '示例-第三人' });
    const other = await register(table, { proof, by: third, approvedOn: '2024-05-07' });
    expect(other).toMatchObject({ status: 409, body: { code: 'certificate.differs' } });
    expect((await register(table, { proof, by: third })).status).toBe(201);
    expect(await certificates(table)).toContain('X-1009');
    expect(await readEntry(table, exampleUscc)).not.toHaveProperty('awaiting');
    expect(await register(table, { proof })).toMatchObject({ status: 409, body: { code: 'certificate.exists' } });
  });
});

describe('a certificate that was approved during a case on the qualification', () => {
  it('is entered by a head from acceptance on, and what the case would end has grown (O3.3)', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table);
    const until = straightRoad.findIndex(({ name }) => name === 'publish');
    for (const given of straightRoad.slice(0, until)) await mustMove(table, caseId, given);
    const on = step('publish').on;
    expect(await register(table, { on, approvedOn: on })).toMatchObject({
      ...{ status: 403, body: { code: 'certificate.needsHead', caseId } },
    });
    expect((await register(table, { on, approvedOn: on, by: head })).status).toBe(201);
    const refused = await tryMove(table, caseId, step('publish'));
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { unmet: [{ guard: 'effectAsTold' }] } });
    const told = await tryMove(table, caseId, { by: 'officeHead', on, name: 'tellEffect' });
    expect(told.outcome).toBe('moved');
    // What was approved before comes in by two people, in the same way.
    expect((await register(table, { on, certificateId: 'X-1011', proof: '示例' })).status).toBe(202);
  });
});
