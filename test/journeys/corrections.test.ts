import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openClient } from '#infra/local/client/open-client.ts';
import { setClock } from '#infra/local/client/set-clock.ts';
import { exitRoad } from '#infra/local/demo/exit-road.ts';
import { openRoadCase } from '#infra/local/demo/open-road-case.ts';
import { readCase } from '#infra/local/demo/read-case.ts';
import { giveStep } from '#infra/local/demo/walk-road.ts';
import { limits } from '#shared/domain/limits.ts';
import { borrowSystem, type LentSystem } from '#test/support/borrow-system.ts';

let system: LentSystem;
let client: Client;
let caseId: string;

type Facts = {
  readonly facts: readonly { readonly sequence: number; readonly command: string; readonly at: string }[];
  readonly awaiting: readonly { readonly correctionNo: number }[];
};
type Log = {
  readonly items: readonly { readonly sequence: number; readonly command: string; readonly input: unknown }[];
};
type Preview = {
  readonly digest: string;
  readonly byHead: boolean;
  readonly apart: boolean;
  readonly falls: readonly object[];
  readonly papers: readonly { readonly documentId: string; readonly title: string; readonly documentNumber: unknown }[];
};
type Problem = { readonly code: string; readonly unmet?: readonly { readonly guard: string }[] };

/** An application taken as far as its acceptance: the clerk has entered the paper. */
beforeAll(async () => {
  system = await borrowSystem({ letters: 'marked' });
  client = openClient(system.url);
  caseId = (await openRoadCase(client, exitRoad)).after.caseId;
  for (const step of exitRoad.steps) {
    await giveStep(client, caseId, step);
    if (step.command === 'accept') break;
  }
}, 120_000);
afterAll(() => system.stop());

const facts = async (): Promise<Facts> =>
  (await client.ask({ as: 'agency-clerk', path: `/cases/${caseId}/facts` })).body as Facts;

const ask = async (as: string, path: string, body: object) => {
  const { version: seen } = await readCase(client, caseId);
  return client.ask({ as, method: 'POST', path: `/cases/${caseId}/corrections${path}`, body, seen });
};

const guardsOf = (body: unknown): readonly string[] => ((body as Problem).unmet ?? []).map(({ guard }) => guard);

const preview = async (no: number, as = 'agency-head'): Promise<Preview> =>
  (await client.ask({ as, path: `/cases/${caseId}/corrections/${no}` })).body as Preview;

const why = { reason: '邮戳看错（示例）', proof: '信封原件（示例）' };

