import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { openClient } from '#infra/local/client/open-client.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { downloadDocument, listDocuments } from '#infra/local/demo/fetch-documents.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { openExecutionJournal } from '#infra/local/states/execution-journal.ts';
import { enginesOf } from '#test/support/running-engines.ts';
import { spawnStart, startSystem } from '#test/support/system.ts';

const folder = scratchFolder('exit-docket-test');
const data = join(folder, 'data');

afterAll(() => rmSync(folder, { recursive: true }));

/** Stops the process in the midst of an issuance, however fast the machine: it stands still while its journal is read. */
const freezeWhileIssuing = async (system: ChildProcess, journal: string): Promise<void> => {
  for (let tries = 0; tries < 4000; tries += 1) {
    system.kill('SIGSTOP');
    await wait(5);
    if (
      openExecutionJournal(journal)
        .all()
        .some(({ status }) => status === 'RUNNING')
    )
      return;
    system.kill('SIGCONT');
    await wait(10);
  }
  throw new Error('no execution was seen running');
};

test('a system killed while it issues documents issues each of them once after the next start', {
  timeout: 240_000,
}, async () => {
  const before = await startSystem({ data });
  const client = openClient(before.url);
  const { after: opened } = await openRoadCase(client, exitRoad);
  for (const step of exitRoad.steps.slice(0, 4)) await giveStep(client, opened.caseId, step);
  // Acceptance and invitations were ordered a moment ago: some are begun, none of these has ended.
  await freezeWhileIssuing(before.process, join(data, 'executions.ndjson'));
  before.process.kill('SIGKILL');
  await once(before.process, 'exit');

  const after = await startSystem({ data });
  try {
    await after.idle();
    const again = openClient(after.url);
    const documents = await listDocuments(again, opened.caseId);
    expect(documents.map(({ catalogueId }) => catalogueId)).toEqual(['D01', 'D02', 'D07', 'D07', 'D07', 'D07', 'D07']);
    expect(documents.map(({ status }) => status)).toEqual(documents.map(() => 'issued'));
    const numbers = documents.flatMap(({ documentNumber }) => documentNumber ?? []);
    // Two decisions issue side by side: the numbers have no gap and no double, in whichever order.
    expect(numbers.toSorted()).toEqual(['示例受字〔2026〕1号', '示例受字〔2026〕2号']);
    for (const document of documents) expect((await downloadDocument(again, document)).length).toBeGreaterThan(1000);
  } finally {
    await after.stop();
  }
});

test('a stop asked for while the system starts ends it at once, engines included', { timeout: 120_000 }, async () => {
  const early = join(folder, 'early');
  const child = spawnStart({ data: early });
  while (!existsSync(join(early, 'dynamo', 'temporary'))) await wait(20);
  child.kill('SIGINT');
  const said: string[] = [];
  child.stderr?.on('data', (part) => said.push(String(part)));
  const [code] = await once(child, 'close');
  expect([code, said.join('')]).toEqual([1, 'Stopped before the system was ready.\n']);
});

test('a killed process leaves no engine behind, and its data can be opened again', { timeout: 240_000 }, async () => {
  const own = join(folder, 'killed');
  const { process: killed } = await startSystem({ data: own });
  expect(enginesOf(own)).toHaveLength(1);
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  for (let tries = 0; tries < 50 && enginesOf(own).length > 0; tries += 1) await wait(100);
  expect(enginesOf(own)).toEqual([]);
  expect(readFileSync(join(own, 'lock'), 'utf8')).toBe(`${killed.pid}\n`);
  const again = await startSystem({ data: own });
  try {
    const headers = { authorization: `Bearer ${await again.token('organization-b')}` };
    expect((await fetch(`${again.url}/api/v1/cases`, { headers })).status).toBe(200);
  } finally {
    await again.stop();
  }
});

test('npm start hands a SIGTERM on and ends only when everything has ended', { timeout: 240_000 }, async () => {
  const own = join(folder, 'npm');
  const npm = spawn('npm', ['start', '--', '--port', '0', '--data', own], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const part of npm.stdout) if (String(part).includes('ready on')) break;
  expect(enginesOf(own)).toHaveLength(1);
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  expect(enginesOf(own)).toEqual([]);
  expect(existsSync(join(own, 'lock'))).toBe(false);
});
