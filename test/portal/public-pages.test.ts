import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { listName } from '#shared/store/names.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { enter } from '#test/support/docket.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';
import { exampleAnnouncement, exampleNotice, issueOne } from '#test/support/publications.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { usccAt } from '#test/support/uscc-at.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { morning, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const caseId = `${exampleUscc}-1`;
const during = '2026-07-02';

/** A revocation under public notice since 29 June 2026, with its notice issued. */
const underNotice = async (): Promise<Table> => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const walk = lead(openedRevocation(), 'raiseObjection');
  await writeAll(table, [steps.create(items.case({ ...walk.subject, caseId: CaseId.parse(caseId) }))]);
  await issueOne(table, 1, exampleNotice);
  return table;
};

describe('the start page', () => {
  it('leads each on, in either language, without sign-in', async () => {
    const pages = visitPages(await engine.fresh(), during);
    const { status, text } = await pages.get('/');
    expect(status).toBe(200);
    for (const href of ['/eligibility', '/work', '/notices', '/feeds/announcements.atom'])
      expect(text).toContain(`href="${href}"`);
    expect((await pages.get('/', { lang: 'en' })).text).toContain('No sign-in needed');
  });
});

describe('the public directory', () => {
  it('shows an entry as of a day, without the person to ask and without open cases', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const pages = visitPages(table, during);
    expect((await pages.get('/directory?on=2025-12-31')).text).toContain('没有符合条件的条目');
    expect((await pages.get('/directory?on=2026-01-01')).text).toContain('示例甲培训评价有限公司');
    const entry = await pages.get(`/directory/${exampleUscc}`);
    for (const said of ['示例证书1', '列入目录', '没有禁入记录']) expect(entry.text).toContain(said);
    const data = JSON.parse((await pages.get('/directory.json')).text) as { items: object[] };
    expect(Object.keys(data.items[0] ?? {}).toSorted()).toEqual([
      ...['address', 'certificates', 'name', 'status', 'uscc'],
    ]);
    expect(entry.text + (await pages.get(`/directory/${exampleUscc}.json`)).text).not.toContain('示例联系人');
  });

  it('finds by part of a name or by the code, and refuses a day to come in words', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const { uscc, name: whole } = entryWith('X-1001');
    expect(await listName(table, uscc, whole)).toBe(true);
    const pages = visitPages(table, during);
    for (const name of ['甲培训', exampleUscc])
      expect((await pages.get(`/directory?name=${encodeURIComponent(name)}`)).text).toContain('示例甲培训评价有限公司');
    expect((await pages.get('/directory?name=乙培训')).text).toContain('没有符合条件的条目');
    const future = await pages.get('/directory?on=2099-01-01');
    expect(future.status).toBe(422);
    expect(future.text).toContain('<li>不能晚于今日</li>');
    expect(future.text).toContain(`back=${encodeURIComponent('/directory?on=2099-01-01')}`);
    expect((await pages.get('/directory/91110000MA0000002J')).status).not.toBe(200);
  });
});

describe('the directory of an early day', () => {
  it('goes past pages whose entries all came later', async () => {
    const table = await engine.fresh();
    await enter(table, 'X-1001');
    const first = { ...entryWith(), uscc: usccAt(0), name: '示例后来者' };
    const versions = Array.from({ length: 25 }, (_, index) => ({ ...first, version: index + 1 }));
    const later = morning('2026-06-01');
    await writeAll(
      table,
      versions.map((entry) => steps.create(items.entryVersion(entry, later))),
    );
    const pages = visitPages(table, during);
    expect((await pages.get('/directory?on=2026-01-31')).text).toContain('示例甲培训评价有限公司');
  });
});

