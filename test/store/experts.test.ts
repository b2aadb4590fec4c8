import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareMove } from '#functions/casework/decide/prepare-move.ts';
import { partOf } from '#functions/casework/write/saving-part.ts';
import { seedExperts } from '#infra/local/seed.ts';
import { day } from '#shared/domain/day.ts';
import { standingOn } from '#shared/domain/expert.ts';
import { drawPanel } from '#shared/domain/expert-draw.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import type { Draw } from '#shared/store/experts.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { markIssued } from '#test/support/mark-issued.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { step, straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const ask = (table: Table, route: Ask['route'], more: Partial<Ask> = {}) =>
  askApi(table, { by: 'agencyClerk', on: '2026-01-19', route, ...more });

const fill = async (table: Table): Promise<void> => {
  for (const body of seedExperts) expect((await ask(table, 'registerExpert', { body })).status).toBe(201);
};

const statusOf = (table: Table, expertId: string, status: string) =>
  ask(table, 'changeExpertStatus', { params: { expertId }, body: { status, reason: '示例原因' } });

/** A pool, and a case whose panel is to be formed next. */
const accepted = async (): Promise<{ table: Table; caseId: CaseId }> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const caseId = await openExit(table, 'X-1001');
  for (const given of straightRoad.slice(0, 3)) await mustMove(table, caseId, given);
  return { table, caseId };
};

/** By a clerk's draft that the head signs off: seating people sends letters. The draft's refusal, if it is refused. */
const command = async (table: Table, caseId: CaseId, { name, input }: { name: string; input: unknown }) => {
  const drafted = await ask(table, 'createDraft', { params: { caseId }, body: { command: name, input } });
  if (drafted.status !== 201) return drafted;
  const { draftId } = drafted.body as { draftId: number };
  const params = { caseId, draftId: String(draftId) };
  return ask(table, 'signOffDraft', { by: 'agencyHead', params, body: {}, seen: 1 });
};

type Panel = { members: Record<string, unknown>[]; chairId: string };
const panel = step('formPanel').input as Panel;
const withFirst = (change: object): Panel => ({
  ...panel,
  members: panel.members.map((member, at) => (at === 0 ? { ...member, ...change } : member)),
});

describe('the pool of experts', () => {
  it('is kept by the agency, read by staff and auditors, and by nobody else', async () => {
    const table = await engine.fresh();
    const [body] = seedExperts;
    for (const by of ['officeHead', 'auditor', 'expert', 'department', 'organization'] as const)
      expect((await ask(table, 'registerExpert', { by, body })).status).toBe(403);
    expect((await ask(table, 'registerExpert', { body, key: 'k' })).status).toBe(201);
    expect((await ask(table, 'registerExpert', { body, key: 'k' })).status).toBe(201);
    expect(await ask(table, 'registerExpert', { body })).toMatchObject({
      status: 409,
      body: { code: 'expert.exists' },
    });
    for (const by of ['expert', 'department', 'organization'] as const)
      expect((await ask(table, 'listExperts', { by })).status).toBe(403);
    expect((await ask(table, 'listExperts', { by: 'auditor' })).body).toMatchObject({ items: [{ status: 'active' }] });
    expect(await ask(table, 'getExpert', { params: { expertId: 'nobody' } })).toMatchObject({
      status: 404,
      body: { code: 'expert.unknown' },
    });
  });

  it('keeps every change of status with its reason; who left does not come back', async () => {
    const table = await engine.fresh();
    await fill(table);
    expect((await statusOf(table, 'expert-3', 'suspended')).status).toBe(200);
    expect((await statusOf(table, 'expert-3', 'active')).status).toBe(200);
    expect((await statusOf(table, 'expert-3', 'left')).body).toMatchObject({
      status: 'left',
      changes: ['suspended', 'active', 'left'].map((status) => ({ status, reason: '示例原因', on: '2026-01-19' })),
    });
    expect(await statusOf(table, 'expert-3', 'active')).toMatchObject({
      status: 409,
      body: { code: 'expert.inactive' },
    });
    const listed = async (status: string) =>
      ((await ask(table, 'listExperts', { query: { status } })).body as { items: object[] }).items.length;
    expect([await listed('active'), await listed('left'), await listed('suspended')]).toEqual([14, 1, 0]);
  });
});

