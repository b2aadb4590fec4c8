import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day, day, dayAt } from '#shared/domain/day.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { publicityStanding } from '#shared/procedures/revocation/publicity-standing.ts';
import { readSnapshot } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { items } from '#shared/store/items.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { askApi } from '#test/support/ask-api.ts';
import { documentText } from '#test/support/block-text.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { issueBarely } from '#test/support/issue-barely.ts';
import { mustMove, tryMove } from '#test/support/move.ts';
import { postedRevocation } from '#test/support/posted-revocation.ts';
import { straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

type Data = Readonly<Record<string, unknown>>;

const latest = async (table: Table, caseId: CaseId, kind: DocumentKind): Promise<DocumentRecord> =>
  (await listDocuments(table, caseId)).findLast((each) => each.kind === kind) ?? expect.fail(`no ${kind}`);

const snapshotOf = async (table: Table, caseId: CaseId) =>
  (await readSnapshot(table, caseId)) ?? expect.fail('no case');

/** A paper as issued with a misprint in one member, and what it should have said. */
const misprint = async (
  { table, caseId }: { readonly table: Table; readonly caseId: CaseId },
  kind: DocumentKind,
  { member, wrong }: { readonly member: string; readonly wrong: (right: unknown) => unknown },
): Promise<{ readonly first: DocumentRecord; readonly right: unknown }> => {
  const { documentId, orderedAt } = await latest(table, caseId, kind);
  await issueBarely(table, documentId, orderedAt);
  const printed = await latest(table, caseId, kind);
  const right = printed.data[member];
  await writeAll(table, [steps.put(items.document({ ...printed, data: { ...printed.data, [member]: wrong(right) } }))]);
  return { first: printed, right };
};

const text = ({ kind, data }: DocumentRecord): string => {
  const template = documentTemplates[kind];
  return documentText(template.compose(template.data.parse(data)));
};

/** What anybody can ask of directory and bans, on days before, in and after the ban. */
const answers = async (table: Table) => {
  const routes = ['eligibility', 'publicDirectoryEntry', 'organizationBans'] as const;
  const days = ['2026-04-14', '2026-07-02', '2026-09-01', '2028-01-01', '2031-01-01'];
  const asked = routes.flatMap((route) => days.map((on) => ({ route, query: { on } })));
  return Promise.all(
    asked.map((each) => askApi(table, { ...each, by: 'public', on: '2026-09-01', params: { uscc: exampleUscc } })),
  );
};

describe('the correction of an announcement', () => {
  it('changes what is printed, and neither case, directory nor ban; the first goes on carrying the decision (O6)', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await openExit(table, 'X-1001');
    const until = straightRoad.findIndex(({ name }) => name === 'publish');
    for (const given of straightRoad.slice(0, until + 1)) await mustMove(table, caseId, given);
    const wrong = (list: unknown) => JSON.parse(JSON.stringify(list).replaceAll('示例', '误印'));
    const scene = await misprint({ table, caseId }, 'deregistrationAnnouncement', { member: 'list', wrong });
    const { first, right } = scene;
    const [before, known] = [await snapshotOf(table, caseId), await answers(table)];
    const on = addDays(dayAt(before.changedAt), 40);
    const input = { documentId: first.documentId, reason: '示例：名称有误', data: { list: right } };
    const moved = await tryMove(table, caseId, { by: 'officeHead', on, name: 'correctDocument', input });
    expect(moved).toMatchObject({ outcome: 'moved' });
    const after = await snapshotOf(table, caseId);
    for (const member of ['state', 'data', 'deadlines'] as const) expect(after[member]).toEqual(before[member]);
    expect(await answers(table)).toEqual(known);
    const corrected = await latest(table, caseId, 'deregistrationAnnouncement');
    expect(corrected).toMatchObject({ supersedes: first.documentId, recipients: first.recipients });
    expect(corrected).not.toHaveProperty('anew');
    const line = (said: string) => said.match(/（至[^）]*止）/g);
    expect(line(text(corrected))).toEqual(line(text(first)));
    expect(text(corrected)).toContain('不因更正重新计算');
    expect(after.papers[first.documentId]).toMatchObject({ amendedBy: corrected.documentId });
  });
});

describe('the correction of where to object', () => {
  it('posts the list anew with a full term, which the paper prints, and says so (O6)', async () => {
    const { table, caseId } = await postedRevocation(engine);
    const wrong = (channel: unknown) => ({ ...(channel as Data), address: '误印地址' });
    const { first, right } = await misprint({ table, caseId }, 'publicityNotice', { member: 'channel', wrong });
    const on = day('2026-07-02');
    const given = { by: 'agencyHead', on, name: 'correctDocument' } as const;
    const input = { documentId: first.documentId, reason: '示例：地址有误', data: { channel: right } };
    expect(await tryMove(table, caseId, { ...given, input })).toMatchObject({ outcome: 'moved' });
    const { state, data, deadlines } = await snapshotOf(table, caseId);
    const { publicity } = data as { readonly publicity: { readonly postedOn: string; readonly to: string } };
    const clock = deadlines.find(({ name }) => name === 'publicity');
    expect({ state, clock, publicity }).toMatchObject({
      ...{ state: 'publicized', publicity: { postedOn: on, to: clock?.lastDay }, clock: { from: on } },
    });
    const corrected = await latest(table, caseId, 'publicityNotice');
    expect(corrected).toMatchObject({ anew: true, data: { from: on, to: clock?.lastDay, channel: right } });
    expect(text(corrected)).toContain('自本次公示之日起，文中所载期限重新计算');
    const subject = await snapshotOf(table, caseId);
    const standing = ({ data: posted }: DocumentRecord) =>
      publicityStanding(subject, posted as { from: Day; to: Day }, addDays(on, 1)).standing;
    expect([corrected, first].map(standing)).toEqual(['running', 'halted']);
  });
});