describe('public notices', () => {
  it('shows what is under notice until its last day, day by day, and what was afterwards', async () => {
    const table = await underNotice();
    const running = await visitPages(table, during).get('/notices');
    for (const said of ['公示中', '2026年7月6日24时', '周末，不计入', `/notices/${caseId}/objection`])
      expect(running.text).toContain(said);
    expect(running.text).toContain('&lt;script&gt;');
    expect(running.text).not.toContain('<script>示例');
    const after = await visitPages(table, '2026-07-07').get('/notices');
    expect(after.text).toContain('公示期已满');
    expect(after.text).not.toContain('/objection"');
  });

  it('takes an anonymous objection as a clue, and asks a named one for a contact', async () => {
    const pages = visitPages(await underNotice(), during);
    const path = `/notices/${caseId}/objection`;
    expect((await pages.get(path)).text).toContain('不停止公示，也无法答复');
    expect((await pages.as(somebody('organization')).get(path)).text).not.toContain('data-keep');
    const anonymous = await pages.post(path, { kind: 'anonymous', substance: '示例内容', _key: 'one' });
    expect(anonymous.location).toBe(`/notices/${caseId}/objected?no=1&anonymous=1`);
    expect((await pages.get(anonymous.location ?? '')).text).toContain('登记为问题线索');
    const nameless = await pages.post(path, { kind: 'person', substance: '示例内容', _key: 'two' });
    expect(nameless.status).toBe(409);
    expect(nameless.text).toContain('应当写明姓名（名称）和联系方式');
    expect(nameless.text).toContain('示例内容');
    const empty = await pages.post(path, { kind: 'person', _key: 'three' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('href="#f-substance"');
  });

  it('takes no objection once the days are over, nor about a case that is not published', async () => {
    const table = await underNotice();
    const late = visitPages(table, '2026-07-07');
    expect((await late.get(`/notices/${caseId}/objection`)).status).toBe(404);
    expect((await late.post(`/notices/${caseId}/objection`, { kind: 'anonymous', substance: '示例' })).status).toBe(
      404,
    );
    expect((await late.get(`/notices/${exampleUscc}-2/objection`)).status).toBe(404);
  });
});

describe('announcements', () => {
  it('lists them newest first, says of a void one that it is void, and gives no bytes of it', async () => {
    const table = await engine.fresh();
    const { documentId } = await issueOne(table, 1, exampleAnnouncement);
    const voided = {
      ...{ reason: '示例：附件有误', at: morning('2026-07-10') },
      by: { id: '示例', name: '示例机密人员', role: 'officeHead' as const },
    };
    const { documentId: other } = await issueOne(table, 2, { ...exampleAnnouncement, on: '2026-07-09', voided });
    const pages = visitPages(table, '2026-07-10');
    const { text } = await pages.get('/announcements');
    expect(text.indexOf(other)).toBeLessThan(text.indexOf(documentId));
    expect(text).toContain('已作废');
    const page = await pages.get(`/announcements/${other}`);
    expect(page.text).toContain('示例：附件有误');
    expect(page.text).not.toContain('示例机密人员');
    expect((await pages.get(`/announcements/${other}/file`)).status).toBe(409);
    const file = await pages.get(`/announcements/${documentId}/file`);
    expect(file.status).toBe(303);
    expect(file.location).toContain('documents/1.pdf');
  });

  it('shows nothing that is not public, on whichever shelf it is asked for', async () => {
    const table = await engine.fresh();
    const { documentId } = await issueOne(table, 1, { kind: 'exitApprovalReply', on: '2026-07-08' });
    const notice = await issueOne(table, 2, exampleNotice);
    const pages = visitPages(table, '2026-07-10');
    for (const path of ['x', documentId, `${documentId}/file`, notice.documentId])
      expect((await pages.get(`/announcements/${path}`)).status).toBe(404);
    expect((await pages.get('/announcements')).text).toContain('还没有公告');
  });
});

describe('feeds', () => {
  it('are well-formed Atom with ids that last, whatever stands in the titles', async () => {
    const table = await engine.fresh();
    await issueOne(table, 1, { ...exampleAnnouncement, title: '公告 <b>&"' });
    const { text } = await visitPages(table, '2026-07-10').get('/feeds/announcements.atom');
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
    expect(text).toContain('<id>https://pages.example.cn/feeds/announcements.atom</id>');
    expect(text).toContain('<title>公告 &lt;b&gt;&amp;&quot;</title>');
    expect(text).toMatch(/<id>https:\/\/pages\.example\.cn\/announcements\/[^<]+\.D39<\/id>/);
    const updates = [...text.matchAll(/<updated>([^<]+)<\/updated>/g)].map(([, at]) => at);
    expect(updates).toEqual([morning('2026-07-08'), morning('2026-07-08')]);
  });
});

describe('bans', () => {
  it('says whether an entity may apply, and explains both lengths', async () => {
    const pages = visitPages(await engine.fresh(), '2024-02-29');
    const { text } = await pages.get(`/bans?uscc=${exampleUscc}`);
    for (const said of ['没有该代码的禁入记录', '2027年2月28日', '2027年3月1日', '2029年3月1日'])
      expect(text).toContain(said);
    expect((await pages.get('/bans?uscc=1')).status).toBe(422);
    expect(JSON.parse((await pages.get(`/bans.json?uscc=${exampleUscc}`)).text)).toMatchObject({ barred: false });
    expect((await pages.get('/bans.json')).status).toBe(422);
  });
});

describe('data of verification', () => {
  it('answers a code as the API does, and what is none as a problem', async () => {
    const table = await engine.fresh();
    await issueOne(table, 1, exampleAnnouncement);
    const pages = visitPages(table, '2026-07-10');
    const found = await pages.get('/verify.json?code=2345-6789-ABCD-EF23');
    expect(JSON.parse(found.text)).toMatchObject({ standing: 'valid', catalogueId: 'D39' });
    expect(JSON.parse((await pages.get('/verify.json?code=ZZZZ-ZZZZ-ZZZZ-ZZZZ')).text)).toMatchObject({
      code: 'verification.missing',
    });
  });
});

describe('a letter', () => {
  it('is shown and given to the organization it went to, and to nobody else', async () => {
    const table = await engine.fresh();
    const { documentId } = await issueOne(table, 1, { kind: 'exitApprovalReply', on: '2026-07-08' });
    const pages = visitPages(table, '2026-07-10');
    const own = await pages.as(somebody('organization')).get('/letters');
    expect(own.text).toContain(documentId);
    expect(own.text).toContain('准予退出反馈函');
    const other = { ...somebody('organization'), id: '示例乙', uscc: '91310000MA00000025' as never };
    expect((await pages.as(other).get('/letters')).text).toContain('还没有收到文书');
    expect((await pages.as(other).get(`/letters/${documentId}/file`)).status).toBe(404);
    expect((await pages.as(somebody('expert')).get('/letters')).status).toBe(403);
    expect((await pages.get('/letters')).status).toBe(401);
  });
});
