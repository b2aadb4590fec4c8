import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';

let system: LentSystem;
let client: Client;
let number = 0;

const uscc = '91310000MA00000025';
const telling = { informantKind: 'person', informant: { name: '示例反映人不得外泄', contact: '000-00000007' } };

const post = (as: string | undefined, path: string, body: object, key = `clues-${++number}`): Promise<Answer> =>
  client.ask({ ...(as ? { as } : {}), method: 'POST', path, body, key });

const log = (change: object = {}) =>
  post('agency-clerk', '/clues', {
    ...{ source: 'hotline', receivedOn: '2026-03-01', uscc, certificateIds: ['X-2020-0101'], summary: '示例线索' },
    ...{ ...telling, ...change },
  });

const get = async (as: string | undefined, path: string): Promise<Answer> =>
  client.ask({ ...(as ? { as } : {}), path });

beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  await system.setClock('2026-03-02T09:00:00+08:00');
}, 120_000);
afterAll(() => system.stop());

const opening = { outcome: 'opened', reason: '示例', scope: 'certificate', certificateIds: ['X-2020-0101'] };

describe('the ledger of clues (Art. 7(1)) over HTTP', () => {
  it('numbers clues of a year without a gap, and repeats an answer for a repeated request', async () => {
    const first = await log();
    expect(first).toMatchObject({ status: 201, body: { clueId: '2026-1', version: 1 } });
    expect((await log()).body).toMatchObject({ clueId: '2026-2' });
    const again = await client.ask({
      ...{ as: 'agency-clerk', method: 'POST', path: '/clues', key: 'clues-1' },
      body: {
        source: 'hotline',
        receivedOn: '2026-03-01',
        uscc,
        certificateIds: ['X-2020-0101'],
        summary: '示例线索',
        ...telling,
      },
    });
    expect(again).toMatchObject({ status: 201, body: { clueId: '2026-1' } });
    const many = await Promise.all(
      Array.from({ length: 6 }, () => log({ informantKind: 'anonymous', informant: undefined })),
    );
    const written = many.filter(({ status }) => status === 201).map(({ body }) => (body as { clueId: string }).clueId);
    expect(new Set(written).size).toBe(written.length);
    expect(await get('agency-clerk', '/clues/2026-1')).toMatchObject({
      body: { screening: { from: '2026-03-02', lastDay: '2026-03-16', overdue: false } },
    });
    const { body } = await get('office-clerk', '/clues?year=2026&limit=100');
    const ids = (body as { items: { clueId: string }[] }).items.map(({ clueId }) => clueId);
    expect(ids).toEqual(ids.map((_, index) => `2026-${index + 1}`));
  });

  it('refuses what is faulty: a name without kind, a day to come, an organization nobody knows', async () => {
    expect(await log({ informantKind: 'anonymous' })).toMatchObject({ status: 422, body: { code: 'input.invalid' } });
    expect(await log({ receivedOn: '2026-03-09' })).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'receivedOn' }] },
    });
    expect(await log({ uscc: '91110000MB00000998' })).toMatchObject({ status: 422 });
    const stranger = await log({ uscc: '91110000MA00000097' });
    expect([404, 422]).toContain(stranger.status);
    expect(await post('organization-b', '/clues', {})).toMatchObject({
      status: 403,
      body: { code: 'access.forbidden' },
    });
  });

  it('shows who told it to the agency alone', async () => {
    expect((await get('agency-clerk', '/clues/2026-1/informant')).body).toEqual(telling.informant);
    for (const as of ['office-head', 'auditor', 'organization-b', 'expert-1'])
      expect((await get(as, '/clues/2026-1/informant')).status).toBe(403);
    expect((await get(undefined, '/clues/2026-1')).status).toBe(401);
    expect(await get('agency-clerk', '/clues/2026-900')).toMatchObject({ status: 404, body: { code: 'clue.missing' } });
    for (const path of [
      '/clues/2026-1',
      '/clues?year=2026',
      `/clues?uscc=${uscc}`,
      '/ledgers/2026',
      '/ledgers/2026-03',
    ])
      expect(JSON.stringify((await get('auditor', path)).body)).not.toContain('不得外泄');
  });

  it('screens a clue once: closed, opened as a case, merged into it', async () => {
    const screen = (clueId: string, body: object) => post('agency-clerk', `/clues/${clueId}/screening`, body);
    expect(await screen('2026-2', { outcome: 'duplicate', reason: '与1号相同' })).toMatchObject({ status: 200 });
    expect(await screen('2026-2', opening)).toMatchObject({ status: 409, body: { code: 'clue.screened' } });
    expect(await screen('2026-1', { ...opening, certificateIds: [] })).toMatchObject({ status: 422 });
    expect(await screen('2026-1', { ...opening, certificateIds: ['X-9999'] })).toMatchObject({
      status: 404,
      body: { code: 'certificate.unknown' },
    });
    const opened = await screen('2026-1', opening);
    expect(opened).toMatchObject({ status: 201, body: { screened: { outcome: 'opened', caseId: `${uscc}-R1` } } });
    expect(await screen('2026-3', opening)).toMatchObject({ status: 409, body: { code: 'case.duplicate' } });
    expect(await screen('2026-3', { outcome: 'merged', reason: '同一问题', caseId: `${uscc}-R1` })).toMatchObject({
      status: 200,
    });
    const { body } = await get('agency-clerk', `/cases/${uscc}-R1`);
    expect(body).toMatchObject({ state: 'caseOpened', data: { clues: [{ clueId: '2026-1' }, { clueId: '2026-3' }] } });
    expect(JSON.stringify(body)).not.toContain('不得外泄');
  });

  it('hides the case from its organization until the investigation is told to it', async () => {
    expect(await get('organization-b', `/cases/${uscc}-R1`)).toMatchObject({ status: 404 });
    const listed = (await get('organization-b', '/cases')).body as { items: unknown[] };
    expect(listed.items).toEqual([]);
    const merging = await client.ask({
      ...{ as: 'agency-clerk', method: 'POST', path: `/cases/${uscc}-R1/commands/mergeClues`, seen: 2 },
      body: { clues: [] },
    });
    expect(merging).toMatchObject({ status: 403, body: { code: 'command.internal' } });
    const team = ['甲', '乙'].map((mark) => ({ name: `示例${mark}`, organization: '示例', declaredNoInterest: true }));
    const input = { team, issues: ['示例问题'], replyBy: '2026-03-20', materials: ['示例'] };
    await giveStep(client, `${uscc}-R1`, {
      at: '2026-03-03T09:00:00+08:00',
      as: 'office-head',
      command: 'directInvestigation',
      input,
      says: '',
    });
    const seen = await get('organization-b', `/cases/${uscc}-R1`);
    expect(seen).toMatchObject({ status: 200, body: { state: 'investigating' } });
    const { data } = seen.body as { data: object };
    expect(Object.keys(data).toSorted()).toEqual(['certificates', 'scope']);
  });

  it('records one reply to an informant who gave a name', async () => {
    const answer = (clueId: string) =>
      post('agency-clerk', `/clues/${clueId}/answer`, { on: '2026-03-03', note: '已立案' });
    const awaiting = (await get('agency-clerk', '/clues?awaiting=reply')).body as { items: { clueId: string }[] };
    expect(awaiting.items.map(({ clueId }) => clueId)).toContain('2026-1');
    expect(await answer('2026-1')).toMatchObject({ status: 200, body: { answered: { note: '已立案' } } });
    expect(await answer('2026-1')).toMatchObject({ status: 409, body: { code: 'clue.unanswerable', why: 'answered' } });
    expect(await answer('2026-3')).toMatchObject({ status: 409, body: { why: 'anonymous' } });
    expect((await get('agency-clerk', '/clues?awaiting=screening')).body).toMatchObject({ items: expect.any(Array) });
  });

  it('tells in the ledger how far each clue is now: done where it led to no case, else as far as the case', async () => {
    const { clues } = (await get('auditor', '/ledgers/2026-03')).body as { clues: object[] };
    const [opened, duplicate, merged, waiting] = clues;
    const row = { certificates: ['示例物流管理'], screenedOn: '2026-03-02', verifier: '示例受托中心经办人' };
    expect(opened).toMatchObject({ ...row, outcome: '立案', status: '调查核实中', caseId: `${uscc}-R1` });
    expect(duplicate).toMatchObject({ ...row, status: '重复线索', closedOn: '2026-03-02' });
    expect(merged).toMatchObject({ ...row, outcome: '并入已有案件', status: '调查核实中' });
    for (const open of [opened, merged, waiting]) expect(open).not.toHaveProperty('closedOn');
    expect(waiting).toMatchObject({ status: '待筛查' });
  });

  it('prints the ledger of a month for staff and auditors, informants by kind alone', async () => {
    const print = async (as: string, period: string): Promise<Response> =>
      fetch(`${system.url}/api/v1/ledgers/${period}/print`, {
        headers: { authorization: `Bearer ${await system.token(as)}` },
      });
    const printed = await print('auditor', '2026-03');
    expect([printed.status, printed.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(decodeURIComponent(printed.headers.get('content-disposition') ?? '')).toContain(
      '2026年3月问题线索工作台账.pdf',
    );
    const text = textOf(await readPdf(new Uint8Array(await printed.arrayBuffer())));
    for (const said of ['2026年3月问题线索工作台账', '2026-1', '示例物流管理', '重复线索', '示例受托中心经办人'])
      expect(text).toContain(said);
    expect(text).not.toContain('草稿');
    expect(text).not.toContain('不得外泄');
    expect((await print('organization-b', '2026-03')).status).toBe(403);
    for (const period of ['2026-04', '2026-13']) {
      const refused = await print('office-clerk', period);
      expect([refused.status, await refused.json()]).toMatchObject([422, { issues: [{ path: 'period' }] }]);
    }
  });

  it('takes no objection where nothing is under publicity, and tells nobody that there is a case', async () => {
    const objection = { kind: 'anonymous', substance: '示例', evidence: [] };
    expect(await post(undefined, `/publicity/${uscc}-R1/objections`, objection)).toMatchObject({
      status: 404,
      body: { code: 'case.missing' },
    });
    expect(await post('expert-1', `/cases/${uscc}-R1/objections`, objection)).toMatchObject({ status: 403 });
  });
});
