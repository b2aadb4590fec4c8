import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettingsProposal } from '#functions/api/settings/settings-routes.ts';
import { exampleStage } from '#infra/stages/example.ts';
import type { OfficeSettings } from '#shared/domain/office.ts';
import { listSettings } from '#shared/store/settings.ts';
import { fieldsOf } from '#templates/forms/field.ts';
import { writeEntries } from '#templates/forms/write-entries.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';

const { settings } = exampleStage;
const script = '<script>alert(1)</script>';
const note = `示例：平台更名${script}`;

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const freshPages = async (): Promise<Pages> => visitPages(await engine.fresh(), '2026-02-13');

const typed = (next: Partial<OfficeSettings>, why = note): Record<string, string> =>
  Object.fromEntries(writeEntries(fieldsOf(SettingsProposal), { settings: { ...settings, ...next }, note: why }));

const renamed = { publicityScope: ['示例受托中心网站', `示例平台${script}`] };

type Sending = {
  readonly next?: Partial<OfficeSettings>;
  readonly more?: Record<string, string>;
  readonly key?: string;
};

const send = (pages: Pages, as: string, { next = renamed, more = {}, key = 'one' }: Sending = {}) =>
  pages.as(as).post('/settings/office/propose', { ...typed(next), _key: key, _seen: '1', ...more });

const propose = (pages: Pages, as: string, sending: Sending = {}) =>
  send(pages, as, { ...sending, more: { ...sending.more, _checked: '1' } });

const publish = (pages: Pages, as: string, version: number) =>
  pages.as(as).post(`/settings/office/versions/${version}/publish`, { _key: `publish-${version}` });

const textOf = async (pages: Pages, as: string, path: string): Promise<string> => (await pages.as(as).get(path)).text;

describe('the page of the office’s settings', () => {
  it('shows what is in force to staff and auditors, and to nobody else', async () => {
    const pages = await freshPages();
    for (const as of ['office-head', 'agency-clerk', 'auditor']) {
      const text = await textOf(pages, as, '/settings/office');
      for (const said of ['正在使用第1版', '示例部职业教育司', '由其他单位代章', '市场监管总局', '第七条第（六）项'])
        expect([as, said, text.includes(said)]).toEqual([as, said, true]);
      expect(text.includes('/settings/office/propose')).toBe(as !== 'auditor');
    }
    for (const as of ['organization-a', 'expert-1', 'department-ndrc']) {
      const { get } = pages.as(as);
      for (const path of ['/settings/office', '/settings/office/propose', '/settings/office/versions/1'])
        expect([as, path, (await get(path)).status]).toEqual([as, path, 403]);
    }
  });

  it('names every term, with the article or the practice that it rests on', async () => {
    const text = await textOf(await freshPages(), 'office-clerk', '/settings/office');
    const rows =
      text
        .split('<h2 id="terms">')[1]
        ?.split('</table>')[0]
        ?.match(/<tr><th scope="row">/g) ?? [];
    expect(rows).toHaveLength(Object.keys(settings.terms).length);
    expect(text).not.toMatch(/<th scope="row">[a-z]/i);
  });
});

describe('the form of a proposal', () => {
  it('begins with what is in force where what was kept is to be left aside', async () => {
    const pages = await freshPages();
    await propose(pages, 'office-clerk');
    await publish(pages, 'office-head', 2);
    await send(pages, 'office-clerk', { next: { remedies: '示例暂存' }, more: { _seen: '2' }, key: 'two' });
    expect(await textOf(pages, 'office-clerk', '/settings/office/propose')).toContain('示例暂存');
    const anew = await textOf(pages, 'office-clerk', '/settings/office/propose?from=2');
    expect(anew).not.toContain('示例暂存');
    expect(anew).toContain('value="示例平台&lt;script&gt;');
  });

  it('kept on a version that has passed is told so, not sent as if made on the one in force', async () => {
    const pages = await freshPages();
    await send(pages, 'agency-clerk', { next: { remedies: '示例暂存' } });
    await propose(pages, 'office-clerk');
    await publish(pages, 'office-head', 2);
    expect(await textOf(pages, 'agency-clerk', '/settings/office/propose')).toContain('name="_seen" value="1"');
  });
});

