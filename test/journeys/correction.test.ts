import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { readLog } from '#infra/local/demo/read-case.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { defined } from '#shared/domain/defined.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';

const { settings } = exampleStage;

let system: LentSystem;
let client: Client;
let caseId: string;
let acceptance: string;

/** A case that is accepted, its receipt and its letter of acceptance out. */
beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  caseId = (await openRoadCase(client, exitRoad)).after.caseId;
  for (const step of exitRoad.steps.slice(0, 3)) await giveStep(client, caseId, step);
  await system.idle();
  acceptance = `${caseId}.2.D02`;
});
afterAll(() => system.stop());

const post = (as: string, path: string, body: object, seen?: number): Promise<Answer> =>
  client.ask({ as, method: 'POST', path, body, ...defined({ seen }) });

const bytesOf = async (as: string, documentId: string): Promise<Uint8Array> => {
  const { headers } = await client.ask({ as, path: `/documents/${documentId}/file` });
  return new Uint8Array(await (await fetch(headers.get('location') ?? '')).arrayBuffer());
};
const documentOf = async (as: string, documentId: string): Promise<Record<string, unknown>> =>
  (await client.ask({ as, path: `/documents/${documentId}` })).body as never;

const contact = { name: '示例新联系人', phone: '000-00000009' };

/** The agency has somebody else to ask from now on: proposed by one head, published by the other. */
const changeContact = async (): Promise<void> => {
  const { agency } = settings;
  const next = { ...settings, agency: { ...agency, contact: { ...agency.contact, ...contact } } };
  const proposed = await post('office-clerk', '/settings/versions', { settings: next, note: '更换联系人' });
  const { version } = proposed.body as { version: number };
  expect((await post('office-head', `/settings/versions/${version}/publish`, {})).status).toBe(200);
};
const draftCorrection = (input: object): Promise<Answer> =>
  post('agency-clerk', `/cases/${caseId}/drafts`, { command: 'correctDocument', input });

describe('a correction', () => {
  it('is refused about what is fixed, what cannot be printed, and documents that are not there', async () => {
    const reason = '联系人有误';
    expectProblem(await draftCorrection({ documentId: acceptance, reason, data: { issueDate: '2026-01-01' } }), {
      status: 422,
      code: 'input.invalid',
    });
    expectProblem(await draftCorrection({ documentId: acceptance, reason, data: { contact: { name: '示例' } } }), {
      status: 422,
      code: 'input.invalid',
    });
    expectProblem(await draftCorrection({ documentId: `${caseId}.9.D02`, reason, data: { contact } }), {
      status: 404,
      code: 'document.missing',
    });
  });

  it('issues a document of its own under a new number and leaves the first as it was', async () => {
    const before = await bytesOf('organization-a', acceptance);
    const { status, body } = await draftCorrection({ documentId: acceptance, reason: '联系人有误', data: { contact } });
    expect({ status, body }).toMatchObject({ status: 422, body: { code: 'input.invalid' } });
    await changeContact();
    const input = { documentId: acceptance, reason: '联系人有误', data: { contact } };
    const drafted = await draftCorrection(input);
    expect(drafted).toMatchObject({ status: 201, body: { signer: 'agencyHead', documents: [{ catalogueId: 'D02' }] } });
    const path = `/cases/${caseId}/drafts/2/signOff`;
    const signed = await post('agency-head', path, {}, 1);
    expect(signed).toMatchObject({ status: 200, body: { case: { state: 'accepted', version: 5 } } });
    await system.idle();
    const corrected = `${caseId}.3.D02`;
    expect(await documentOf('organization-a', corrected)).toMatchObject({
      status: 'issued',
      documentNumber: '示例受字〔2026〕3号',
      supersedes: acceptance,
    });
    expect(await documentOf('organization-a', acceptance)).toMatchObject({ supersededBy: corrected });
    expect(Buffer.from(await bytesOf('organization-a', acceptance)).equals(Buffer.from(before))).toBe(true);
    expect(textOf(await readPdf(await bytesOf('organization-a', corrected)))).toContain('示例新联系人');
    // What has been replaced need not be sent any more.
    const { items } = (await client.ask({ as: 'agency-clerk', path: '/queues/unserved' })).body as {
      items: { documentId: string }[];
    };
    expect(items.map(({ documentId }) => documentId)).toEqual([`${caseId}.1.D01`, corrected]);
    expect((await readLog(client, caseId)).at(-1)).toMatchObject({ command: 'correctDocument', to: 'accepted' });
    expectProblem(await draftCorrection(input), { status: 409, code: 'document.superseded' });
  });
});

