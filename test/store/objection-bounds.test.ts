import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { RevocationData } from '#shared/procedures/revocation/data.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { askApi } from '#test/support/ask-api.ts';
import { mustMove } from '#test/support/move.ts';
import { postedRevocation } from '#test/support/posted-revocation.ts';
import { stepOf } from '#test/support/revocation-walk.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const named = { kind: 'person', name: '示例', contact: '示例', substance: '示例', evidence: ['示例'] };
const nameless = { kind: 'anonymous', substance: '示例', evidence: [] };

const stateOf = async (table: Table, caseId: CaseId) => (await readCase(table, caseId)).snapshot?.state;

const heardIn = async (table: Table, caseId: CaseId) =>
  ((await readCase(table, caseId)).snapshot?.data as RevocationData | undefined)?.publicity?.heard;

describe('objections beyond a bound', () => {
  it('from one address, even all at once, close the page to that address alone', async () => {
    const { table, caseId } = await postedRevocation(engine);
    const [on, most] = ['2026-06-30', limits.objectionsOfAddressADay];
    const raise = (address: string, day: string = on, body: object = nameless) =>
      askApi(table, { by: 'public', on: day, route: 'raiseObjection', params: { caseId }, body, address });
    const flood = Array.from({ length: most }, () => raise('192.0.2.1'));
    const settled = (await Promise.all(flood)).filter(({ status }) => status === 201).length;
    for (let count = settled; count < most; count += 1) expect((await raise('192.0.2.1')).status).toBe(201);
    const over = await raise('::ffff:192.0.2.1');
    expect(over).toMatchObject({ status: 429, body: { code: 'objection.paced', mostADay: most } });
    expect(JSON.stringify(over.body)).toMatch(/（至2026-07-06）将书面异议寄送.*邮编.*电话/);
    expect(await heardIn(table, caseId)).toBe(most);
    expect((await raise('192.0.2.2')).status).toBe(201);
    expect((await raise('192.0.2.1', '2026-07-01')).status).toBe(201);
    const paper = { by: 'agencyClerk', on, route: 'recordObjection', params: { caseId }, body: named } as const;
    expect((await askApi(table, { ...paper, address: '192.0.2.1' })).status).toBe(201);
  }, 120_000);

  it('are sent to paper until the day that a suspension moved the end to', async () => {
    const { table, caseId } = await postedRevocation(engine);
    const suspension = { name: 'suspend', input: { ground: 'litigation', reason: '示例' } };
    await mustMove(table, caseId, { by: 'officeHead', on: '2026-06-30', ...suspension });
    await mustMove(table, caseId, { by: 'officeHead', on: '2026-07-03', name: 'resume', input: { reason: '示例' } });
    const on = '2026-07-03';
    const raise = (body: object = nameless) =>
      askApi(table, { by: 'public', on, route: 'raiseObjection', params: { caseId }, body, address: '192.0.2.1' });
    for (let count = 0; count < limits.objectionsOfAddressADay; count += 1) expect((await raise()).status).toBe(201);
    const clock = (await readCase(table, caseId)).snapshot?.deadlines.find(({ name }) => name === 'publicity');
    expect(clock?.lastDay).toBe('2026-07-09');
    const over = await raise(named);
    expect(over.status).toBe(429);
    expect(JSON.stringify(over.body)).toMatch(/（至2026-07-09）将书面异议寄送.*邮编.*电话/);
  }, 120_000);

  it('that came on paper in time are entered after publicity is over, and heard before the announcement', async () => {
    const { table, caseId } = await postedRevocation(engine);
    await mustMove(table, caseId, { by: 'system', on: '2026-07-14', name: 'publicityExpired' });
    const enter = (by: 'agencyClerk' | 'organization', receivedOn: string) => {
      const body = { ...named, receivedOn };
      return askApi(table, { by, on: '2026-07-14', route: 'recordObjection', params: { caseId }, body });
    };
    expect((await enter('organization', '2026-07-06')).status).toBe(403);
    // What is late is entered all the same, and waits for its refusal in writing (O1.2).
    expect((await enter('agencyClerk', '2026-07-14')).status).toBe(201);
    expect(await stateOf(table, caseId)).toBe('readyToAnnounce');
    expect((await enter('agencyClerk', '2026-07-06')).status).toBe(201);
    expect(await stateOf(table, caseId)).toBe('objectionHandling');
    const input = { objectionNo: 2, result: 'rejected', finding: '示例' };
    await mustMove(table, caseId, { ...stepOf('resolveObjection'), on: '2026-07-14', input });
    expect(await stateOf(table, caseId)).toBe('readyToAnnounce');
  }, 60_000);

  it('of an organization bear the day on which it sends them', async () => {
    const { table, caseId } = await postedRevocation(engine);
    const body = { ...named, receivedOn: '2026-06-29' };
    const asked = { by: 'organization', on: '2026-06-30', route: 'recordObjection', params: { caseId }, body } as const;
    expect(await askApi(table, asked)).toMatchObject({
      status: 409,
      body: { unmet: [{ guard: 'ownObjectionToday' }] },
    });
    expect((await askApi(table, { ...asked, body: named })).status).toBe(201);
  }, 60_000);

  it('by organizations that sign in close their own door for the day, and no other', async () => {
    const { table, caseId } = await postedRevocation(engine);
    const on = '2026-06-30';
    const ask = (by: 'organization' | 'agencyClerk') =>
      askApi(table, { by, on, route: 'recordObjection', params: { caseId }, body: named });
    for (let count = 0; count < limits.onlineObjectionsADay; count += 1)
      expect((await ask('organization')).status).toBe(201);
    expect(await ask('organization')).toMatchObject({ status: 409, body: { unmet: [{ guard: 'onlineBound' }] } });
    expect((await ask('agencyClerk')).status).toBe(201);
    const anybody = { by: 'public', on, route: 'raiseObjection', params: { caseId }, body: named } as const;
    expect((await askApi(table, anybody)).status).toBe(201);
  }, 120_000);
});
