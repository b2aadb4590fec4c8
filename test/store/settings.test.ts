import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditTable } from '#functions/casework/audit/audit-table.ts';
import { settingsFor, settingsInForce } from '#functions/casework/gather/settings-for.ts';
import { sweep } from '#functions/schedule/sweep.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { apply } from '#shared/procedure/apply.ts';
import { begun } from '#shared/procedure/open.ts';
import { voluntaryExit } from '#shared/procedures/voluntary-exit.ts';
import { readAudit } from '#shared/store/audit.ts';
import { listEvents, readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { beginSettings, listSettings, readSettings, settingsAt } from '#shared/store/settings.ts';
import { countRequests } from '#test/bench/count-requests.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { mustMove } from '#test/support/move.ts';
import { investigate } from '#test/support/receive-notice.ts';
import { step } from '#test/support/road.ts';
import { application } from '#test/support/road-inputs.ts';
import { signLaid } from '#test/support/sign-laid.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const at = morning('2026-01-05');
const renamed: OfficeSettings = {
  ...settings,
  agency: { ...settings.agency, name: '示例另一受托中心', documentNumberPrefix: '示例另字' },
  terms: { ...settings.terms, acceptanceDecision: 9, supplement: 20 },
};

const ask = (table: Table, route: Ask['route'], more: Partial<Ask> = {}) =>
  askApi(table, { by: 'officeClerk', on: '2026-01-05', route, ...more });

const propose = (table: Table, next: OfficeSettings, note = '示例：受托单位更名') =>
  ask(table, 'proposeSettings', { body: { settings: next, note } });

const publish = (table: Table, version: number, by: Ask['by'] = 'officeHead') =>
  ask(table, 'publishSettings', { by, params: { version: String(version) }, body: {} });

const opened = async (table: Table, certificateId: string): Promise<CaseId> => {
  const { body } = await ask(table, 'openCase', {
    by: 'organization',
    body: application([certificateId], { uscc: exampleUscc }),
  });
  return (body as { caseId: CaseId }).caseId;
};

/** Takes a case to its first letter and its first clock of the office's own length. */
const received = async (table: Table, caseId: CaseId) => {
  for (const { by, on, name, input } of [
    { ...step('submitForm'), by: somebody('organization') },
    step('recordPaperReceipt'),
  ]) {
    const seen = (await readCase(table, caseId)).snapshot?.version ?? 0;
    const params = { caseId, command: name };
    const given = await ask(table, 'giveCommand', { by, params, body: input ?? {}, seen, on });
    expect([name, given.status, given.body]).toEqual([name, 200, given.body]);
  }
  const { snapshot } = await readCase(table, caseId);
  const [letter] = await listDocuments(table, caseId);
  return { clock: snapshot?.deadlines.find(({ name }) => name === 'acceptanceDecision'), letter };
};

const docket = async () => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002', 'X-1003');
  return table;
};

describe('the first version', () => {
  it('are not begun by a proposal that is refused', async () => {
    const table = await engine.fresh();
    expect([(await propose(table, settings)).status, (await readSettings(table)).state]).toEqual([409, undefined]);
  });

  it('is what came with the deployment, written down once with the first case, whoever begins', async () => {
    const table = await docket();
    expect(await settingsInForce({ table, seed: settings })).toEqual(settings);
    const seeds = [settings, { ...settings, version: '示例-0' }];
    const states = await Promise.all(seeds.map((seed) => beginSettings(table, { seed, at })));
    expect(states[1]).toEqual(states[0]);
    expect((await listSettings(table)).versions.map(({ version }) => version)).toEqual([1]);
  });

  it('stays what it is when a later deployment brings other settings', async () => {
    const table = await docket();
    const caseId = await opened(table, 'X-1001');
    const reading = await readCase(table, caseId);
    expect(reading.snapshot?.settingsVersion).toBe(1);
    expect(await settingsFor({ table, seed: renamed }, reading)).toEqual(settings);
    expect(await settingsInForce({ table, seed: renamed })).toEqual(settings);
  });

  it('is that of a case from before there were versions: the deployment’s, then the first', async () => {
    const table = await docket();
    const caseId = await openExit(table, 'X-1001');
    const reading = async () => readCase(table, caseId);
    expect((await reading()).snapshot).not.toHaveProperty('settingsVersion');
    expect(await settingsFor({ table, seed: renamed }, await reading())).toEqual(renamed);
    await propose(table, renamed);
    await publish(table, 2);
    expect(await settingsFor({ table, seed: renamed }, await reading())).toEqual(settings);
    const { letter } = await received(table, caseId);
    expect(letter?.numberPrefix).toBe('示例受字');
  });
});