describe('a command that seats people', () => {
  it('is refused for an unknown, an inactive or a differently named expert, and writes nothing', async () => {
    const { table, caseId } = await accepted();
    const form = (input: unknown) => command(table, caseId, { name: 'formPanel', input });
    expect(await form(withFirst({ expertId: 'expert-99' }))).toMatchObject({
      status: 409,
      body: { code: 'guard.unmet' },
    });
    expect(await form({ ...withFirst({ expertId: 'expert-99' }), chairId: 'expert-2' })).toMatchObject({
      status: 404,
      body: { code: 'expert.unknown', expertId: 'expert-99' },
    });
    for (const [member, value] of [
      ['name', '示例专家己'],
      ['organization', '示例学院'],
      ['recommendedBy', '示例部门乙'],
    ] as const)
      expect(await form(withFirst({ [member]: value }))).toMatchObject({
        status: 409,
        body: { code: 'expert.differs', expertId: 'expert-1', member },
      });
    await statusOf(table, 'expert-1', 'suspended');
    expect(await form(panel)).toMatchObject({ status: 409, body: { code: 'expert.inactive', standing: 'suspended' } });
    expect((await readCase(table, caseId)).snapshot?.state).toBe('accepted');
    await statusOf(table, 'expert-1', 'active');
    expect((await form(panel)).status).toBe(200);
  });

  it('holds replacements to the pool as well, on recusal and otherwise', async () => {
    const { table, caseId } = await accepted();
    await command(table, caseId, { name: 'formPanel', input: panel });
    const fresh = { ...panel.members[0], expertId: 'expert-6', name: '示例专家己' };
    const replace = (replacement: object) =>
      command(table, caseId, {
        name: 'replaceExpert',
        input: { expertId: 'expert-2', reason: '示例', replacement },
      });
    expect((await replace({ ...fresh, name: '示例别人' })).body).toMatchObject({ code: 'expert.differs' });
    expect((await replace({ ...fresh, expertId: 'expert-66' })).body).toMatchObject({ code: 'expert.unknown' });
    expect((await replace(fresh)).status).toBe(200);
    const recusal = { expertId: 'expert-3', ground: '示例' };
    await mustMove(table, caseId, { by: 'organization', on: '2026-01-19', name: 'requestRecusal', input: recusal });
    const decide = (replacement: object) =>
      command(table, caseId, { name: 'decideRecusal', input: { granted: true, reason: '示例', replacement } });
    await statusOf(table, 'expert-7', 'left');
    const next = { ...fresh, expertId: 'expert-7', name: '示例专家庚' };
    expect((await decide(next)).body).toMatchObject({ code: 'expert.inactive', standing: 'left' });
    expect((await decide({ ...fresh, expertId: 'expert-8', name: '示例专家辛' })).status).toBe(200);
  });
});

describe('the meeting of a panel', () => {
  it('counts only where each member is active in the pool on its day; what ends later changes nothing (O2.1)', async () => {
    const { table, caseId } = await accepted();
    await command(table, caseId, { name: 'formPanel', input: panel });
    await mustMove(table, caseId, { ...step('fileSheets'), on: '2026-01-27' });
    const adopt = (meetingOn: string) => {
      const input = { ...(step('adoptOpinion').input as object), meetingOn };
      const by = somebody('expert', { expertId: panel.chairId });
      return tryMove(table, caseId, { by, on: '2026-01-27', name: 'adoptOpinion', input });
    };
    // Suspended on the 19th, and taken back too late for a meeting on the 27th.
    await statusOf(table, 'expert-3', 'suspended');
    expect(await adopt('2026-01-27')).toMatchObject({ refusal: { unmet: [{ guard: 'membersInPool' }] } });
    await statusOf(table, 'expert-3', 'active');
    expect(await adopt('2026-01-27')).toMatchObject({ outcome: 'moved' });
  });

  it('is written only while the pool has each member as it was read (O3.1)', async () => {
    const { table, caseId } = await accepted();
    await command(table, caseId, { name: 'formPanel', input: panel });
    await mustMove(table, caseId, step('fileSheets'));
    await markIssued(table, caseId);
    const { snapshot, entry, calendar } = await readCase(table, caseId);
    if (!snapshot || !entry) throw new Error('no case');
    const actor = somebody('expert', { expertId: panel.chairId });
    const { input, on } = step('adoptOpinion');
    const given = { name: 'adoptOpinion', actor, input, at: morning(on) };
    const world = { table, seed: settings, settings, calendar };
    const prepared = await prepareMove(world, { snapshot, entry, given });
    if (!prepared.ok) throw new Error(JSON.stringify(prepared.refusal));
    const { decision, documents } = prepared.value;
    const write = () => saveDecision(table, partOf(decision, { before: snapshot, documents }));
    await statusOf(table, 'expert-3', 'suspended');
    expect(await write()).toEqual({ outcome: 'refused', failed: ['pool'] });
    expect((await readCase(table, caseId)).snapshot).toEqual(snapshot);
  });

  it('goes by the changes on record up to its day', () => {
    const change = (status: 'suspended' | 'left' | 'active', on: string) => ({ status, on: day(on) }) as never;
    const changes = [change('suspended', '2026-02-02'), change('active', '2026-02-09'), change('left', '2026-03-02')];
    const days = ['2026-02-01', '2026-02-02', '2026-02-08', '2026-02-09', '2026-03-01', '2026-03-02', '2026-04-01'];
    expect(days.map((on) => standingOn({ changes }, day(on)))).toEqual([
      ...['active', 'suspended', 'suspended', 'active', 'active', 'left', 'left'],
    ]);
  });
});

