import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { downloadDocument, type Issued, listDocuments } from '#infra/local/demo/fetch-documents.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { pagePictures } from '#infra/local/pictures/raster.ts';
import { drawn } from '#test/support/dose.ts';
import { expectProblem } from '#test/support/expect-problem.ts';
import { type System, startSystem } from '#test/support/system.ts';
import { uploadToApi, uploadToPage } from '#test/support/upload.ts';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../../infra/local/commands/verify.ts');

let folder: string;
let system: System;
let client: Client;
let caseId: string;
let letter: Issued;
let bytes: Uint8Array;
let code: string;

/** A case up to its acceptance: a receipt and a letter to the organization are issued. */
beforeAll(async () => {
  folder = scratchFolder('exit-docket-verify');
  system = await startSystem({ data: join(folder, 'data') });
  client = openClient(system.url);
  caseId = (await openRoadCase(client, exitRoad)).after.caseId;
  for (const step of exitRoad.steps.slice(0, 3)) await giveStep(client, caseId, step);
  await system.idle();
  const found = (await listDocuments(client, caseId)).find(({ catalogueId }) => catalogueId === 'D02');
  if (!found) throw new Error('no letter of acceptance');
  letter = found;
  bytes = await downloadDocument(client, letter);
  const { body } = await client.ask({ as: 'agency-clerk', path: `/documents/${letter.documentId}` });
  code = (body as { verificationCode: string }).verificationCode;
});
afterAll(async () => {
  await system.stop();
  await rm(folder, { recursive: true, force: true });
});

const fileOf = async (name: string, content: Uint8Array): Promise<string> => {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
};

const lacksPdfsig = (): Promise<boolean> =>
  run('pdfsig', ['-v']).then(
    () => false,
    () => true,
  );

const verify = (...given: string[]): Promise<{ code: number; said: string }> =>
  run(process.execPath, [command, ...given]).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (failed: { code: number; stdout: string; stderr: string }) => ({
      code: failed.code,
      said: failed.stdout + failed.stderr,
    }),
  );

describe('a document that was issued', () => {
  it('is genuine by page, API and command, and says that its key is for development', async () => {
    expect(await uploadToApi(system.url, bytes)).toMatchObject({
      status: 200,
      body: {
        verdict: 'genuine',
        document: {
          code,
          standing: 'valid',
          seal: {
            development: true,
            timestamp: { at: expect.stringMatching(/^2026-/), authority: expect.any(String) },
          },
        },
      },
    });
    const page = await uploadToPage(system.url, bytes);
    expect(page.status).toBe(200);
    expect(page.text).toContain('文件与发出时逐字节一致');
    expect(page.text).toContain('仅供开发测试，不具有法律效力');
    expect(page.text).toContain('可信时间');
    const file = await fileOf('letter.pdf', bytes);
    expect(await verify(file, '--api', system.url)).toMatchObject({
      code: 0,
      said: expect.stringContaining('genuine'),
    });
    expect(await verify(file)).toMatchObject({
      code: 3,
      said: expect.stringMatching(/完好[\s\S]*时间戳 \/ timestamp: 2026-[\s\S]*signer unknown/),
    });
  });

  it('has a signature that pdfsig accepts, over the whole file', async (context) => {
    if (await lacksPdfsig()) context.skip('pdfsig is not installed');
    const { stdout } = await run('pdfsig', [await fileOf('letter.pdf', bytes)]);
    expect(stdout).toContain('Signature is Valid');
    expect(stdout).toContain('Total document signed');
    expect(stdout).toContain('ETSI.CAdES.detached');
  });

  it('is rejected by page, API and command with any one byte changed, in random places', async () => {
    const places = fc.sample(fc.nat(bytes.byteLength - 1), drawn(10, 200));
    for (const [turn, at] of places.entries()) {
      const changed = new Uint8Array(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (turn % 8));
      const { body } = await uploadToApi(system.url, changed);
      expect([at, body]).toEqual([at, expect.objectContaining({ document: null })]);
      expect([at, (body as { verdict: string }).verdict]).not.toEqual([at, 'genuine']);
      const page = await uploadToPage(system.url, changed);
      expect([at, /文件已被改动|不是本系统发出的文件/.test(page.text)]).toEqual([at, true]);
      expect(page.text).not.toContain('逐字节一致');
      expect([at, (await verify(await fileOf('changed.pdf', changed))).code]).toEqual([at, 1]);
    }
  }, 600_000);

  it('is found by the code on its last page, and by the QR code beside it', async () => {
    const pictures = await pagePictures(bytes, 200);
    const last = pictures.at(-1);
    if (!last) throw new Error('no page');
    const url = decodeQR({ width: last.width, height: last.height, data: last.pixels });
    expect(url).toBe(`${system.url}/verify?code=${code.replaceAll('-', '')}`);
    const page = await (await fetch(url)).text();
    expect(page).toContain('文书真实有效');
    expect(page).toContain(letter.documentNumber);
  });
});

