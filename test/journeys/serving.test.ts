import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveCommand } from '#infra/local/client/give-command.ts';
import { type Answer, type Client, openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { downloadDocument, listDocuments } from '#infra/local/demo/fetch-documents.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { readCase } from '#infra/local/demo/read-case.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { exampleUsccs } from '#infra/local/personas.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { smallPdf } from '#test/support/small-pdf.ts';

let system: LentSystem;
let client: Client;
let caseId: string;
let letter: string;
let proof: string;

type Listed = { documentId: string; catalogueId: string };

const mailbox = `/organizations/${exampleUsccs.a}/mailbox`;
const post = (as: string, path: string, body: object): Promise<Answer> =>
  client.ask({ as, method: 'POST', path, body });

/** The organization agrees to electronic service; then its case goes as far as the reply (D16) with its proof (D50). */
beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
  caseId = (await openRoadCase(client, exitRoad)).after.caseId;
  await post('organization-a', mailbox, { email: 'contact@example.cn', consentedOn: '2026-01-05' });
  for (const step of exitRoad.steps.slice(0, -3)) await giveStep(client, caseId, step);
  await system.idle();
  const { items } = (await client.ask({ as: 'auditor', path: `/cases/${caseId}/documents` })).body as {
    items: Listed[];
  };
  const idOf = (id: string) => items.find(({ catalogueId }) => catalogueId === id)?.documentId ?? '';
  [letter, proof] = [idOf('D16'), idOf('D50')];
});
afterAll(() => system.stop());

const ledger = async (): Promise<Record<string, unknown>> =>
  (await client.ask({ as: 'office-clerk', path: `/documents/${letter}/serving` })).body as never;
const tasks = async (): Promise<unknown[]> =>
  ((await client.ask({ as: 'auditor', path: '/tasks' })).body as { items: unknown[] }).items;

describe('electronic service', () => {
  it('sends one mail for each letter, with a link, into the mailbox of this machine', async () => {
    const { items } = (await (await fetch(`${system.url}/local/mails`)).json()) as {
      items: { to: string[]; text: string }[];
    };
    const about = items.filter(({ text }) => text.includes(letter));
    expect(about).toMatchObject([
      { to: ['contact@example.cn'], text: expect.stringContaining(`/documents/${letter}`) },
    ]);
    const page = await fetch(`${system.url}/local/mailbox`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await page.text()).toContain(letter);
    expect(await ledger()).toMatchObject({
      entries: [{ step: 'dispatched', channel: 'electronic', by: { id: 'system' } }],
    });
  });

  it('is agreed to by the organization or the offices, and by nobody else', async () => {
    const consent = { email: 'x@example.cn', consentedOn: '2026-01-05' };
    expect((await post('organization-b', mailbox, consent)).status).toBe(403);
    expect((await client.ask({ as: 'organization-b', path: mailbox })).status).toBe(403);
    expect((await post('expert-1', mailbox, consent)).status).toBe(403);
    expect((await client.ask({ as: 'organization-a', path: mailbox })).body).toMatchObject({
      email: 'contact@example.cn',
    });
    expect((await client.ask({ as: 'organization-a', path: `/documents/${letter}/serving` })).status).toBe(403);
  });
});

