import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveCase } from '#functions/casework/write/move-case.ts';
import { recountDeadlines } from '#functions/casework/write/recount-deadlines.ts';
import { sweep } from '#functions/schedule/sweep.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { day } from '#shared/domain/day.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { listDeadlines, listEvents, readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { provisionalDeadlines } from '#shared/store/deadlines.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { mustMove } from '#test/support/move.ts';
import { notice2027 } from '#test/support/notices.ts';
import { completePapers, materials, step } from '#test/support/road.ts';
import { signedOff } from '#test/support/signed-off.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Given, morning, settings, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const publish = (notice: object, more: Partial<Ask> & { correction?: object } = {}): Ask => {
  const { correction, ...rest } = more;
  const body = { notice, ...(correction ? { correction } : {}) };
  return { by: 'officeHead', on: '2026-12-28', route: 'publishCalendar', body, ...rest };
};

const clerk = (on: string, name: string, input: unknown): Given => ({ by: 'agencyClerk', on, name, input });

/** A case accepted on Christmas Day: its panel is to be formed within ten working days, of a year without a notice. */
const waiting = async (table: Table, certificateId: string): Promise<CaseId> => {
  const caseId = await openExit(table, certificateId);
  await mustMove(table, caseId, step('submitForm'));
  const paper = { receivedOn: '2026-02-10', materials };
  await mustMove(table, caseId, clerk('2026-02-10', 'recordPaperReceipt', paper));
  await mustMove(table, caseId, clerk('2026-12-25', 'accept', { papers: completePapers }));
  return caseId;
};

const two = async () => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002', 'X-1003');
  return { table, ids: [await waiting(table, 'X-1001'), await waiting(table, 'X-1002')] as const };
};

const lastDayOf = async (table: Table, caseId: CaseId) =>
  (await readCase(table, caseId)).snapshot?.deadlines.find(({ name }) => name === 'panelForming');

describe('a published notice', () => {
  it('moves the provisional clocks of open cases, tells the difference, and leaves closed cases alone', async () => {
    const { table, ids } = await two();
    const [moved, closed] = ids;
    const letter = {
      by: 'organization' as const,
      on: '2026-12-26',
      name: 'withdraw',
      input: { letterDate: '2026-12-26' },
    };
    await mustMove(table, closed, letter);
    const before = await listEvents(table, closed, { limit: 50 });
    expect(await lastDayOf(table, moved)).toMatchObject({ lastDay: '2027-01-08', provisional: true });
    const answer = await askApi(table, publish(notice2027));
    expect(answer).toMatchObject({
      status: 201,
      body: { revision: 1, calendarVersion: '2023–2027 示例办发〔2026〕1号（第1次公布）' },
    });
    expect(await lastDayOf(table, moved)).toMatchObject({
      lastDay: '2027-01-11',
      provisional: false,
      recounted: { was: '2027-01-08', on: '2026-12-28' },
    });
    expect((await listDeadlines(table, moved)).find(({ name }) => name === 'panelForming')).toMatchObject({
      lastDay: '2027-01-11',
      days: expect.arrayContaining([{ date: '2027-01-01', counted: false, reason: 'holiday' }]),
    });
    const { items } = await listEvents(table, moved, { limit: 50 });
    expect(items.at(-1)).toMatchObject({
      command: 'recomputeDeadlines',
      input: { clocks: [{ name: 'panelForming', was: { lastDay: '2027-01-08' }, now: { lastDay: '2027-01-11' } }] },
    });
    expect((await listEvents(table, closed, { limit: 50 })).items).toEqual(before.items);
    const told = await askApi(table, {
      ...{ by: 'auditor', on: '2026-12-28', route: 'calendarDifferences', params: { year: '2027' } },
    } as Ask);
    expect(told.body).toEqual({
      items: [
        {
          ...{
            caseId: moved,
            organizationName: '示例甲培训评价有限公司',
            clock: 'panelForming',
            label: '组成专家组期限',
          },
          ...{ was: '2027-01-08', now: '2027-01-11', at: morning('2026-12-28') },
        },
      ],
      nextCursor: null,
    });
    expect(await Array.fromAsync(provisionalDeadlines(table))).toEqual([]);
  });

  it('shows whom a term binds the day before and the day now, and the staff a task that somebody closes', async () => {
    const { table, ids } = await two();
    await askApi(table, publish(notice2027));
    const seen = await askApi(table, {
      ...{ by: 'agencyClerk', on: '2026-12-29', route: 'getCase', params: { caseId: ids[0] } },
    } as Ask);
    expect(seen.body).toMatchObject({
      deadlines: [{ name: 'panelForming', lastDay: '2027-01-11', recounted: { was: '2027-01-08' } }],
    });
    const tasks = () => askApi(table, { by: 'officeClerk', on: '2026-12-29', route: 'listTasks' });
    expect((await tasks()).body).toMatchObject({
      items: ids.map((caseId) => ({
        caseId,
        taskId: 'recount-1',
        moved: [{ clock: '组成专家组期限', was: '2027-01-08', now: '2027-01-11' }],
      })),
    });
    const close = (caseId: string, taskId: string) =>
      askApi(table, {
        ...{ by: 'officeClerk', on: '2026-12-29', route: 'closeTask', params: { caseId, taskId }, body: {} },
      } as Ask);
    expect(await close(ids[0], 'recount-1')).toMatchObject({ status: 200, body: { closed: true } });
    expect(await close(ids[0], 'recount-9')).toMatchObject({ status: 404, body: { code: 'task.missing' } });
    expect((await tasks()).body).toMatchObject({ items: [{ caseId: ids[1] }] });
  });

  it('is in force for the very next decision, and a clock counted by the old calendar is taken up by the next run', async () => {
    const { table, ids } = await two();
    const old = await readCase(table, ids[0]);
    expect(old.calendar.version).toBe(publishedCalendar.version);
    await askApi(table, publish(notice2027));
    expect((await readCase(table, ids[0])).calendar.version).toContain('第1次公布');
    const third = await openExit(table, 'X-1003');
    await mustMove(table, third, step('submitForm'));
    await mustMove(table, third, clerk('2026-02-10', 'recordPaperReceipt', { receivedOn: '2026-02-10', materials }));
    // A decision that read just before the publication and was written just after it.
    const { snapshot, entry } = await readCase(table, third);
    if (!snapshot || !entry) throw new Error('no case');
    const given = { name: 'accept', actor: somebody('agencyClerk'), input: { papers: completePapers } };
    const deciding = { table, seed: settings, settings, calendar: old.calendar };
    const signed = signedOff({ ...given, at: morning('2026-12-25') });
    expect((await moveCase(deciding, { snapshot, entry, given: signed })).outcome).toBe('moved');
    expect(await lastDayOf(table, third)).toMatchObject({ lastDay: '2027-01-08', provisional: true });
    const world = { table, seed: settings, now: () => morning('2026-12-28') };
    expect(await recountDeadlines(world)).toEqual({ recounted: 1, left: 0 });
    expect(await lastDayOf(table, third)).toMatchObject({ lastDay: '2027-01-11', provisional: false });
    expect(await recountDeadlines(world)).toEqual({ recounted: 0, left: 0 });
  });

  it('counts again once, however many runs take it up at the same time', async () => {
    const { table, ids } = await two();
    await askApi(table, publish(notice2027));
    const corrected = { ...notice2027, daysOff: [...notice2027.daysOff, day('2027-01-04')] };
    const world = { table, seed: settings, now: () => morning('2026-12-28') };
    await Promise.all([recountDeadlines(world), recountDeadlines(world), sweep(world)]);
    const commands = (await listEvents(table, ids[0], { limit: 50 })).items.map(({ command }) => command);
    expect(commands.filter((command) => command === 'recomputeDeadlines')).toHaveLength(1);
    // A correction moves no clock that is settled by now: what was told stays.
    const reason = { reason: '示例：国务院办公厅更正' };
    expect(await askApi(table, publish(corrected, { correction: reason }))).toMatchObject({
      status: 201,
      body: { revision: 2, correction: { replaces: notice2027.noticeNumber } },
    });
    expect(await lastDayOf(table, ids[0])).toMatchObject({ lastDay: '2027-01-11' });
    const terms = { from: '2026-12-28', workingDays: '5' };
    const counted = await askApi(table, { by: 'auditor', on: '2026-12-28', route: 'calendarTerms', query: terms });
    expect(counted.body).toMatchObject({ lastDay: '2027-01-06', provisional: false });
  });
});

