import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommand } from '#infra/local/client/give-command.ts';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { readCase } from '#infra/local/demo/read-case.ts';
import { exampleUsccs } from '#infra/local/personas.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { notice2027 } from '#test/support/notices.ts';
import { application, stepInput } from '#test/support/road-inputs.ts';

let system: LentSystem;
let client: Client;
let caseId: string;

const post = (as: string, path: string, body: unknown): Promise<Answer> =>
  client.ask({ as, method: 'POST', path, body });
const get = (as: string, path: string): Promise<Answer> => client.ask({ as, path });
const list = async (as: string, path: string): Promise<Record<string, unknown>[]> => {
  const { status, body } = await get(as, path);
  expect([status, body]).toEqual([200, body]);
  return (body as { items: Record<string, unknown>[] }).items;
};

const command = async (as: string, name: string, body: unknown): Promise<Answer> => {
  const { version } = await readCase(client, caseId);
  return giveCommand(client, { as, caseId, command: name, input: body, seen: version });
};

/** A case accepted on 25 December 2026, whose panel is due in a year without a holiday notice. */
beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  await system.setClock('2026-07-01T09:00:00+08:00');
  const opened = await post('organization-a', '/cases', application(['X-2021-0002']));
  caseId = (opened.body as { caseId: string }).caseId;
  await command('organization-a', 'submitForm', {});
  const receipt = { ...stepInput('recordPaperReceipt'), receivedOn: '2026-07-01' };
  expect((await command('agency-clerk', 'recordPaperReceipt', receipt)).status).toBe(200);
});
afterAll(() => system.stop());

