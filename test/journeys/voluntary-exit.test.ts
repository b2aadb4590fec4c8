import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommand } from '#infra/local/client/give-command.ts';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { walkRoad } from '#infra/local/demo/walk-road.ts';
import { originHash } from '#shared/domain/case.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { completePapers, materials } from '#test/support/road.ts';

let system: LentSystem;
let client: Client;
let caseId: string;

beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  caseId = await walkRoad(client, exitRoad);
});
afterAll(() => system.stop());

type Listed = { documentId: string; catalogueId: string; status: string; documentNumber?: string; sha256: string };
type Event = { hash: string; previousHash: string; command: string };

const get = (as: string, path: string): Promise<Answer> => client.ask({ as, path });
const list = async <T>(as: string, path: string): Promise<T[]> => ((await get(as, path)).body as { items: T[] }).items;

const download = async (as: string, documentId: string): Promise<Uint8Array> => {
  const { status, headers } = await get(as, `/documents/${documentId}/file`);
  expect(status).toBe(303);
  const file = await fetch(headers.get('location') ?? '');
  expect(file.headers.get('content-disposition')).toContain("filename*=UTF-8''");
  return new Uint8Array(await file.arrayBuffer());
};

describe('a voluntary exit over HTTP, on the bundles and engines of the system', () => {
  it('ends closed with the certificate out, the ban computed for any day, and a log whose chain holds', async () => {
    const { body } = await get('auditor', `/cases/${caseId}`);
    expect(body).toMatchObject({ state: 'closed', stateLabel: '已办结', availableCommands: [], deadlines: [] });
    const events = await list<Event>('auditor', `/cases/${caseId}/events?limit=100`);
    let previous = originHash;
    for (const { hash, ...event } of events) {
      expect(event.previousHash).toBe(previous);
      expect(sha256(event)).toBe(hash);
      previous = hash;
    }
    expect(events.map(({ command }) => command)).toContain('effectExit');
    const uscc = caseId.slice(0, 18);
    const bans = async (on: string) => (await client.ask({ path: `/bans/${uscc}?on=${on}` })).body;
    expect(await bans('2026-02-25')).toMatchObject({ barred: false });
    expect(await bans('2026-02-26')).toMatchObject({
      barred: true,
      lastBarredDay: '2029-02-26',
      eligibleFrom: '2029-02-27',
    });
    expect(await bans('2029-02-27')).toMatchObject({ barred: false });
    expect((await get('auditor', '/certificates/X-2021-0001')).body).toMatchObject({
      status: 'exitedVoluntary',
      endedOn: '2026-02-26',
    });
  });

  it('issues every document, numbered without a gap, with the bytes that are registered', async () => {
    const documents = await list<Listed>('auditor', `/cases/${caseId}/documents`);
    const ids = documents.map(({ catalogueId }) => catalogueId);
    expect(ids).toEqual([
      ...['D01', 'D02', 'D07', 'D07', 'D07', 'D07', 'D07', 'D10', 'D11', 'D12'],
      ...['D52', 'D16', 'D50', 'D52', 'D18', 'D15'],
    ]);
    expect(documents.filter(({ status }) => status !== 'issued')).toEqual([]);
    const numbers = documents.flatMap(({ documentNumber }) => documentNumber ?? []);
    expect(numbers).toEqual([
      ...['示例受字〔2026〕1号', '示例受字〔2026〕2号', '示例受字〔2026〕3号'],
      ...['示例办函〔2026〕1号', '示例办函〔2026〕2号', '示例办函〔2026〕3号', '示例办函〔2026〕4号'],
    ]);
    for (const { documentId, sha256: registered } of documents) {
      const bytes = await download('auditor', documentId);
      expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
      expect(sha256(bytes)).toBe(registered);
    }
    expect(await list('office-clerk', '/tasks')).toEqual([]);
  });

  it('shows the organization its letters and the announcement, not the papers of the offices', async () => {
    const seen = await list<Listed>('organization-a', `/cases/${caseId}/documents`);
    expect(seen.map(({ catalogueId }) => catalogueId)).toEqual(['D01', 'D02', 'D16', 'D18']);
    const all = await list<Listed>('auditor', `/cases/${caseId}/documents`);
    const invitation = all.find(({ catalogueId }) => catalogueId === 'D07');
    const opinion = all.find(({ catalogueId }) => catalogueId === 'D10');
    const consultation = all.find(({ catalogueId }) => catalogueId === 'D12');
    for (const [as, document, status] of [
      ['organization-a', opinion, 404],
      ['organization-a', consultation, 404],
      ['organization-b', seen[2], 404],
      ['organization-b', seen[3], 303],
      ['department-ndrc', consultation, 303],
      ['department-ndrc', seen[2], 404],
      ['expert-1', invitation, 303],
      ['expert-2', invitation, 404],
    ] as const) {
      expect([as, document?.catalogueId, (await get(as, `/documents/${document?.documentId}/file`)).status]).toEqual([
        as,
        document?.catalogueId,
        status,
      ]);
    }
    const { data } = (await get('organization-a', `/cases/${caseId}`)).body as { data: object };
    expect(Object.keys(data).toSorted()).toEqual(
      ['acceptedOn', 'approval', 'certificates', 'effect', 'form', 'publication', 'receipt', 'window'].toSorted(),
    );
  });

  it('keeps cases from other organizations, strangers among experts and those without a token', async () => {
    const path = `/cases/${caseId}`;
    expect((await get('organization-b', path)).status).toBe(404);
    expect((await get('organization-b', `${path}/documents`)).status).toBe(404);
    expect((await get('organization-b', `/cases?uscc=${caseId.slice(0, 18)}`)).status).toBe(403);
    expect(await list('organization-b', '/cases')).toEqual([]);
    expect((await list('organization-a', '/cases')).length).toBe(1);
    expect((await get('organization-a', `${path}/events`)).status).toBe(403);
    expect((await get('expert-1', path)).status).toBe(200);
    expect((await get('department-samr', path)).status).toBe(200);
    expect((await client.ask({ path })).status).toBe(401);
    const forged = await fetch(`${system.url}/api/v1${path}`, { headers: { authorization: 'Bearer e30.e30.x' } });
    expect(forged.status).toBe(401);
  });

  it('lists by state and by organization', async () => {
    expect(await list('office-clerk', '/cases?state=closed')).toMatchObject([{ caseId }]);
    expect(await list('office-clerk', '/cases?state=received')).toEqual([]);
    expect(await list('agency-clerk', `/cases?uscc=${caseId.slice(0, 18)}&limit=1`)).toMatchObject([{ caseId }]);
  });
});

