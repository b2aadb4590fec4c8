import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommand } from '#infra/local/client/give-command.ts';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { readCase } from '#infra/local/demo/read-case.ts';
import { sha256 } from '#shared/domain/hash.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { smallPdf } from '#test/support/small-pdf.ts';

let system: LentSystem;
let client: Client;
let caseId: string;
beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  caseId = (await openRoadCase(client, exitRoad)).after.caseId;
});
afterAll(() => system.stop());

const report = smallPdf('report');
const photo = PNG.sync.write(new PNG({ width: 2, height: 2 }));

const attach = (as: string, bytes: Uint8Array, more: object = {}): Promise<Answer> => {
  const file = Buffer.from(bytes).toString('base64');
  const body = { name: '..\\整改报告（示例）.doc', about: 'rectificationReport', file, ...more };
  return client.ask({ as, method: 'POST', path: `/cases/${caseId}/attachments`, body });
};
const list = (as: string): Promise<Answer> => client.ask({ as, path: `/cases/${caseId}/attachments` });
const download = async (as: string, attachmentId: number) =>
  fetch(`${system.url}/api/v1/cases/${caseId}/attachments/${attachmentId}/file`, {
    headers: { authorization: `Bearer ${await system.token(as)}` },
    redirect: 'manual',
  });

describe('attachments of a case', () => {
  it('are uploaded by its organization and by staff, known by content, named cleanly', async () => {
    const first = await attach('organization-a', report, { note: '示例说明' });
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({
        ...{ attachmentId: 1, name: '整改报告（示例）.pdf', mediaType: 'application/pdf', sha256: sha256(report) },
        ...{ about: 'rectificationReport', aboutLabel: '整改报告', note: '示例说明', bytes: report.byteLength },
        virusScan: { verdict: 'unscanned', label: '未经病毒扫描' },
      }),
    ]);
    expect((await attach('agency-clerk', photo, { name: '现场照片', about: 'other' })).body).toMatchObject({
      ...{ attachmentId: 2, name: '现场照片.png', by: { role: 'agencyClerk' } },
    });
  });

  it('are listed to staff, and to the organization those that it sent', async () => {
    const ids = async (as: string) =>
      ((await list(as)).body as { items: { attachmentId: number }[] }).items.map(({ attachmentId }) => attachmentId);
    for (const as of ['agency-head', 'office-clerk', 'auditor']) expect(await ids(as)).toEqual([1, 2]);
    expect(await ids('organization-a')).toEqual([1]);
    expectProblem(await list('organization-b'), { status: 404, code: 'case.missing' });
    for (const as of ['expert-1', 'department-ndrc'])
      expectProblem(await list(as), { status: 403, code: 'access.forbidden' });
  });

  it('are downloaded by a short-lived link, as a file under their name', async () => {
    for (const as of ['office-head', 'organization-a']) {
      const link = await download(as, 1);
      expect([link.status, await link.json()]).toMatchObject([303, { expiresInSeconds: 60, sha256: sha256(report) }]);
      const file = await fetch(link.headers.get('location') ?? '');
      expect(Buffer.from(await file.arrayBuffer()).equals(report)).toBe(true);
      expect(file.headers.get('content-type')).toBe('application/pdf');
      const name = encodeURIComponent('整改报告（示例）.pdf');
      expect(decodeURIComponent(link.headers.get('location') ?? '')).toContain(`attachment; filename*=UTF-8''${name}`);
    }
    expect((await download('organization-a', 2)).status).toBe(404);
    expect((await download('organization-b', 1)).status).toBe(404);
    expect((await download('office-head', 3)).status).toBe(404);
    expect((await download('expert-1', 1)).status).toBe(403);
  });

  it('are refused in words: by kind, by what they do, by size, by whose case it is', async () => {
    expectProblem(await attach('organization-a', Buffer.from('PK\x03\x04')), { status: 415, code: 'attachment.kind' });
    const acting = smallPdf('report', { objects: ['<</S/JavaScript/JS(1)>>'] });
    expectProblem(await attach('organization-a', acting), {
      ...{ status: 422, code: 'attachment.active', found: 'JavaScript' },
    });
    const large = Buffer.concat([report, Buffer.alloc(4_000_001 - report.byteLength)]);
    expectProblem(await attach('organization-a', large), {
      status: 413,
      code: 'input.tooLarge',
      limitBytes: 4_000_000,
    });
    expect((await attach('organization-a', large.subarray(1_000_000), {})).status).toBe(415);
    expectProblem(await attach('organization-a', report, { about: 'photo' }), { status: 422, code: 'input.invalid' });
    expectProblem(await attach('organization-b', report), { status: 404, code: 'case.missing' });
    expectProblem(await attach('expert-1', report), { status: 403, code: 'access.forbidden' });
    expect(((await list('auditor')).body as { items: unknown[] }).items).toHaveLength(2);
  });

  it('take four megabytes through the gateway', async () => {
    const large = Buffer.concat([report, Buffer.alloc(4_000_000 - report.byteLength)]);
    expect(await attach('organization-a', large)).toMatchObject({ status: 201, body: { bytes: 4_000_000 } });
  });

  it('are closed to the organization with the case, not to staff', async () => {
    const { version } = await readCase(client, caseId);
    const given = {
      as: 'organization-a',
      caseId,
      command: 'withdraw',
      input: { letterDate: '2026-01-05' },
      seen: version,
    };
    const { status, body } = await giveCommand(client, given);
    expect([status, body]).toEqual([200, body]);
    expectProblem(await attach('organization-a', report), { status: 409, code: 'attachment.closed' });
    expect((await attach('agency-clerk', report)).status).toBe(201);
    expect((await list('organization-a')).body).toMatchObject({ mayAttach: false });
    expect((await list('agency-clerk')).body).toMatchObject({ mayAttach: true });
  });
});
