import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveCase } from '#functions/casework/write/move-case.ts';
import { publishedCalendar as calendar } from '#shared/domain/calendar.ts';
import { Instant } from '#shared/domain/day.ts';
import type { PassageVersion } from '#shared/domain/passage-version.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { listPassages, listPassageVersions, readPassages, readWording, savePassages } from '#shared/store/passages.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { enter, openExit, replayOf } from '#test/support/docket.ts';
import { straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, settings, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const at = Instant.parse('2026-01-05T01:00:00.000Z');
const kind = 'materialReceipt';
const [passage = ''] = Object.keys(documentTemplates[kind].passages);
const own = `${documentTemplates[kind].passages[passage]?.text}特此说明。`;

const proposal = (version: number, passages: Record<string, string>): PassageVersion => ({
  kind,
  version,
  passages,
  note: '示例说明',
  proposedBy: { id: 'clerk', name: '示例经办人' },
  proposedAt: at,
});

/** Proposes and publishes in one write, as two people do in two. */
const publish = async (table: Table, version: number, passages: Record<string, string>) => {
  const { state } = await readPassages(table, kind);
  const proposed = proposal(version, passages);
  const published = { ...proposed, publishedBy: { id: 'head', name: '示例负责人' }, publishedAt: at };
  const next = { ...state, changes: state.changes + 1, versions: version, published };
  return savePassages(table, { state: next, proposed, replay: replayOf() });
};

describe('wording in the table', () => {
  it('is there for drafting as soon as it is published, under its version, and nothing before', async () => {
    const table = await engine.fresh();
    expect(await readWording(table, [kind, 'acceptanceNotice', kind])).toEqual(new Map());
    expect((await publish(table, 1, { [passage]: own })).outcome).toBe('written');
    expect(await readWording(table, [kind, 'acceptanceNotice'])).toEqual(
      new Map([[kind, { version: '1', passages: { [passage]: own } }]]),
    );
    expect(await listPassages(table)).toMatchObject([{ kind, versions: 1, published: { version: 1 } }]);
  });

  it('keeps every version; one without passages goes back to the wording of the house', async () => {
    const table = await engine.fresh();
    await publish(table, 1, { [passage]: own });
    await publish(table, 2, {});
    expect(await readWording(table, [kind])).toEqual(new Map());
    expect((await listPassageVersions(table, kind)).map(({ version }) => version)).toEqual([1, 2]);
  });

  it('is written once where two write at the same time', async () => {
    const table = await engine.fresh();
    const both = await Promise.all([publish(table, 1, { [passage]: own }), publish(table, 1, {})]);
    expect(both.map(({ outcome }) => outcome).toSorted()).not.toEqual(['written', 'written']);
    expect(await listPassageVersions(table, kind)).toHaveLength(1);
  });
});

describe('a document', () => {
  it('is drafted in the wording in force and stays in it when another is published', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    await publish(table, 1, { [passage]: own });
    const caseId = await openExit(table, 'X-1001');
    for (const { by, on, name, input = {} } of straightRoad.slice(0, 2)) {
      const { snapshot, entry } = await readCase(table, caseId);
      if (!snapshot || !entry) throw new Error('no case');
      const given = { name, actor: typeof by === 'string' ? somebody(by) : by, input, at: morning(on) };
      const moved = await moveCase({ table, seed: settings, settings, calendar }, { snapshot, entry, given });
      expect(moved.outcome).toBe('moved');
    }
    await publish(table, 2, {});
    const [receipt] = await listDocuments(table, caseId);
    expect(receipt?.data.wording).toEqual({ version: '1', passages: { [passage]: own } });
    const { data, compose } = documentTemplates[kind];
    expect(JSON.stringify(compose(data.parse(receipt?.data)))).toContain('特此说明。');
  });
});
