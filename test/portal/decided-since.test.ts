import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { CaseId, documentIdOf } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { setAsideAnnouncement } from '#templates/documents/set-aside-announcement.ts';
import { stayDecision } from '#templates/documents/stay-decision.ts';
import { enter } from '#test/support/docket.ts';
import { exampleCaseId } from '#test/support/docket-documents.ts';
import { exampleAnnouncement, issueOne } from '#test/support/publications.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const everybody = [{ kind: 'public', name: '社会公众' }] as const;
const first = documentIdOf(exampleCaseId, 1, 'revocationAnnouncement');

type Way = 'setAside' | 'stayed' | 'resumed';
type Paper = Pick<DocumentRecord, 'kind' | 'title' | 'data'> & { readonly documentNumber: string; readonly on: string };

const stay = { ...(stayDecision.sample as object) };

/** A paper that names the announcement, issued on a day, with the data of its sample. */
const decidedBy: Readonly<Record<Way, Paper>> = {
  setAside: {
    ...{ kind: 'setAsideAnnouncement', on: '2026-07-20', title: '关于撤销有关决定的公告（示例）' },
    ...{ documentNumber: '示例公告〔2026〕9号', data: { ...(setAsideAnnouncement.sample as object) } },
  },
  stayed: {
    ...{ kind: 'stayDecision', on: '2026-07-10', title: '关于停止执行有关决定的通知（示例）' },
    ...{ documentNumber: '示例函〔2026〕6号', data: stay },
  },
  resumed: {
    ...{ kind: 'stayDecision', on: '2026-07-15', title: '关于恢复执行有关决定的通知（示例）' },
    documentNumber: '示例函〔2026〕7号',
    data: { ...stay, holds: { stayed: false, resumed: true, directory: false } },
  },
};

const issuedOn = (way: Way) => ({
  ...{ issueDate: day(decidedBy[way].on), recipients: everybody, caseId: exampleCaseId },
});

/** An announced revocation, and what was decided on it since; a paper of the last kind named is void, or never came out. */
const announced = async (ways: readonly Way[], left: 'issued' | 'unissued' | 'voided' = 'issued'): Promise<Table> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const walk = lead(openedRevocation());
  const ids = ways.map((way, place) => documentIdOf(exampleCaseId, place + 2, decidedBy[way].kind));
  const papers = Object.fromEntries(
    ids.map((id, place) => [
      id,
      {
        ...{ kind: decidedBy[ways[place] ?? 'stayed'].kind, refersTo: first },
        ...(left === 'voided' ? { voidedOn: '2026-07-21' } : {}),
      },
    ]),
  );
  const snapshot = { ...walk.subject, caseId: CaseId.parse(exampleCaseId), papers };
  await writeAll(table, [steps.create(items.case(snapshot as typeof walk.subject))]);
  await issueOne(table, 1, { ...exampleAnnouncement, caseId: exampleCaseId });
  if (left === 'unissued') return table;
  for (const [place, way] of ways.entries()) await issueOne(table, place + 2, { ...decidedBy[way], ...issuedOn(way) });
  return table;
};

const notes: Readonly<Record<Way, string>> = {
  setAside: '2026年7月20日以示例公告〔2026〕9号撤销有关决定',
  stayed: '2026年7月10日以示例函〔2026〕6号停止执行',
  resumed: '2026年7月15日以示例函〔2026〕7号恢复执行',
};

const courses: readonly { readonly ways: readonly Way[]; readonly mark: string | undefined }[] = [
  { ways: ['setAside'], mark: '有关决定已撤销' },
  { ways: ['stayed'], mark: '停止执行' },
  { ways: ['stayed', 'resumed'], mark: undefined },
  { ways: ['stayed', 'resumed', 'setAside'], mark: '有关决定已撤销' },
];

describe('what was decided on an announcement since (O4.5)', () => {
  it.each(courses)('is noted at it by day and number, page and feed: $ways', async ({ ways, mark }) => {
    const pages = visitPages(await announced(ways), '2026-07-22');
    const page = (await pages.get(`/announcements/${first}`)).text;
    const feed = (await pages.get('/feeds/announcements.atom')).text;
    const entry = feed.split('<entry>').find((part) => part.includes(`${first}</id>`)) ?? '';
    for (const [place, way] of ways.entries()) {
      const id = documentIdOf(exampleCaseId, place + 2, decidedBy[way].kind);
      expect(page).toContain(`<a href="/announcements/${id}">${notes[way]}</a>`);
      expect(entry).toContain(`${notes[way]}。`);
      // It is on the same shelf, tells what it is, and bars nobody.
      const own = await pages.get(`/announcements/${id}`);
      expect([own.status, own.text.includes('公告之后另有决定')]).toEqual([200, false]);
      expect(own.text).not.toContain('《实施细则》第八条');
    }
    for (const way of (Object.keys(notes) as Way[]).filter((each) => !ways.includes(each)))
      expect(page + entry).not.toContain(notes[way]);
    // The first stays readable as it was published, and is told anew to those who follow.
    expect(page).toContain('示例证书1');
    expect(entry.includes('【')).toBe(mark !== undefined);
    if (mark) expect(entry).toContain(`<title>【${mark}】关于取消的公告（示例）</title>`);
    expect(entry).not.toContain('<updated>2026-07-08');
    const shelf = JSON.parse((await pages.get('/announcements.json')).text).items as { kind: string; list: object[] }[];
    expect(shelf).toHaveLength(ways.length + 1);
    for (const { kind, list } of shelf) expect(list.length).toBe(kind === 'stayDecision' ? 0 : 1);
  });

  it.each(['unissued', 'voided'] as const)('is not noted by a paper that is %s', async (left) => {
    const pages = visitPages(await announced(['setAside'], left), '2026-07-22');
    expect((await pages.get(`/announcements/${first}`)).text).not.toContain('公告之后另有决定');
  });
});