describe('a recorded fact', () => {
  it('is corrected over HTTP by another person, who has seen what follows; each refusal leaves it as it was', async () => {
    const listed = await facts();
    const received = listed.facts.find(({ at }) => at === '/receivedOn');
    const copies = listed.facts.find(({ at }) => at === '/materials/0/copies');
    if (!received || !copies) return expect.fail('nothing was entered');
    const { sequence } = received;

    const unknown = await ask('agency-clerk', '', { sequence, at: '/nowhere', value: '1', ...why });
    expect(guardsOf(unknown.body)).toContain('factCorrectable');
    const spoilt = await ask('agency-clerk', '', { sequence, at: '/receivedOn', value: '某日', ...why });
    expect(guardsOf(spoilt.body)).toEqual(['factDiffers']);
    const missing = await client.ask({ as: 'agency-clerk', path: `/cases/${caseId}/corrections/999` });
    expect([missing.status, (missing.body as Problem).code]).toEqual([404, 'correction.missing']);

    const proposed = await ask('office-clerk', '', { sequence, at: '/materials/0/copies', value: '3', ...why });
    expect(proposed.status).toBe(200);
    const [{ correctionNo = 0 } = {}] = (await facts()).awaiting;
    const { digest } = await preview(correctionNo);
    const own = await ask('office-clerk', `/${correctionNo}/confirmation`, { digest });
    expect(guardsOf(own.body)).toContain('correctorDiffers');
    const entered = await ask('agency-clerk', `/${correctionNo}/confirmation`, { digest });
    expect(guardsOf(entered.body)).toContain('correctorDiffers');
    const unseen = await ask('agency-head', `/${correctionNo}/confirmation`, { digest: 'other' });
    expect(guardsOf(unseen.body)).toEqual(['outcomeSeen']);
    const gone = await ask('agency-head', '/99/confirmation', { digest });
    expect(guardsOf(gone.body)).toContain('correctionAwaits');

    const confirmed = await ask('agency-head', `/${correctionNo}/confirmation`, { digest });
    expect(confirmed.status).toBe(200);
    const { data } = (await client.ask({ as: 'agency-head', path: `/cases/${caseId}` })).body as {
      readonly data: { readonly receipt: { readonly materials: readonly { readonly copies: number }[] } };
    };
    expect(data.receipt.materials[0]?.copies).toBe(3);
    // The first entry stays, with what it was corrected to beside it.
    const { items: log } = (await client.ask({ as: 'auditor', path: `/cases/${caseId}/events?limit=100` })).body as Log;
    expect(log.at(-1)).toMatchObject({ command: 'confirmCorrection', input: { value: 3 } });
    const first = log.find((event) => event.sequence === sequence);
    expect(JSON.stringify(first?.input)).not.toContain('"copies":3');
  });

  it('may be left as it was', async () => {
    const { facts: all } = await facts();
    const received = all.find(({ at }) => at === '/receivedOn');
    const { status } = await ask('office-clerk', '', {
      ...{ sequence: received?.sequence, at: '/materials/0/copies', value: '5', ...why },
    });
    expect(status).toBe(200);
    const [{ correctionNo = 0 } = {}] = (await facts()).awaiting;
    const refused = await ask('agency-head', `/${correctionNo}/refusal`, { reason: '原件与登记一致（示例）' });
    expect(refused.status).toBe(200);
    expect((await facts()).awaiting).toEqual([]);
  });

  it('on which a right depends is corrected by a head alone', async () => {
    const { facts: all } = await facts();
    const received = all.find(({ at }) => at === '/receivedOn');
    const proposed = await ask('office-clerk', '', {
      ...{ sequence: received?.sequence, at: '/receivedOn', value: '2026-01-05', ...why },
    });
    expect(proposed.status).toBe(200);
    const [{ correctionNo = 0 } = {}] = (await facts()).awaiting;
    const { byHead, digest, papers } = await preview(correctionNo);
    expect(byHead).toBe(true);
    // Who entered it, and who proposed it, are told that somebody else decides.
    const told = ['agency-clerk', 'office-clerk', 'agency-deputy', 'agency-head'];
    const apart = await Promise.all(told.map(async (as) => (await preview(correctionNo, as)).apart));
    expect(apart).toEqual([false, false, true, true]);
    const clerk = await ask('agency-deputy', `/${correctionNo}/confirmation`, { digest });
    expect(guardsOf(clerk.body)).toContain('correctorIsHead');
    // Letters that print the old day, by what they are called.
    expect(papers.map(({ title }) => title)).toEqual(['材料接收回执', '受理通知书']);
  });

  it('waits for its decision among no more than there may be', async () => {
    const { facts: all } = await facts();
    const received = all.find(({ at }) => at === '/receivedOn');
    const another = { sequence: received?.sequence, at: '/materials/0/copies', ...why };
    for (let held = (await facts()).awaiting.length; held < limits.correctionsAwaiting; held += 1)
      expect((await ask('office-clerk', '', { ...another, value: `${held + 10}` })).status).toBe(200);
    const over = await ask('office-clerk', '', { ...another, value: '9' });
    expect(guardsOf(over.body)).toEqual(['correctionsFew']);
    for (const { correctionNo } of (await facts()).awaiting.slice(1))
      expect((await ask('agency-head', `/${correctionNo}/refusal`, { reason: '示例' })).status).toBe(200);
  });

  it('keeps what cannot be taken back waiting while its correction is not decided', async () => {
    const road = exitRoad.steps;
    const decided = road.findIndex(({ command }) => command === 'approveExit');
    for (const step of road.slice(road.findIndex(({ command }) => command === 'accept') + 1, decided))
      await giveStep(client, caseId, step);
    const { as, command, input, at } = road[decided] ?? expect.fail('no such step');
    await setClock(system.url, at);
    const { version: seen } = await readCase(client, caseId);
    const path = `/cases/${caseId}/commands/${command}`;
    const held = await client.ask({ as, method: 'POST', path, body: input, seen });
    expect(guardsOf(held.body)).toContain('correctionsDecided');
    const [{ correctionNo = 0 } = {}] = (await facts()).awaiting;
    expect((await ask('agency-head', `/${correctionNo}/refusal`, { reason: '示例' })).status).toBe(200);
    const { version: then } = await readCase(client, caseId);
    const free = await client.ask({ as, method: 'POST', path, body: input, seen: then });
    expect(guardsOf(free.body)).not.toContain('correctionsDecided');
  });
});
