import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeoverWorkbook } from '#functions/casework/takeover/template.ts';
import { writeTakeover } from '#functions/casework/takeover/write-takeover.ts';
import { goOnTakingOver } from '#functions/schedule/go-on-taking-over.ts';
import { day } from '#shared/domain/day.ts';
import { exitFromDirectory } from '#shared/domain/directory.ts';
import { caseIdOf } from '#shared/domain/ids.ts';
import { changeEntry, readEntry } from '#shared/store/directory.ts';
import { runningTakeover } from '#shared/store/takeovers.ts';
import { writeAll } from '#shared/store/transaction.ts';
import { someOf } from '#test/support/dose.ts';
import { blowsOf, struck } from '#test/support/strike.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { certificateRow, organizationRow, soundRows } from '#test/support/takeover-rows.ts';
import { everythingIn, openTakingOver } from '#test/support/takeover-walk.ts';
import { usccAt } from '#test/support/uscc-at.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

/** One file for all: a workbook made anew says when it was made. */
const workbook = takeoverWorkbook('zh', soundRows());

/** A world with an approved workbook of which nothing is written yet: the process died right after the approval. */
const approved = async () => {
  const world = openTakingOver(await engine.fresh());
  await world.send(await workbook);
  const { bucket } = world;
  const gone = { ...bucket, client: bucket.client };
  let reads = 0;
  // The file is read once for the check; the second time, for the writing, the process is gone.
  gone.client = new Proxy(bucket.client, {
    get: (held, name) => {
      if (name !== 'send') return Reflect.get(held, name);
      return async (command: never) => {
        reads += 1;
        if (reads > 1) throw new Error('the process was killed');
        return bucket.client.send(command);
      };
    },
  });
  expect((await world.approve(1, 'officeHead', { bucket: gone })).status).toBe(200);
  const takeover = (await runningTakeover(world.table)) ?? expect.fail('none is running');
  return { ...world, takeover, now: () => morning('2026-01-05') };
};

describe('a takeover that is killed', () => {
  it('anywhere, before or after any call, goes on and ends as one that never was', async () => {
    const whole = await approved();
    const counted = struck(whole.table);
    expect(await writeTakeover({ ...whole, table: counted.table }, whole.takeover)).toBe(true);
    const wanted = await everythingIn(whole.table);
    for (const blow of someOf(blowsOf(counted.calls()), 6)) {
      const world = await approved();
      const { table } = struck(world.table, blow);
      await writeTakeover({ ...world, table }, world.takeover).catch(() => undefined);
      await goOnTakingOver(world);
      expect([blow, await runningTakeover(world.table)]).toEqual([blow, undefined]);
      expect(await everythingIn(world.table)).toEqual(wanted);
    }
  });

  it('lets nobody enter what it may be about to enter before it is complete', async () => {
    const world = await approved();
    const [uscc, name, address] = organizationRow(7);
    const body = {
      ...{ uscc, name, address, contact: { name: '示例', phone: '示例' } },
      certificates: [{ certificateId: 'X-2022-0001', name: '示例', approvedOn: '2022-01-01' }],
    };
    const register = () => world.ask('officeClerk', 'registerOrganization', { body });
    const expert = { expertId: 'E-009', name: '示例', organization: '示例', recommendedBy: '示例', fields: ['示例'] };
    const enter = () => world.ask('agencyClerk', 'registerExpert', { body: expert });
    for (const give of [register, enter])
      expect(await give()).toMatchObject({ status: 409, body: { code: 'takeover.running' } });
    await goOnTakingOver(world);
    for (const give of [register, enter]) expect((await give()).status).toBe(201);
  });

  it('never writes over what the system decided in between', async () => {
    const world = await approved();
    await writeTakeover(world, world.takeover, 2);
    const entry = (await readEntry(world.table, usccAt(0))) ?? expect.fail('no entry');
    const exit = {
      caseId: caseIdOf(entry.uscc, 1),
      way: 'voluntaryExit',
      scope: 'qualification',
      certificateIds: [],
    } as const;
    const left = exitFromDirectory(entry, { ...exit, effectiveOn: day('2026-01-05'), banAppliesTo: 'anyExit' }).entry;
    await writeAll(world.table, changeEntry(left));
    await goOnTakingOver(world);
    expect(await readEntry(world.table, usccAt(0))).toEqual(left);
    expect(await readEntry(world.table, usccAt(3))).toMatchObject({
      certificates: [{ certificateId: 'X-2021-00004' }],
    });
  });

  it('is refused to a second workbook while one is being written', async () => {
    const world = await approved();
    const more = { organizations: [organizationRow(20)], certificates: [certificateRow(20, 20)] };
    expect(await world.propose(more)).toMatchObject({ status: 409, body: { code: 'takeover.running' } });
  });
});