describe('the ledger', () => {
  const step = (body: object): Promise<Answer> => post('agency-clerk', `/documents/${letter}/serving`, body);

  it('refuses what could not have happened', async () => {
    const entry = { channel: 'post', step: 'dispatched', on: '2026-02-13' };
    for (const wrong of [
      { on: '2026-02-12' },
      { on: '2026-02-14' },
      { recipient: 2 },
      { channel: 'leaving', step: 'delivered' },
      { channel: 'electronic', step: 'opened' },
    ])
      expectProblem(await step({ ...entry, ...wrong }), { status: 422, code: 'input.invalid' });
    expect((await post('organization-a', `/documents/${letter}/serving`, entry)).status).toBe(403);
    expectProblem(await post('agency-clerk', `/documents/${caseId}.99.D16/serving`, entry), {
      status: 404,
      code: 'document.missing',
    });
  });

  it('is about letters that carry their data, and may all the same be put to a case, as long as no byte has changed', async () => {
    const issued = (await listDocuments(client, caseId)).find(({ documentId }) => documentId === letter);
    if (!issued) throw new Error(`${letter} is not listed`);
    const bytes = Buffer.from(await downloadDocument(client, issued));
    const attach = (file: Buffer) =>
      post('agency-clerk', `/cases/${caseId}/attachments`, {
        ...{ name: '示例.pdf', about: 'other', file: file.toString('base64') },
      });
    expect(await attach(bytes)).toMatchObject({ status: 201, body: { sha256: issued.sha256 } });
    expectProblem(await attach(Buffer.concat([bytes, Buffer.from('\n')])), {
      ...{ status: 422, code: 'attachment.active', found: 'EmbeddedFile' },
    });
  });

  it('opens a task when a service fails, and closes it when the receipt is proved', async () => {
    await system.setClock('2026-02-24T09:00:00+08:00');
    expect((await step({ channel: 'post', step: 'dispatched', on: '2026-02-13' })).status).toBe(201);
    expect((await step({ channel: 'post', step: 'returned', on: '2026-02-20', note: '无人签收' })).status).toBe(201);
    expect(await tasks()).toMatchObject([
      { documentId: letter, failedTask: 'serve', error: expect.stringContaining('邮寄送达退回') },
    ]);
    await expectUnserved();
    const body = {
      channel: 'direct',
      receivedOn: '2026-02-24',
      scan: smallPdf('示例扫描').toString('base64'),
    };
    expectProblem(
      await post('agency-clerk', `/documents/${proof}/proof`, {
        ...body,
        scan: Buffer.from('<html>').toString('base64'),
      }),
      { status: 415, code: 'attachment.kind' },
    );
    expectProblem(await post('agency-clerk', `/documents/${caseId}.99.D50/proof`, body), {
      status: 404,
      code: 'document.missing',
    });
    const attached = await post('agency-clerk', `/documents/${proof}/proof`, body);
    expect(attached).toMatchObject({
      status: 201,
      body: { receipt: { on: '2026-02-24', evidence: { proof, mediaType: 'application/pdf' } } },
    });
    expect(await tasks()).toEqual([]);
    expect(await ledger()).toMatchObject({
      recipients: [{ receipt: { on: '2026-02-24', channel: 'direct' }, failure: null }],
    });
    const { status, headers } = await client.ask({ as: 'auditor', path: `/documents/${proof}/proof` });
    expect(status).toBe(303);
    expect(await (await fetch(headers.get('location') ?? '')).text()).toContain(
      Buffer.from('示例扫描').toString('hex'),
    );
    expect((await client.ask({ as: 'organization-a', path: `/documents/${proof}/proof` })).status).toBe(403);
  });

  const publish = async (): Promise<Answer> => {
    const { version } = await readCase(client, caseId);
    return giveCommand(client, { as: 'office-head', caseId, command: 'publish', seen: version, input: {} });
  };

  const expectUnserved = async (): Promise<void> => {
    const answer = await publish();
    expectProblem(answer, { status: 409, code: 'guard.unmet' });
    expect(answer.body).toMatchObject({ unmet: [{ guard: 'feedbackServed' }] });
  };

  it('is what a step that rests on a receipt reads', async () => {
    await system.setClock('2026-02-26T09:00:00+08:00');
    expect(await publish()).toMatchObject({ status: 200, body: { state: 'exited' } });
  });

  it('takes the first reading by the recipient, and only by the recipient, for the electronic receipt', async () => {
    const seen = async () =>
      ((await ledger()) as { entries: { step: string }[] }).entries.map(({ step: name }) => name);
    await client.ask({ as: 'agency-clerk', path: `/documents/${letter}/file` });
    expect(await seen()).not.toContain('downloaded');
    for (const _ of [1, 2]) await client.ask({ as: 'organization-a', path: `/documents/${letter}/file` });
    await client.ask({ as: 'organization-a', path: `/documents/${letter}` });
    expect((await seen()).filter((name) => name === 'downloaded' || name === 'opened').toSorted()).toEqual([
      'downloaded',
      'opened',
    ]);
  });

  it('takes no electronic service once the consent is withdrawn', async () => {
    expect((await post('organization-a', mailbox, { withdrawn: true })).body).not.toHaveProperty('email');
    const entry = { channel: 'electronic', step: 'dispatched', on: '2026-02-24' };
    expectProblem(await step(entry), { status: 409, code: 'consent.missing' });
  });
});