describe('publishing', () => {
  it('refuses a second notice of a year without a reason, a correction of nothing, and a clerk', async () => {
    const table = await engine.fresh();
    const exists = { status: 409, body: { code: 'calendar.exists', noticeNumber: '国办发明电〔2025〕7号' } };
    const of2026 = {
      year: 2026,
      noticeNumber: '示例',
      daysOff: ['2026-01-01', '2026-05-01', '2026-10-01', '2026-10-02', '2026-10-03'],
      makeUpWorkdays: [],
    };
    expect(await askApi(table, publish(of2026))).toMatchObject(exists);
    const reason = { reason: '示例' };
    expect(await askApi(table, publish(notice2027, { correction: reason }))).toMatchObject({
      status: 404,
      body: { code: 'calendar.missing', year: 2027 },
    });
    for (const by of ['officeClerk', 'agencyHead', 'organization', 'auditor'] as const)
      expect(await askApi(table, publish(notice2027, { by }))).toMatchObject({ status: 403 });
    const opposed = { ...of2026, makeUpWorkdays: ['2027-01-02'] };
    expect((await askApi(table, publish(notice2027))).status).toBe(201);
    expect(await askApi(table, publish(opposed, { correction: reason }))).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'notice' }] },
    });
  });

  it('is answered as before when sent again, and lets one of two who publish at the same time through', async () => {
    const table = await engine.fresh();
    const both = await Promise.all([askApi(table, publish(notice2027)), askApi(table, publish(notice2027))]);
    // The other came between, and is asked to try again, or came after, and reads that the year has a notice.
    expect([
      [201, 409],
      [201, 503],
    ]).toContainEqual(both.map(({ status }) => status).toSorted());
    const again = publish({ ...notice2027, year: 2027 }, { key: 'same', correction: { reason: '示例' } });
    const first = await askApi(table, again);
    expect(await askApi(table, again)).toEqual(first);
    const { body } = await askApi(table, { by: 'organization', on: '2026-12-28', route: 'listCalendars' });
    expect((body as { published: unknown[] }).published).toHaveLength(2);
    expect((body as { items: { year: number }[] }).items.map(({ year }) => year)).toEqual([
      2023, 2024, 2025, 2026, 2027,
    ]);
  });

  it('can be tried first: the preview names what would move, day by day, and writes nothing', async () => {
    const { table, ids } = await two();
    const preview = { ...publish(notice2027), route: 'previewCalendar' as const, by: 'officeClerk' as const };
    const { status, body } = await askApi(table, preview);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      items: ids.map((caseId) => ({ caseId, clock: 'panelForming', was: '2027-01-08', now: '2027-01-11' })),
    });
    expect(await lastDayOf(table, ids[0])).toMatchObject({ lastDay: '2027-01-08', provisional: true });
    expect((await readCase(table, ids[0])).calendar.version).toBe(publishedCalendar.version);
  });
});
