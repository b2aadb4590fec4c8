import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { enter } from '#test/support/docket.ts';
import { ledPair } from '#test/support/posted-pair.ts';
import { exampleNotice, issueOne } from '#test/support/publications.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import type { Given } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const during = '2026-07-02';

/** A revocation of two certificates under public notice, of which one was taken off the list. */
const rowTakenOff = async (given: Given): Promise<Table> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002', 'X-1003');
  const walk = ledPair(given.name === 'takeRowOff' ? 'raiseObjection' : 'resolveObjection');
  walk.give(given);
  await writeAll(table, [steps.create(items.case(walk.subject))]);
  const { list } = exampleNotice.data as { list: readonly object[] };
  const other = { certificate: { certificateId: 'X-1002', name: '示例证书2' }, note: undefined };
  await issueOne(table, 1, {
    ...exampleNotice,
    caseId: walk.subject.caseId,
    data: { ...exampleNotice.data, list: [...list, ...list.map((row) => ({ ...row, ...other }))] },
  });
  return table;
};

const rowsTaken: readonly { readonly given: Given; readonly says: string }[] = [
  {
    given: {
      ...{ by: 'agencyHead', on: during, name: 'takeRowOff' },
      input: { certificateIds: ['X-1002'], fault: '内部说明（示例）' },
    },
    says: '已于2026年7月2日从名单中撤下：该项内容有误',
  },
  {
    given: {
      ...{ by: 'agencyHead', on: during, name: 'resolveObjection' },
      input: { objectionNo: 1, result: 'upheld', finding: '内部说明（示例）', removed: ['X-1002'] },
    },
    says: '已于2026年7月2日从名单中撤下：异议经核查成立',
  },
];

it.each(rowsTaken)(
  'say of a row that was taken off when and why, page and feed, and nothing of it of the others: $says',
  async ({ given, says }) => {
    const pages = visitPages(await rowTakenOff(given), during);
    const [{ documentId, list }] = JSON.parse((await pages.get('/notices.json')).text).items;
    for (const path of ['/notices', `/notices/${documentId}`, '/feeds/notices.atom']) {
      const { text } = await pages.get(path);
      expect(text.split(says)).toHaveLength(2);
      expect(text).not.toContain('内部说明');
    }
    expect((await pages.get('/feeds/notices.atom')).text).toContain('<updated>2026-07-01T16:00:00.000Z</updated>');
    expect(list.map(({ takenOff }: { takenOff: unknown }) => takenOff)).toMatchObject([null, { on: during }]);
  },
);
