import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewEntry } from '#functions/api/views.ts';
import { day, endOfDay, Instant } from '#shared/domain/day.ts';
import { DirectoryEntry } from '#shared/domain/directory.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import type { Uscc } from '#shared/domain/uscc.ts';
import type { Table } from '#shared/store/connect.ts';
import { readEntry, register } from '#shared/store/directory.ts';
import { listEntriesAsOf, readEntryAsOf } from '#shared/store/directory-versions.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { enter, openExit, replayOf } from '#test/support/docket.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';
import { mustMove } from '#test/support/move.ts';
import { straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { usccAt } from '#test/support/uscc-at.ts';
import { somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

/** Writes a version of an entry at an instant; `address` tells the versions apart. */
const write = async (table: Table, uscc: Uscc, { version, at }: { version: number; at: string }): Promise<void> => {
  const entry = { ...entryWith(), uscc, address: `第${version}版`, certificates: [], version };
  const seen = version === 1 ? {} : { seen: version - 1 };
  const written = await register(table, { entry, added: [], at: Instant.parse(at), replay: replayOf(), ...seen });
  if (written.outcome !== 'written') throw new Error(JSON.stringify(written));
};

describe('the directory at the end of a day', () => {
  it('turns over at midnight in Shanghai, which is 16:00 UTC, on leap days as on others', async () => {
    const table = await engine.fresh();
    await write(table, exampleUscc, { version: 1, at: '2024-02-28T15:59:59.999Z' });
    await write(table, exampleUscc, { version: 2, at: '2024-02-28T16:00:00.000Z' });
    await write(table, exampleUscc, { version: 3, at: '2024-02-29T15:59:59.999Z' });
    await write(table, exampleUscc, { version: 4, at: '2024-02-29T16:00:00.000Z' });
    const shown = async (on: string) => (await readEntryAsOf(table, exampleUscc, day(on)))?.version;
    expect(await shown('2024-02-27')).toBeUndefined();
    expect(await shown('2024-02-28')).toBe(1);
    expect(await shown('2024-02-29')).toBe(3);
    expect(await shown('2024-03-01')).toBe(4);
    expect(await shown('2026-11-24')).toBe(4);
    expect(Instant.safeParse(endOfDay(day('2024-02-29'))).success).toBe(true);
  });

  it('is listed page by page, each organization once and as it was, however the pages fall', async () => {
    const table = await engine.fresh();
    for (let ordinal = 1; ordinal <= 7; ordinal += 1)
      for (let version = 1; version <= ordinal; version += 1)
        await write(table, usccAt(ordinal), { version, at: `2026-0${version}-10T08:00:00.000Z` });
    const shown = async (on: string, limit: number) => {
      const found: [string, number][] = [];
      let cursor: string | undefined;
      do {
        const page = await listEntriesAsOf(table, day(on), { limit, cursor });
        found.push(...page.items.map(({ uscc, version }): [string, number] => [uscc, version]));
        cursor = page.cursor;
      } while (cursor);
      return found;
    };
    const expected = (last: number) =>
      [1, 2, 3, 4, 5, 6, 7]
        .map((ordinal): [string, number] => [usccAt(ordinal), Math.min(ordinal, last)])
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const limit of [1, 2, 3, 5, 100]) {
      expect(await shown('2026-03-09', limit)).toEqual(expected(2));
      expect(await shown('2026-03-10', limit)).toEqual(expected(3));
      expect(await shown('2026-12-31', limit)).toEqual(expected(7));
      expect(await shown('2026-01-09', limit)).toEqual([]);
    }
  });
});

describe('over the API', () => {
  const ask = (table: Table, route: Ask['route'], more: Partial<Ask>) =>
    askApi(table, { by: 'auditor', on: '2026-11-24', route, ...more });

  it('tells an organization and a certificate before and after an exit, and refuses a day to come', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad) await mustMove(table, caseId, given);
    const certificate = (asOf: string) =>
      ask(table, 'getCertificate', { params: { certificateId: 'X-1001' }, query: { asOf } });
    expect((await certificate('2026-02-25')).body).toMatchObject({ status: 'active' });
    expect((await certificate('2026-02-26')).body).toMatchObject({ status: 'exitedVoluntary', endedOn: '2026-02-26' });
    expect(await certificate('2025-12-31')).toMatchObject({ status: 404, body: { code: 'certificate.unknown' } });
    const organization = (asOf: string) =>
      ask(table, 'getOrganization', { params: { uscc: exampleUscc }, query: { asOf } });
    expect((await organization('2026-01-01')).body).toMatchObject({ version: 1 });
    expect(await organization('2025-12-31')).toMatchObject({ status: 404, body: { code: 'organization.missing' } });
    expect(await organization('2026-11-25')).toMatchObject({ status: 422, body: { issues: [{ path: 'asOf' }] } });
    expect((await ask(table, 'listOrganizations', { query: { asOf: '2026-02-26' } })).body).toMatchObject({
      items: [{ uscc: exampleUscc, certificates: [{ status: 'exitedVoluntary' }, { status: 'active' }] }],
      nextCursor: null,
    });
    const shown = (await ask(table, 'listOrganizations', { query: { asOf: '2026-02-25' } })).body as {
      items: object[];
    };
    expect(shown.items[0]).not.toHaveProperty('openCases');
  });

  it('has a version for every change that the public directory shows', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const held = await readEntry(table, exampleUscc);
    if (!held) throw new Error('no entry');
    const added = DirectoryEntry.parse({ ...held, ...entryWith('X-1001', 'X-1002', 'X-1003'), version: 2 });
    const id = CertificateId.parse('X-1003');
    const at = Instant.parse('2026-01-02T01:00:00.000Z');
    await register(table, { entry: added, added: [id], seen: 1, at, replay: replayOf() });
    const face = (entry: DirectoryEntry | undefined) => {
      const { version: _counts, ...shown } = viewEntry(entry as DirectoryEntry, somebody('officeClerk'));
      return shown;
    };
    const caseId = await openExit(table, 'X-1001');
    for (const given of straightRoad) {
      await mustMove(table, caseId, given);
      const now = face(await readEntry(table, exampleUscc));
      expect(face(await readEntryAsOf(table, exampleUscc, day('2026-11-24')))).toEqual(now);
    }
    const last = await readEntryAsOf(table, exampleUscc, day('2026-11-24'));
    expect(last?.certificates.map(({ status }) => status)).toEqual(['exitedVoluntary', 'active', 'active']);
  });
});