describe('the desk over HTTP', () => {
  it('lists the case as a task, as due, as overdue, by window, by organization, and finds it', async () => {
    const named = [expect.objectContaining({ caseId })];
    expect(await list('agency-clerk', '/queues/mine')).toEqual(named);
    expect(await list('organization-a', '/queues/mine')).toEqual([]);
    expect(await list('office-head', '/queues/due?days=14')).toEqual(named);
    expect(await list('auditor', '/queues/windows/2026-07')).toEqual(named);
    expect(await list('organization-a', `/queues/organizations/${exampleUsccs.a}`)).toEqual(named);
    expectProblem(await get('organization-b', `/queues/organizations/${exampleUsccs.a}`), {
      ...{ status: 403, code: 'access.forbidden' },
    });
    expectProblem(await get('expert-1', '/queues/overdue'), { status: 403, code: 'access.forbidden' });
    for (const q of [caseId, exampleUsccs.a])
      expect(await list('agency-clerk', `/search?q=${q}`)).toEqual([expect.objectContaining({ type: 'case', caseId })]);
    expect(await list('organization-b', `/search?q=${caseId}`)).toEqual([]);
    expect(await list('auditor', `/search?q=${encodeURIComponent('培训评价')}`)).toMatchObject([
      { uscc: exampleUsccs.a },
    ]);
    await system.idle();
    const [document] = await list('agency-clerk', `/cases/${caseId}/documents`);
    const found = await list('auditor', `/search?q=${encodeURIComponent(String(document?.documentNumber))}`);
    expect(found).toMatchObject([{ type: 'document', documentId: document?.documentId }]);
    await system.setClock('2026-12-25T09:00:00+08:00');
    expect(await list('office-clerk', '/queues/overdue')).toMatchObject([{ caseId, overdue: true }]);
    expect(await list('office-clerk', '/queues/stuck?days=90')).toEqual(named);
    expect((await command('agency-clerk', 'accept', stepInput('accept'))).status).toBe(200);
    expect(await list('office-clerk', '/queues/stuck?days=90')).toEqual([]);
  });

  it('counts a provisional clock again when the notice is published, and says so to whom it binds', async () => {
    const clocks = async (as: string) =>
      ((await get(as, `/cases/${caseId}`)).body as { deadlines: object[] }).deadlines;
    expect(await clocks('organization-a')).toEqual([]);
    expect(await clocks('agency-clerk')).toMatchObject([{ lastDay: '2027-01-08', provisional: true }]);
    const body = { notice: notice2027 };
    expectProblem(await post('office-clerk', '/calendars', body), { status: 403, code: 'access.forbidden' });
    const nothing = await post('office-head', '/calendars', { ...body, correction: { reason: '示例' } });
    expectProblem(nothing, { status: 404, code: 'calendar.missing' });
    expect(await post('office-clerk', '/calendars/preview', body)).toMatchObject({
      ...{ status: 200, body: { items: [{ caseId, was: '2027-01-08', now: '2027-01-11' }] } },
    });
    const published = await post('office-head', '/calendars', body);
    expect([published.status, published.body]).toEqual([201, published.body]);
    expect(await clocks('agency-clerk')).toMatchObject([
      { lastDay: '2027-01-11', provisional: false, recounted: { was: '2027-01-08', on: '2026-12-25' } },
    ]);
    expectProblem(await post('office-head', '/calendars', body), { status: 409, code: 'calendar.exists' });
    expect(await list('auditor', '/calendars/2027/differences')).toMatchObject([{ caseId, now: '2027-01-11' }]);
    const known = (await client.ask({ path: '/calendars' })).body as { items: { year: number }[] };
    expect(known.items.map(({ year }) => year)).toContain(2027);
    const term = await client.ask({ path: '/calendar/terms?from=2026-12-28&workingDays=5' });
    expect(term.body).toMatchObject({ lastDay: '2027-01-05', provisional: false });
    expect(await list('agency-clerk', '/tasks')).toMatchObject([{ caseId, taskId: 'recount-1' }]);
    const close = () => post('agency-clerk', `/cases/${caseId}/tasks/recount-1/close`, {});
    expect((await close()).status).toBe(200);
    expect(await list('agency-clerk', '/tasks')).toEqual([]);
    const other = await post('agency-clerk', `/cases/${caseId}/tasks/recount-7/close`, {});
    expectProblem(other, { status: 404, code: 'task.missing' });
  });

  it('seats only experts of the pool, and draws a panel that anybody can draw again', async () => {
    const panel = stepInput('formPanel') as { members: Record<string, unknown>[]; meeting: object };
    const on = { meeting: { ...panel.meeting, on: '2027-01-08' } };
    const form = (change: object) => {
      const [first, ...rest] = panel.members;
      const members = [{ ...first, ...change }, ...rest];
      return command('agency-clerk', 'formPanel', { ...panel, ...on, members, chairId: 'expert-2' });
    };
    const status = (value: string) =>
      post('agency-clerk', '/experts/expert-1/status', { status: value, reason: '示例原因' });
    expectProblem(await form({ expertId: 'expert-99' }), { status: 404, code: 'expert.unknown' });
    expectProblem(await form({ name: '示例别人' }), { status: 409, code: 'expert.differs' });
    expect((await status('suspended')).status).toBe(200);
    expectProblem(await form({}), { status: 409, code: 'expert.inactive' });
    expect((await status('active')).status).toBe(200);
    const [expert] = await list('auditor', '/experts?limit=1');
    const { status: _now, changes: _past, version: _count, ...again } = expert ?? {};
    expectProblem(await post('agency-clerk', '/experts', again), { status: 409, code: 'expert.exists' });
    const tooMany = await post('agency-clerk', '/experts/draws', { caseId, size: 99 });
    expectProblem(tooMany, { status: 409, code: 'expert.tooFew' });
    expect((await form({})).status).toBe(200);
    const drawn = await post('agency-head', '/experts/draws', { caseId, size: 5 });
    expect(drawn).toMatchObject({ status: 201, body: { size: 5, seed: expect.stringMatching(/^[0-9a-f]{32}$/) } });
    expect(await list('auditor', `/cases/${caseId}/draws`)).toEqual([drawn.body]);
    expect(await list('expert-1', '/queues/mine')).toMatchObject([{ caseId }]);
  });

  it('tells the directory as of an earlier day, and of no later one', async () => {
    const shown = (path: string) => get('department-ndrc', path);
    expect((await shown('/certificates/X-2021-0002?asOf=2026-12-25')).body).toMatchObject({ status: 'active' });
    expectProblem(await shown('/certificates/X-2021-0002?asOf=2027-01-01'), { status: 422, code: 'input.invalid' });
    expectProblem(await shown(`/organizations/${exampleUsccs.a}?asOf=2020-01-01`), {
      ...{ status: 404, code: 'organization.missing' },
    });
    const { body } = await shown('/organizations?asOf=2026-12-24');
    expect((body as { items: unknown[] }).items).toHaveLength(2);
  });
});