describe('a draft that seats people', () => {
  it('is held to the pool as it is when the draft is signed off', async () => {
    const { table, caseId } = await accepted();
    const body = { command: 'formPanel', input: panel };
    const drafted = await ask(table, 'createDraft', { params: { caseId }, body });
    const params = { caseId, draftId: String((drafted.body as { draftId: number }).draftId) };
    await statusOf(table, 'expert-4', 'left');
    const signed = await ask(table, 'signOffDraft', { by: 'agencyHead', params, body: {}, seen: 1 });
    expect(signed).toMatchObject({ status: 409, body: { code: 'expert.inactive', expertId: 'expert-4' } });
    expect((await readCase(table, caseId)).snapshot?.state).toBe('accepted');
  });
});

describe('a draw', () => {
  it('is on record with its seed, so that anybody gets the same, without those whom the case rules out', async () => {
    const { table, caseId } = await accepted();
    await command(table, caseId, { name: 'formPanel', input: panel });
    const body = { caseId, size: 5, exclude: [{ expertId: 'expert-6', reason: '示例：近亲属任职' }] };
    const { status, body: drawn } = await ask(table, 'drawExperts', { body, key: 'draw' });
    const draw = drawn as Draw;
    expect(status).toBe(201);
    expect(drawPanel(draw)).toEqual(draw.drawn);
    expect(draw.candidates.map(({ expertId }) => expertId).toSorted()).toEqual(
      [7, 8, 9, 10, 11, 12, 13, 14, 15].map((number) => `expert-${number}`).toSorted(),
    );
    expect(draw.excluded).toContainEqual({ expertId: 'expert-1', reason: '已参加本案或者曾申请回避' });
    expect(draw.excluded).toContainEqual(body.exclude[0]);
    const departments = draw.candidates.filter(({ expertId }) => draw.drawn.includes(expertId));
    expect(new Set(departments.map(({ recommendedBy }) => recommendedBy)).size).toBe(4);
    expect((await ask(table, 'drawExperts', { body, key: 'draw' })).body).toEqual(drawn);
    await ask(table, 'drawExperts', { body });
    const kept = await ask(table, 'listDraws', { by: 'auditor', params: { caseId } });
    expect((kept.body as { items: Draw[] }).items).toHaveLength(2);
  });

  it('leaves out who works for the organization or is not active, and is refused where too few are left', async () => {
    const { table, caseId } = await accepted();
    const { snapshot } = await readCase(table, caseId);
    const insider = { ...seedExperts[0], expertId: 'insider', organization: snapshot?.organizationName };
    await ask(table, 'registerExpert', { body: insider });
    await statusOf(table, 'expert-1', 'suspended');
    const { body } = await ask(table, 'drawExperts', { body: { caseId, size: 15 } });
    expect(body).toMatchObject({ code: 'expert.tooFew', wanted: 15, available: 14 });
    const drawn = (await ask(table, 'drawExperts', { body: { caseId, size: 14 } })).body as Draw;
    expect(drawn.excluded).toEqual([{ expertId: 'insider', reason: '任职于当事组织' }]);
    expect(drawn.drawn).not.toContain('expert-1');
    for (const by of ['organization', 'expert', 'officeHead', 'auditor'] as const)
      expect((await ask(table, 'drawExperts', { by, body: { caseId, size: 5 } })).status).toBe(403);
  });
});