describe('what the public learns', () => {
  it('is the kind of a letter and its number, the name masked, and nothing from its text', async () => {
    const { body } = await client.ask({ path: `/verifications/${code.toLowerCase().replaceAll('-', ' ')}` });
    expect(body).toMatchObject({
      title: '受理通知书',
      documentNumber: letter.documentNumber,
      recipients: ['示例＊＊＊公司'],
      sha256: letter.sha256,
    });
    expect(JSON.stringify(body)).not.toContain('示例甲培训');
  });

  it('is nothing under a code that was never given, or that is none', async () => {
    expectProblem(await client.ask({ path: '/verifications/2222-2222-2222-2222' }), {
      status: 404,
      code: 'verification.missing',
    });
    expectProblem(await client.ask({ path: '/verifications/OIL' }), { status: 422, code: 'input.invalid' });
    expect((await fetch(`${system.url}/verify?code=2222222222222222`)).status).toBe(404);
    expect((await fetch(`${system.url}/verify?code=%3Cscript%3E`)).status).toBe(400);
    const send = async (type: string) => {
      const headers = { 'content-type': type };
      const answer = await fetch(`${system.url}/api/v1/verifications`, { method: 'POST', headers });
      return [answer.status, await answer.json()];
    };
    expect(await send('application/pdf')).toEqual([400, expect.objectContaining({ code: 'verification.empty' })]);
    expect(await send('text/plain')).toEqual([415, expect.objectContaining({ code: 'input.mediaType' })]);
  });

  it('comes on a page that loads nothing from elsewhere and runs nothing inline, and escapes what it was asked', async () => {
    const response = await fetch(`${system.url}/verify?code=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'self'.*script-src 'self';/,
    );
    const text = await response.text();
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;');
    expect(text).toContain('lang="zh-CN"');
  });
});

describe('the data that a document was made from', () => {
  it('is given to staff, byte for byte as registered, and to nobody else', async () => {
    const path = `/documents/${letter.documentId}/source`;
    const { status, body } = await client.ask({ as: 'agency-clerk', path });
    expect(status).toBe(303);
    const { url } = body as { url: string };
    const made = (await (await fetch(url)).json()) as { data: Record<string, unknown> };
    expect(made.data).toMatchObject({ documentNumber: letter.documentNumber, caseId });
    expectProblem(await client.ask({ as: 'organization-a', path }), { status: 403, code: 'access.forbidden' });
  });
});

describe('an issuance that never failed', () => {
  it('is not started again', async () => {
    const path = `/tasks/${letter.documentId}/restart`;
    expectProblem(await client.ask({ as: 'agency-clerk', method: 'POST', path }), {
      status: 404,
      code: 'task.missing',
    });
    expectProblem(await client.ask({ as: 'organization-a', method: 'POST', path }), {
      status: 403,
      code: 'access.forbidden',
    });
  });
});

describe('the audit of the data folder', () => {
  it('finds every chain whole once the system has stopped', async () => {
    await system.stop();
    const audit = join(import.meta.dirname, '../../infra/local/commands/audit.ts');
    const { stdout } = await run(process.execPath, [audit, '--data', join(folder, 'data')]);
    expect(stdout).toMatch(/1 cases, \d+ links, everything is as it was written/);
  });
});
