import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { limits } from '#shared/domain/limits.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { draftsOf, pick, previewOf } from '#test/support/drafts.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { editZip, type Packed } from '#test/support/pack-zip.ts';

let system: LentSystem;
let client: Client;
let caseId: string;
let draftId: number;
let revision: number;

beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  caseId = (await openRoadCase(client, exitRoad)).after.caseId;
  for (const step of exitRoad.steps.slice(0, 2)) await giveStep(client, caseId, step);
  await system.setClock('2026-01-12T09:30:00+08:00');
  const input = { summary: '不齐全', items: ['示例材料甲', '示例材料乙第三页'] };
  const drafted = await draftsOf(() => client).draft('agency-clerk', caseId, ['requestSupplement', input]);
  ({ draftId, revision } = pick(drafted));
});
afterAll(() => system.stop());

const address = (): string => `/cases/${caseId}/drafts/${draftId}/documents/1/docx`;

const download = async (as: string) => {
  const headers = { authorization: `Bearer ${await system.token(as)}` };
  const response = await fetch(`${system.url}/api/v1${address()}`, { headers });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
};

const upload = (as: string, file: Uint8Array, seen = revision): Promise<Answer> =>
  client.ask({ as, method: 'POST', path: address(), body: { file: Buffer.from(file).toString('base64') }, seen });

const written =
  (text: (before: string) => string) =>
  async (added: readonly Packed[] = []) =>
    editZip((await download('agency-clerk')).bytes, { name: 'word/document.xml', as: text }, added);

const unchanged = written((text) => text);

describe('what is said of a paper of a draft', () => {
  it('is printed with it, as a version of who said it', async () => {
    const printing = { openness: '不予公开', copiedTo: ['示例部门甲', '示例部门乙'] };
    const path = `/cases/${caseId}/drafts/${draftId}/documents/1/printing`;
    const answer = await client.ask({ as: 'agency-clerk', method: 'POST', path, body: printing, seen: revision });
    expect(answer).toMatchObject({ status: 200, body: { printing: { supplementNotice: printing }, versions: 2 } });
    revision = pick(answer).revision;
    const preview = await previewOf(system, 'auditor', `/cases/${caseId}/drafts/${draftId}/documents/1/preview`);
    expect(preview.text).toContain('（此件不予公开）');
    expect(preview.text).toContain('抄送：示例部门甲，示例部门乙。');
    const none = await client.ask({
      ...{ as: 'agency-clerk', method: 'POST', body: printing, seen: revision },
      path: path.replace('/1/printing', '/9/printing'),
    });
    expectProblem(none, { status: 404, code: 'document.missing' });
  });
});

describe('a draft as a text document', () => {
  it('is given to whoever may read the draft, and to nobody else', async () => {
    for (const as of ['agency-clerk', 'office-head', 'auditor']) {
      const { status, headers, bytes } = await download(as);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toBe(
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      );
      expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain('草稿 补正通知书.docx');
      expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
    }
    for (const as of ['organization-a', 'expert-1']) expect((await download(as)).status).toBe(403);
  });

  it('is refused in words where it is none, acts, changes nothing, or fixed words are gone', async () => {
    const refused = async (file: Uint8Array, status: number, code: string): Promise<string> => {
      const answer = await upload('agency-clerk', file);
      expectProblem(answer, { status, code });
      return JSON.stringify(answer.body);
    };
    expect(await refused(Buffer.from('示例'), 415, 'word.unreadable')).toContain('另存为');
    await refused(Buffer.alloc(limits.wordBytes + 1), 413, 'input.tooLarge');
    const macro = await unchanged([{ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }]);
    expect(await refused(macro, 415, 'word.unreadable')).toContain('宏');
    expect(await refused(await unchanged(), 422, 'word.unfit')).toContain('与拟稿相同');
    const gone = written((text) => text.replace('视为撤回本次申请', ''));
    expect(await refused(await gone(), 422, 'word.unfit')).toContain('视为撤回本次申请');
    const other = written((text) => text.replace('示例材料甲', '示例材料\u{20001}'));
    await refused(await other(), 422, 'glyph.missing');
    expectProblem(await upload('organization-a', await unchanged()), { status: 403, code: 'access.forbidden' });
  });

  it('is read back on another day into the texts of the draft, as a version of who sent it', async () => {
    const edited = await written((text) => text.replace('示例材料甲', '示例材料甲、丙各一份'))();
    await system.setClock('2026-01-13T09:30:00+08:00');
    const answer = await upload('agency-clerk', edited);
    expect(answer).toMatchObject({ status: 200, body: { versions: 3, status: 'drafted', revision: 3 } });
    const { body } = await client.ask({ as: 'auditor', path: `/cases/${caseId}/drafts/${draftId}` });
    expect(body).toMatchObject({
      input: { summary: '不齐全', items: ['示例材料甲、丙各一份', '示例材料乙第三页'] },
    });
    const old = await upload('agency-clerk', edited, 3);
    expectProblem(old, { status: 422, code: 'word.unfit' });
    expect(JSON.stringify(old.body)).toContain('重新下载');
  });
});
