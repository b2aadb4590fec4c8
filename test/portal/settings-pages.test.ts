import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Table } from '#shared/store/connect.ts';
import { readPassages } from '#shared/store/passages.ts';
import { inWords } from '#templates/documents/parts/placeholders.ts';
import { documentTemplates } from '#templates/documents/registry.ts';
import { askApi } from '#test/support/ask-api.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, type Visitor, visitPages } from '#test/support/visit-pages.ts';
import { settings } from '#test/support/walk.ts';

let engine: TableEngine;
let table: Table;
let pages: Pages;
let head: Visitor;
let clerk: Visitor;

beforeAll(async () => {
  engine = await startTables();
  table = await engine.fresh();
  pages = visitPages(table, '2026-02-13');
  head = pages.as('agency-head');
  clerk = pages.as('agency-clerk');
});
afterAll(() => engine.stop());

let keys = 0;
const send = ({ post }: Visitor, path: string, form: Record<string, string> = {}) => {
  keys += 1;
  return post(path, { _key: `settings-${keys}`, ...form });
};
const textOf = async ({ get }: Visitor, path: string): Promise<string> => (await get(path)).text;

describe('delegations', () => {
  const path = '/settings/delegations';
  const form = { role: 'agencyHead', 'to.id': 'agency-deputy', 'to.name': '示例副职', from: '2026-02-13' };

  it('are given by a head for some days, shown as in force, and refused to a clerk and without an end', async () => {
    expect((await send(clerk, `${path}/new`, { ...form, until: '2026-02-20' })).status).toBe(403);
    expect((await send(head, `${path}/new`, form)).status).toBe(422);
    expect((await send(head, `${path}/new`, { ...form, until: '2026-02-20' })).location).toBe(path);
    const text = await textOf(head, path);
    for (const said of ['示例副职', '具体受托单位负责人', '有效', '终止']) expect(text).toContain(said);
    expect(await textOf(clerk, path)).not.toContain('/end"');
  });

  it('are given back by whoever received them, and then are over', async () => {
    const deputy = pages.as('agency-deputy');
    expect(await textOf(deputy, path)).toContain('交回');
    expect((await send(clerk, `${path}/agency-deputy/1/end`)).status).toBe(404);
    expect((await send(deputy, `${path}/agency-deputy/1/end`)).location).toBe(path);
    const text = await textOf(head, path);
    expect(text).toContain('已终止');
    expect(text).not.toContain('/end"');
  });
});

describe('the wording of documents', () => {
  const path = '/settings/passages/acceptanceNotice';
  const passages = Object.entries(documentTemplates.acceptanceNotice.passages);
  const house = Object.fromEntries(passages.map(([id, { text }]) => [`passages.${id}`, inWords('zh', text)]));
  const [first = ''] = Object.keys(house);

  it('is shown with what must stay in it', async () => {
    expect(await textOf(clerk, '/settings/passages')).toContain(path);
    const text = await textOf(clerk, path);
    for (const [, { text: said }] of passages) expect(text).toContain(inWords('zh', said));
    expect(text).toContain('占位项');
    expect(text).toContain('{申请日期}、{退出范围}');
    expect(text).toContain('正在使用内置文字');
    expect((await clerk.get('/settings/passages/nothing')).status).toBe(422);
  });

  it('says every flaw of a proposal beside its passage, and keeps what was typed', async () => {
    const typed = { ...house, [first]: '示例：{stranger}<b>', note: '示例' };
    const { status, text } = await send(clerk, `${path}/new`, typed);
    expect(status).toBe(422);
    expect(text).toContain(`f-${first.replace('.', '-')}-error`);
    expect(text).toContain('没有{stranger}这一项，可以写的有{申请日期}、{退出范围}');
    expect(text).toContain('示例：{stranger}&lt;b&gt;');
  });

  it('is proposed by one and published by another head; what was not changed is no part of it', async () => {
    const mixed = house[first]?.replace('{退出范围}', '{ Scope }').replace('{受理日期}', '{acceptedOn}');
    const typed = { ...house, [first]: `${mixed}（示例）`, note: '示例：补充说明' };
    const proposed = await send(head, `${path}/new`, typed);
    const version = proposed.location ?? '';
    expect(version).toBe(`${path}/versions/1`);
    const own = await textOf(head, version);
    for (const said of ['由您提出', '{退出范围}', '{受理日期}。（示例）', '/previews/wording/acceptanceNotice/1'])
      expect(own).toContain(said);
    expect(own.match(/<tbody><tr>/g)).toHaveLength(1);
    const stored = await readPassages(table, 'acceptanceNotice', { version: 1 });
    expect(stored.proposed?.passages).toEqual({ acceptance: `${passages[0]?.[1].text}（示例）` });
    expect(await textOf(clerk, version)).not.toContain('/publish');
    expect((await send(head, `${version}/publish`)).status).toBe(403);
    const other = pages.as('office-head');
    expect((await send(other, `${version}/publish`)).location).toBe(version);
    expect(await textOf(clerk, version)).toContain('正在使用');
    expect(await textOf(clerk, '/settings/passages')).toContain('第1版');
    expect((await clerk.get(`${path}/versions/9`)).status).toBe(404);
  });

  it('is closed to organizations', async () => {
    const organization = pages.as('organization-a');
    for (const page of ['/settings/passages', path, '/settings/delegations'])
      expect((await organization.get(page)).status).toBe(403);
  });
});

describe('what the office has not supplied', () => {
  const places = ['/work', '/settings', '/settings/office'];
  const warned = async (who: string, path: string): Promise<boolean> =>
    (await textOf(pages.as(who), path)).includes('尚未设置救济途径');

  it('is told where its head looks, until it is supplied (O20.4)', async () => {
    for (const path of places) expect(await warned('office-head', path), path).toBe(true);
    for (const path of ['/work', '/settings']) expect(await warned('agency-clerk', path)).toBe(false);
    const ask = { on: '2026-02-13', body: { settings: { ...settings, remedies: '示例救济途径' }, note: '示例' } };
    const proposed = await askApi(table, { ...ask, by: 'officeClerk', route: 'proposeSettings' });
    const { version } = proposed.body as { version: number };
    const published = await askApi(table, {
      ...{ by: 'officeHead', on: '2026-02-13', route: 'publishSettings' },
      ...{ params: { version: String(version) }, body: {} },
    });
    expect([proposed.status, published.status]).toEqual([201, 200]);
    for (const path of places) expect(await warned('office-head', path), path).toBe(false);
  });
});