describe('a proposal', () => {
  it('is compared before it is sent, and nothing is written by that', async () => {
    const pages = await freshPages();
    const { status, text } = await send(pages, 'office-clerk');
    expect(status).toBe(200);
    for (const said of [
      '尚未提出',
      '与正在使用的第1版相比',
      '公示范围',
      '<del>职业技能等级证书信息管理服务平台（示例）</del>',
    ])
      expect(text).toContain(said);
    expect(text).toContain('<ins>示例平台&lt;script&gt;alert(1)&lt;/script&gt;</ins>');
    expect(text).not.toContain(script);
    expect((await listSettings(pages.table)).versions).toEqual([]);
    expect(await textOf(pages, 'office-clerk', '/settings/office/propose')).toContain('已恢复上次填写');
  });

  it('is compared in the order of the form', async () => {
    const pages = await freshPages();
    await propose(pages, 'office-clerk');
    await publish(pages, 'office-head', 2);
    const next = { ...renamed, agency: { ...settings.agency, name: '示例另一中心' }, version: '示例-9' };
    const { text } = await send(pages, 'office-clerk', { next, more: { _seen: '2' }, key: 'two' });
    const heads = [...text.matchAll(/<th scope="row">([^<]*)/g)].map(([, head]) => head);
    expect(heads).toEqual(['本版名称', '具体受托单位 › 单位全称']);
  });

  it('goes back to the form with everything as it was typed', async () => {
    const { text } = await send(await freshPages(), 'office-clerk', { more: { _again: '1' } });
    expect(text).toContain('value="示例平台&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(text).toContain('name="settings.panel.quorum"');
  });

  it('holds for nobody until the head of the office who did not propose it publishes it', async () => {
    const pages = await freshPages();
    expect((await propose(pages, 'office-clerk')).location).toBe('/settings/office/versions/2');
    expect(await textOf(pages, 'office-clerk', '/settings/office/versions/2')).toContain('本版由您提出');
    const waiting = await textOf(pages, 'agency-clerk', '/settings/office/versions/2');
    for (const said of ['待办公室负责人发布', '示例办公室经办人', '示例：平台更名&lt;script&gt;'])
      expect(waiting).toContain(said);
    expect(waiting).not.toContain('/versions/2/publish');
    expect(await textOf(pages, 'office-head', '/settings/office/versions/2')).toContain('/versions/2/publish');
    expect((await publish(pages, 'agency-head', 2)).status).toBe(403);
    expect((await publish(pages, 'office-head', 2)).status).toBe(303);
    expect(await textOf(pages, 'auditor', '/settings/office')).toContain('正在使用第2版');
    expect(await textOf(pages, 'auditor', '/settings/office/versions/2')).toContain('示例办公室负责人');
  });

  it('is not published by who made it', async () => {
    const pages = await freshPages();
    await propose(pages, 'office-head');
    const text = await textOf(pages, 'office-head', '/settings/office/versions/2');
    expect(text).toContain('请由另一位负责人发布');
    expect(text).not.toContain('/versions/2/publish');
    const { status, text: refused } = await publish(pages, 'office-head', 2);
    expect(status).toBe(403);
    expect(refused).toContain('不能发布自己提出的设置');
  });

  it('made on a version that is in force no more is told so, and can be made anew without undoing the other', async () => {
    const pages = await freshPages();
    await propose(pages, 'office-clerk');
    await propose(pages, 'agency-clerk', { next: { silenceClause: false }, key: 'two' });
    await publish(pages, 'office-head', 2);
    for (const sent of [send, propose]) {
      const { status, text } = await sent(pages, 'agency-clerk', { next: { remedies: '示例' }, key: 'three' });
      expect(status).toBe(409);
      expect(text).toContain('所提设置依据第1版提出，现在使用的是第2版');
      expect(text).toContain('name="_seen" value="2"');
    }
    const old = await textOf(pages, 'office-head', '/settings/office/versions/3');
    expect(old).toContain('不能发布');
    expect(old).toContain('/settings/office/propose?from=3');
    const anew = await textOf(pages, 'office-head', '/settings/office/propose?from=3');
    expect(anew).toContain('示例平台&lt;script&gt;');
    expect(anew).toMatch(/name="settings.silenceClause" value="true" aria/);
  });

  it('that is not sound is refused in its place', async () => {
    const pages = await freshPages();
    const faults = { 'settings.panel.quorum': '1.5', 'settings.articleTwentyEight.2': '示例第三项', note: '' };
    const { status, text } = await send(pages, 'office-clerk', { more: faults });
    expect(status).toBe(422);
    for (const name of ['settings-panel-quorum', 'settings-articleTwentyEight-0', 'note'])
      expect([name, text.includes(`id="f-${name}-error"`)]).toEqual([name, true]);
    expect(text).not.toContain('id="f-settings-articleTwentyEight-2-error"');
    expect(text).toContain('示例第三项');
    expect(text).toContain('《管理办法》第二十八条七种情形（第7项）：不能为空');
    const sealed = { office: { ...settings.office, name: settings.conferenceName } };
    expect((await send(pages, 'office-clerk', { next: sealed })).text).toContain('不刻制印章，不能作为署名');
    expect((await send(pages, 'office-clerk', { next: {} })).text).toContain('设置没有改动');
  });
});