describe('other cases', () => {
  const organization = caseOf('X-2021-0002');
  const give = async (as: string, id: string, command: string, body: unknown): Promise<Answer> => {
    const seen = (await get(as, `/cases/${id}`)).body as { version: number };
    return giveCommand(client, { as, caseId: id, command, input: body, seen: seen.version });
  };

  it('opens the window for papers that came outside it, and gives a late sweep no power over the outcome', async () => {
    await system.setClock('2026-03-09T09:00:00+08:00');
    const opened = await client.ask({ as: 'organization-a', method: 'POST', path: '/cases', body: organization });
    const id = (opened.body as { caseId: string }).caseId;
    expect(opened.status).toBe(201);
    await give('organization-a', id, 'submitForm', {});
    const queued = await give('agency-clerk', id, 'recordPaperReceipt', { receivedOn: '2026-03-09', materials });
    expect(queued.body).toMatchObject({ state: 'queued', data: { window: { label: '2026年7月' } } });
    const early = await give('agency-clerk', id, 'accept', { papers: completePapers });
    expect(early).toMatchObject({ status: 409, body: { code: 'window.closed', nextWindow: '2026年7月' } });
    await system.setClock('2026-07-03T09:00:00+08:00');
    await system.idle();
    expect((await get('agency-clerk', `/cases/${id}`)).body).toMatchObject({
      state: 'received',
      deadlines: [{ name: 'acceptanceDecision', from: '2026-07-01', lastDay: '2026-07-08' }],
    });
  });

  it('refuses a text that no font can set before anything is opened, names field and character and says what to do', async () => {
    const application = caseOf('X-2024-0003');
    const form = { ...application.form, applicationTitle: '关于退出的申请（示例𠮷）' };
    const open = (body: unknown) => client.ask({ as: 'organization-a', method: 'POST', path: '/cases', body });
    const refused = await open({ ...application, form });
    expectProblem(refused, { status: 422, code: 'glyph.missing', characters: ['U+20BB7 𠮷'] });
    expect(refused.body).toMatchObject({
      issues: [{ path: 'form.applicationTitle', message: { zh: expect.stringContaining('无法排印U+20BB7 𠮷') } }],
      detail: expect.stringMatching(/^申请书标题：无法排印U\+20BB7 𠮷，请改用/),
      english: {
        detail: expect.stringMatching(/^Title of the application: .*write it otherwise/),
      },
    });
    // The certificate is free: nothing was opened about it.
    expect(await open(application)).toMatchObject({ status: 201 });
  });
});

function caseOf(certificateId: string) {
  const { form, ...rest } = exitRoad.opening.input as unknown as { form: object; uscc: string };
  return { ...rest, form: { ...form, certificateIds: [certificateId] } };
}
