import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';

let system: LentSystem;
let client: Client;
beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
});
afterAll(() => system.stop());

const settlement = '三、请你单位处理好善后事项，{deadline}将情况报{agencyName}，并对退出前已实施的行为负责。';
const path = '/passages/exitApprovalReply';

const propose = (as: string, passages: Record<string, string>, kind = 'exitApprovalReply'): Promise<Answer> =>
  client.ask({ as, method: 'POST', path: `/passages/${kind}/versions`, body: { passages, note: '示例：语句更简明' } });
const publish = (as: string, version: number, kind = 'exitApprovalReply'): Promise<Answer> =>
  client.ask({ as, method: 'POST', path: `/passages/${kind}/versions/${version}/publish`, body: {} });

const preview = async (as: string, version: number) => {
  const response = await fetch(`${system.url}/api/v1${path}/versions/${version}/preview`, {
    headers: { authorization: `Bearer ${await system.token(as)}` },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return {
    status: response.status,
    text: response.ok ? textOf(await readPdf(bytes)) : new TextDecoder().decode(bytes),
  };
};

describe('the wording of documents', () => {
  it('is listed for staff, with what may not be dropped', async () => {
    const { body } = await client.ask({ as: 'office-clerk', path: '/passages' });
    const { items } = body as { items: { kind: string; passages: number; published: unknown }[] };
    expect(items.length).toBeGreaterThan(40);
    expect(items.find(({ kind }) => kind === 'exitApprovalReply')).toMatchObject({ passages: 11, published: null });
    const one = await client.ask({ as: 'auditor', path });
    expect(one.body).toMatchObject({
      passages: expect.arrayContaining([
        expect.objectContaining({
          id: 'settlement',
          placeholders: [
            { name: 'deadline', zh: '{善后完成期限}', en: '{to be settled by}' },
            { name: 'agencyName', zh: '{具体受托单位名称}', en: '{name of the agency}' },
          ],
          keeps: ['对退出前已实施的行为负责'],
          own: null,
        }),
      ]),
      versions: [],
    });
  });

  it('is refused where it lacks a fact or a mandatory clause, or holds what no font has', async () => {
    const flawed = await propose('office-clerk', { settlement: '三、请你单位处理好善后事项。' });
    expectProblem(flawed, { status: 422, code: 'wording.unsound' });
    expect((flawed.body as { flaws: unknown[] }).flaws).toHaveLength(3);
    expectProblem(await propose('office-clerk', { settlements: settlement }), { status: 422, code: 'wording.unsound' });
    expectProblem(await propose('office-clerk', { settlement: `${settlement}ا` }), {
      status: 422,
      code: 'glyph.missing',
    });
    expectProblem(await client.ask({ as: 'office-clerk', path: '/passages/letter' }), {
      status: 422,
      code: 'input.invalid',
    });
    expect((await client.ask({ as: 'auditor', path })).body).toMatchObject({ versions: [] });
  });

  it('is proposed by a clerk, seen as a PDF, published by another head, and then in force', async () => {
    const inWords = settlement.replace('{deadline}', '{善后完成期限}').replace('{agencyName}', '{name of the agency}');
    expect(await propose('office-clerk', { settlement: inWords })).toMatchObject({
      status: 201,
      body: { version: 1, passages: { settlement } },
    });
    const shown = await preview('office-head', 1);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('三、请你单位处理好善后事项，于2026年4月30日前');
    expect(shown.text).toContain('草稿');
    expectProblem(await publish('office-clerk', 1), { status: 403, code: 'access.forbidden' });
    expectProblem(await publish('agency-head', 1), { status: 403, code: 'access.forbidden' });
    expectProblem(await publish('office-head', 2), { status: 404, code: 'wording.missing' });
    expect(await publish('office-head', 1)).toMatchObject({ status: 200, body: { version: 1 } });
    expectProblem(await publish('office-head', 1), { status: 409, code: 'wording.published' });
    expect((await client.ask({ as: 'office-clerk', path })).body).toMatchObject({
      published: { version: 1, publishedBy: { id: 'office-head' } },
      versions: [{ version: 1, proposedBy: { id: 'office-clerk' } }],
    });
  });

  it('is never published by who proposed it; the head of the agency words its own papers', async () => {
    expect((await propose('office-head', {})).body).toMatchObject({ version: 2 });
    expectProblem(await publish('office-head', 2), { status: 403, code: 'wording.ownProposal' });
    expect((await propose('agency-clerk', {}, 'acceptanceNotice')).status).toBe(201);
    expect((await publish('agency-head', 1, 'acceptanceNotice')).status).toBe(200);
  });

  it('is answered once for a request that is sent twice', async () => {
    const twice = {
      as: 'office-clerk',
      method: 'POST',
      path: '/passages/warningNotice/versions',
      key: 'same',
    } as const;
    const body = { passages: {}, note: '示例' };
    const [first, second] = [await client.ask({ ...twice, body }), await client.ask({ ...twice, body })];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
  });

  it('is nobody else’s business', async () => {
    for (const as of ['organization-a', 'expert-1', 'department-ndrc']) {
      expectProblem(await client.ask({ as, path }), { status: 403, code: 'access.forbidden' });
      expectProblem(await propose(as, {}), { status: 403, code: 'access.forbidden' });
      expect((await preview(as, 1)).status).toBe(403);
    }
  });
});