describe('a change of the settings', () => {
  it('leaves an open case its terms, names and prefixes, and is for the next case', async () => {
    const table = await docket();
    const old = await opened(table, 'X-1001');
    expect((await propose(table, renamed)).status).toBe(201);
    const between = await opened(table, 'X-1002');
    expect((await publish(table, 2)).status).toBe(200);
    const fresh = await opened(table, 'X-1003');
    for (const caseId of [old, between]) {
      const { clock, letter } = await received(table, caseId);
      expect(clock?.term).toEqual({ workingDays: 5 });
      expect(letter).toMatchObject({ numberPrefix: '示例受字', data: { issuer: { name: '示例受托中心' } } });
    }
    const { clock, letter } = await received(table, fresh);
    expect(clock?.term).toEqual({ workingDays: 9 });
    expect(letter).toMatchObject({ numberPrefix: '示例另字', data: { issuer: { name: '示例另一受托中心' } } });
  });

  it('is pinned by the first event, from which the case replays', async () => {
    const table = await docket();
    await propose(table, renamed);
    await publish(table, 2);
    const caseId = await opened(table, 'X-1001');
    await received(table, caseId);
    const { snapshot, entry } = await readCase(table, caseId);
    const [first, ...later] = (await listEvents(table, caseId, { limit: 50 })).items;
    if (!first || !entry) throw new Error('no case');
    expect(first.settingsVersion).toBe(2);
    const start = begun(voluntaryExit, entry, first);
    expect(later.reduce((before, event) => apply(before, event), start)).toEqual(snapshot);
    expect((await auditTable(table)).found).toBeUndefined();
  });

  it('is for a revocation opened afterwards, and not for the application that it suspends', async () => {
    const table = await docket();
    const exit = await opened(table, 'X-1001');
    await received(table, exit);
    await propose(table, renamed);
    await publish(table, 2);
    const told = { source: 'hotline', receivedOn: '2026-01-07', informantKind: 'anonymous', summary: '示例线索' };
    const by = { by: 'agencyClerk', on: '2026-01-07' } as const;
    const { body } = await ask(table, 'logClue', { ...by, body: { ...told, uscc: exampleUscc, certificateIds: [] } });
    const { clueId } = body as { clueId: string };
    const outcome = { outcome: 'opened', reason: '示例', scope: 'qualification', certificateIds: [] };
    const screened = await ask(table, 'screenClue', { ...by, params: { clueId }, body: outcome });
    const { caseId } = (screened.body as { screened: { caseId: CaseId } }).screened;
    expect((await readCase(table, caseId)).snapshot).toMatchObject({ procedure: 'revocation', settingsVersion: 2 });
    await investigate(table, caseId, by.on);
    await signLaid(table, by.on);
    expect((await readCase(table, exit)).snapshot).toMatchObject({ state: 'suspended', settingsVersion: 1 });
    const notice = (await listDocuments(table, exit)).at(-1);
    expect(notice).toMatchObject({ kind: 'suspensionNotice', data: { issuer: { name: '示例受托中心' } } });
  });

  it('does not reach the sweep of an older case', async () => {
    const table = await docket();
    const caseId = await opened(table, 'X-1001');
    await received(table, caseId);
    const seen = (await readCase(table, caseId)).snapshot?.version ?? 0;
    await propose(table, renamed);
    await publish(table, 2);
    const body = { command: 'requestSupplement', input: { summary: '不齐全', items: ['示例'] } };
    await ask(table, 'createDraft', { by: 'agencyClerk', params: { caseId }, body, on: '2026-01-07', seen });
    const params = { caseId, draftId: '1' };
    await ask(table, 'signOffDraft', { by: 'agencyHead', params, body: {}, on: '2026-01-07', seen: 1 });
    await mustMove(table, caseId, { by: 'agencyClerk', on: '2026-01-08', name: 'recordSupplementService' });
    const clock = (await readCase(table, caseId)).snapshot?.deadlines.find(({ name }) => name === 'supplement');
    expect(clock?.term).toEqual({ workingDays: 15 });
    const world = { table, seed: renamed, now: () => morning('2026-02-09') };
    expect(await sweep(world)).toEqual({ given: 0, laid: 1, held: 0, left: 0 });
    await signLaid(table, '2026-02-09');
    const letters = await listDocuments(table, caseId);
    expect(new Set(letters.map(({ numberPrefix }) => numberPrefix))).toEqual(new Set(['示例受字']));
  });
});

describe('reading the settings for a command', () => {
  it('takes no request beside the case’s own, and one in a process for those not in force any more', async () => {
    const table = await docket();
    const caseId = await opened(table, 'X-1001');
    await propose(table, renamed);
    await publish(table, 2);
    const another = { ...table };
    const counter = countRequests(another.client);
    const readings = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const reading = await readCase(another, caseId);
      expect(await settingsFor({ table: another, seed: renamed }, reading)).toEqual(settings);
      readings.push(counter.take().map(({ kind, consistent }) => [kind, consistent]));
    }
    const once = ['BatchGetItem', true];
    expect(readings).toEqual([[once, once], [once], [once]]);
    const fresh = await opened(another, 'X-1002');
    counter.take();
    await settingsFor({ table: another, seed: settings }, await readCase(another, fresh));
    expect(counter.take()).toHaveLength(1);
    counter.stop();
  });

  it('fails where a case names a version that is not there', async () => {
    const table = await docket();
    await expect(settingsAt(table, 7)).rejects.toThrow('version 7');
  });
});

describe('two at the same time', () => {
  it('publish: one does, and the other is told that its basis is gone', async () => {
    const table = await docket();
    await propose(table, renamed);
    await propose(table, { ...settings, silenceClause: false });
    const both = await Promise.all([publish(table, 2), publish(table, 3)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.map(({ body }) => (body as { code?: string }).code)).toContain('settings.outdated');
    const { state } = await readSettings(table);
    expect((await listSettings(table)).publications.size).toBe(2);
    expect(state?.inForce.basedOn).toBe(1);
  });

  it('propose: each gets a number of its own, and the audit chain tells of all', async () => {
    const table = await docket();
    const proposals = [1, 2, 3].map((silent) => ({ ...settings, version: `示例-${silent + 1}` }));
    const answers = await Promise.all(proposals.map((each) => propose(table, each)));
    expect(answers.map(({ body }) => (body as { version: number }).version).toSorted()).toEqual([2, 3, 4]);
    const told = await Array.fromAsync(readAudit(table, 'SETTINGS'));
    expect(told.map(({ action, sequence }) => [sequence, action])).toEqual([
      [1, 'settings.seeded'],
      ...[2, 3, 4].map((sequence) => [sequence, 'settings.proposed']),
    ]);
    expect(await auditTable(table)).toEqual({ cases: 0, links: 4 });
  });
});
