import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, openClient } from '#infra/local/client/open-client.ts';
import { readCase } from '#infra/local/demo/read-case.ts';
import { revocationRoad } from '#infra/local/demo/revocation-road.ts';
import { at } from '#infra/local/demo/road.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';
import { openByway, registerFor } from '#test/support/refusals/byway.ts';
import { exitByway } from '#test/support/refusals/exit-byways.ts';

let system: LentSystem;
let client: Client;

beforeAll(async () => {
  system = await borrowSystem();
  client = openClient(system.url);
}, 120_000);
afterAll(() => system.stop());

it('lets a voluntary exit wait from the day on which the notice of a revocation was received, until the office decides otherwise', async () => {
  const { uscc, ids } = await registerFor(client, exitByway);
  const exit = await openByway(client, exitByway, { uscc, ids });
  for (const [day, as, command, input] of exitByway.steps)
    await giveStep(client, exit, { at: at(day), as, command, input: input ?? {}, says: '' });
  const revocation = await openByway(client, { ...exitByway, procedure: 'revocation' }, { uscc, ids });
  const direct = revocationRoad.steps.find(({ command }) => command === 'directInvestigation');
  if (!direct) throw new Error('the road directs no investigation');
  const input = { ...(direct.input as object), replyBy: '2026-07-31' };
  await giveStep(client, revocation, { ...direct, at: at('2026-07-06'), input });
  await system.idle();
  const delivered = { channel: 'direct', step: 'delivered', on: '2026-07-06' };
  const path = `/documents/${revocation}.1.D21/serving`;
  expect(await client.ask({ as: 'agency-clerk', method: 'POST', path, body: delivered })).toMatchObject({
    status: 201,
  });
  // Nothing leaves unsigned: the letter is drafted for the office's head, and the application only held until then (O10).
  expect((await readCase(client, exit)).state).toBe('received');
  const { body: laid } = await client.ask({ as: 'office-head', path: `/cases/${exit}/drafts` });
  const [draft] = (laid as { items: readonly { draftId: number; command: string; status: string }[] }).items.filter(
    ({ status }) => status === 'drafted',
  );
  expect(draft).toMatchObject({ command: 'suspend', draftedBy: [{ id: 'system' }] });
  const signing = {
    as: 'office-head',
    method: 'POST',
    path: `/cases/${exit}/drafts/${draft?.draftId}/signOff`,
  } as const;
  expect(await client.ask({ ...signing, seen: 1 })).toMatchObject({ status: 200 });
  expect((await readCase(client, exit)).state).toBe('suspended');
  const resume = { caseId: exit, as: 'office-head', command: 'resume', input: { reason: '示例' } };
  const early = await client.ask({
    ...{ as: resume.as, method: 'POST', path: `/cases/${exit}/commands/resume`, body: resume.input },
    seen: (await readCase(client, exit)).version,
  });
  expect(early.body).toMatchObject({ unmet: [{ guard: 'groundGone' }] });
  const released = { reason: '示例', overrides: true };
  const unmetNow = async () => {
    const { body } = await client.ask({
      ...{ as: resume.as, method: 'POST', path: `/cases/${exit}/commands/resume`, body: released },
      seen: (await readCase(client, exit)).version,
    });
    return (body as { unmet: readonly { guard: string }[] }).unmet.map(({ guard }) => guard);
  };
  expect(await unmetNow()).toEqual(['overrideReported', 'overrideSeconded']);
  const report = revocationRoad.steps.find(({ command }) => command === 'fileReport');
  if (!report) throw new Error('the road files no report');
  const found = {
    ...{ ...(report.input as object), from: '2026-07-06', to: '2026-07-07', outcome: 'notProved', grounds: [] },
    findings: [{ issue: '示例', fact: '示例', result: 'unclear' }],
  };
  await giveStep(client, revocation, { ...report, at: at('2026-07-07'), input: found });
  expect(await unmetNow()).toEqual(['overrideSeconded']);
  const proposed = { as: 'agency-head', command: 'proposeRelease', input: { reason: '示例' }, says: '' };
  await giveStep(client, exit, { ...proposed, at: at('2026-07-07') });
  await giveStep(client, exit, { ...resume, at: at('2026-07-07'), input: released, says: '' });
  expect((await readCase(client, exit)).state).toBe('received');
}, 240_000);