describe('a void', () => {
  it('is proposed by one and confirmed by another who neither signed nor drafted; the paper is withdrawn by letter', async () => {
    const successor = `${caseId}.3.D02`;
    const reason = '受理日期有误';
    expectProblem(await post('office-head', `/documents/${successor}/void`, { reason }), {
      status: 409,
      code: 'signOff.required',
    });
    const falls = await client.ask({ as: 'agency-clerk', path: `/documents/${successor}/voiding` });
    expect(falls).toMatchObject({
      status: 200,
      body: { from: 'accepted', to: 'received', steps: [{ command: 'accept' }], toldTo: [expect.any(String)] },
    });
    const draft = (as: string, documentId: string) =>
      post(as, `/cases/${caseId}/drafts`, { command: 'voidPaper', input: { documentId, reason } });
    expectProblem(await draft('agency-clerk', acceptance), { status: 409, code: 'document.superseded' });
    expectProblem(await draft('agency-clerk', `${caseId}.9.D02`), { status: 404, code: 'document.missing' });
    expectProblem(await draft('agency-head', successor), { status: 403, code: 'void.ownSignature' });
    expect(await draft('agency-clerk', successor)).toMatchObject({
      status: 201,
      body: { signer: 'agencyHead', documents: [{ catalogueId: 'D56' }] },
    });
    expectProblem(await post('agency-head', `/cases/${caseId}/drafts/3/signOff`, {}, 1), {
      status: 403,
      code: 'void.ownSignature',
    });
    expect(await draft('office-clerk', successor)).toMatchObject({ status: 201, body: { signer: 'officeHead' } });
    const signed = await post('office-head', `/cases/${caseId}/drafts/4/signOff`, {}, 1);
    expect(signed).toMatchObject({ status: 200, body: { case: { state: 'received', version: 6 } } });
    await system.idle();
    expect(await documentOf('organization-a', successor)).toMatchObject({
      voided: { reason },
      documentNumber: '示例受字〔2026〕3号',
    });
    expectProblem(await draft('office-clerk', successor), { status: 409, code: 'document.voided' });
    const file = `/documents/${successor}/file`;
    expectProblem(await client.ask({ as: 'organization-a', path: file }), { status: 409, code: 'document.voided' });
    expect((await client.ask({ as: 'agency-clerk', path: file })).status).toBe(303);
    const withdrawal = `${caseId}.4.D56`;
    expect(await documentOf('organization-a', withdrawal)).toMatchObject({ status: 'issued' });
    expect(textOf(await readPdf(await bytesOf('organization-a', withdrawal)))).toContain('现予撤回');
    expectProblem(await draft('office-clerk', withdrawal), { status: 409, code: 'void.notOpen' });
    const { items } = (await client.ask({ as: 'agency-clerk', path: '/queues/unserved' })).body as {
      items: { documentId: string }[];
    };
    expect(items.map(({ documentId }) => documentId)).toEqual([`${caseId}.1.D01`, withdrawal]);
  });

  it('is told to everybody with kind, number and code of the document in its place, and by no inner name', async () => {
    const code = async (documentId: string) => String((await documentOf('agency-clerk', documentId)).verificationCode);
    const [first, second] = [await code(acceptance), await code(`${caseId}.3.D02`)];
    const successor = { title: '受理通知书', documentNumber: '示例受字〔2026〕3号', code: second };
    const { body } = await client.ask({ path: `/verifications/${first}` });
    expect(body).toMatchObject({ standing: 'amended', supersededBy: successor });
    const page = await (await fetch(`${system.url}/verify?code=${first}`)).text();
    expect(page).toContain(`受理通知书 示例受字〔2026〕3号（验证码 ${second}）`);
    const following = await client.ask({ path: `/verifications/${second}` });
    expect(following.body).toMatchObject({
      standing: 'voided',
      voided: { reason: '受理日期有误' },
      supersedes: { title: '受理通知书', documentNumber: '示例受字〔2026〕2号', code: first },
    });
    for (const said of [JSON.stringify(body), JSON.stringify(following.body), page])
      expect(said).not.toMatch(new RegExp(`${caseId}\\.`));
  });

  it('leaves a register that explains every number', async () => {
    const register = `/numbers/${encodeURIComponent('示例受字')}/2026`;
    const { body } = await client.ask({ as: 'auditor', path: register });
    expect(body).toMatchObject({
      last: 3,
      underWay: [],
      items: [
        { number: '示例受字〔2026〕1号', documentId: `${caseId}.1.D01`, title: '材料接收回执' },
        {
          number: '示例受字〔2026〕2号',
          documentId: acceptance,
          title: '受理通知书',
          signedBy: { id: 'agency-head', role: 'agencyHead' },
          supersededBy: { documentId: `${caseId}.3.D02`, number: '示例受字〔2026〕3号' },
        },
        {
          number: '示例受字〔2026〕3号',
          documentId: `${caseId}.3.D02`,
          voided: { by: { id: 'office-head' }, reason: '受理日期有误' },
          supersedes: { documentId: acceptance, number: '示例受字〔2026〕2号' },
        },
      ],
    });
    expect((await client.ask({ as: 'organization-a', path: register })).status).toBe(403);
  });
});
