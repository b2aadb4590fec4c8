import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseId } from '#shared/domain/ids.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { readDocument, recordProgress } from '#shared/store/documents.ts';
import { issueDocument } from '#shared/store/issue.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { mustMove } from '#test/support/move.ts';
import { step } from '#test/support/road.ts';
import { application } from '#test/support/road-inputs.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { usccAt } from '#test/support/uscc-at.ts';
import { morning, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const names = [
  '示例甲培训评价组织有限公司',
  '示例乙教育科技（Beijing）有限公司',
  '北京示例职业技能评价中心',
  '示例示例示例科技',
];

const registration = (ordinal: number, certificateId = `X-2021-000${ordinal}`) => ({
  ...{ uscc: usccAt(ordinal), name: names[ordinal - 1], address: '示例市示例路1号' },
  ...{ contact: { name: '示例联系人', phone: '000-00000001' } },
  certificates: [{ certificateId, name: '示例证书', approvedOn: '2021-03-15' }],
});

const ask = (table: Table, route: Ask['route'], more: Partial<Ask>) =>
  askApi(table, { by: 'officeClerk', on: '2026-01-12', route, ...more });

const filled = async (): Promise<Table> => {
  const table = await engine.fresh();
  for (const ordinal of [1, 2, 3, 4])
    expect((await ask(table, 'registerOrganization', { body: registration(ordinal) })).status).toBe(201);
  return table;
};

type Hit = { type: string; uscc?: string; caseId?: string; documentId?: string; name?: string };

const hits = async (table: Table, q: string, more: Partial<Ask> = {}): Promise<Hit[]> => {
  const { status, body } = await ask(table, 'search', { query: { q }, ...more });
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { items: Hit[] }).items;
};

const found = async (table: Table, q: string, more: Partial<Ask> = {}): Promise<string[]> =>
  (await hits(table, q, more)).map(({ name }) => name ?? '').toSorted();

describe('a name', () => {
  it('is found by any part of two characters or more, from its beginning or from the middle', async () => {
    const table = await filled();
    for (const part of ['示例甲', '培训评价', '有限公司', '司限', '评价中心', '心', '公司有'])
      if ([...part].length > 1)
        expect(await found(table, part)).toEqual(names.filter((name) => name.includes(part)).toSorted());
    expect(await found(table, names[0] as string)).toEqual([names[0]]);
    expect(await found(table, 'beijing')).toEqual([names[1]]);
    expect(await found(table, 'ＢＥＩＪＩＮＧ')).toEqual([names[1]]);
    expect(await found(table, '教育 科技')).toEqual([names[1]]);
    // A part that a name holds more than once is one hit.
    expect(await found(table, '示例示例')).toEqual([names[3]]);
    expect(await ask(table, 'search', { query: { q: '示' } })).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'q' }] },
    });
  });

  it('is found by nobody where its registration was refused, also when the organization is then entered under another', async () => {
    const table = await filled();
    const taken = { ...registration(3, 'X-2021-0001'), uscc: usccAt(9), name: '示例职业学校' };
    expect((await ask(table, 'registerOrganization', { body: taken })).body).toMatchObject({
      code: 'certificate.exists',
    });
    expect(await found(table, '职业学校')).toEqual([]);
    const again = { ...registration(1, 'X-2021-0009'), uscc: usccAt(9), name: '示例技术学校' };
    expect((await ask(table, 'registerOrganization', { body: again })).status).toBe(201);
    expect(await found(table, '职业学校')).toEqual([]);
    expect(await found(table, '技术学校')).toEqual(['示例技术学校']);
    expect((await ask(table, 'registerOrganization', { body: registration(1) })).status).toBe(409);
    expect(await found(table, '示例甲')).toEqual([names[0]]);
  });

  it('stays findable when two enter the same organization at once, and only as it was entered', async () => {
    const table = await engine.fresh();
    const bodies = ['示例竞争学校', '示例竞争学校', '示例落选学校'].map((name) => ({ ...registration(1), name }));
    const answers = await Promise.all(bodies.map((body) => ask(table, 'registerOrganization', { body })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const entered = (await ask(table, 'getOrganization', { params: { uscc: usccAt(1) } })).body as { name: string };
    for (const { name } of bodies) expect(await found(table, name)).toEqual(name === entered.name ? [name] : []);
    for (const part of ['学校', '示例']) expect(await found(table, part)).toEqual([entered.name]);
  });

  it('is entered once by a request sent twice at once, which is answered twice', async () => {
    const table = await engine.fresh();
    const twice = { body: registration(1), key: 'sent-twice' };
    const answers = await Promise.all([1, 2, 3].map(() => ask(table, 'registerOrganization', twice)));
    expect(
      answers.every(({ status, body }) => status === 201 || (body as { code: string }).code === 'store.contended'),
    ).toBe(true);
    expect((await ask(table, 'registerOrganization', twice)).status).toBe(201);
  });

  it('may be of characters that are written out at length, and is asked for so', async () => {
    const table = await engine.fresh();
    const long = { ...registration(1), name: '㍿'.repeat(120) };
    expect((await ask(table, 'registerOrganization', { body: long })).status).toBe(201);
    expect(await found(table, '㍿'.repeat(100))).toEqual([long.name]);
    expect(await found(table, 'ﷺ'.repeat(60))).toEqual([]);
  });

  it('is told to staff and auditors, to an organization its own only, and not to experts and departments', async () => {
    const table = await filled();
    expect(await found(table, '有限公司', { by: 'auditor' })).toHaveLength(2);
    const own = somebody('organization', { uscc: usccAt(1) });
    expect(await found(table, '有限公司', { by: own })).toEqual([names[0]]);
    for (const by of ['expert', 'department'] as const) expect(await found(table, '有限公司', { by })).toEqual([]);
    const nobody = { ...somebody('officeClerk'), roles: [] };
    expect((await ask(table, 'search', { by: nobody, query: { q: '有限公司' } })).status).toBe(403);
  });
});

describe('a code or a number', () => {
  const road = async () => {
    const table = await filled();
    const by = somebody('organization', { uscc: usccAt(1) });
    const body = application(['X-2021-0001'], { uscc: usccAt(1) });
    const opened = await ask(table, 'openCase', { by, body, on: '2026-01-05' });
    const { caseId } = opened.body as { caseId: CaseId };
    await mustMove(table, caseId, { ...step('submitForm'), by });
    await mustMove(table, caseId, step('recordPaperReceipt'));
    const documentId = documentIdOf(caseId, 1, 'materialReceipt');
    const document = await readDocument(table, documentId);
    if (!document) throw new Error('no document');
    const number = await assignNumber(table, document, morning('2026-01-07'));
    return { table, by, caseId, documentId, number: number ?? '' };
  };

  it('finds the case, the cases of an organization, and the document, for whoever may see them', async () => {
    const { table, by, caseId, documentId, number } = await road();
    const stranger = somebody('organization', { uscc: usccAt(2) });
    for (const q of [caseId, usccAt(1)]) {
      expect(await hits(table, q)).toMatchObject([{ type: 'case', caseId }]);
      expect(await hits(table, q, { by })).toMatchObject([{ type: 'case', caseId }]);
      for (const other of [stranger, 'expert', 'department'] as const)
        expect(await hits(table, q, { by: other })).toEqual([]);
    }
    for (const q of [
      number,
      ` ${number.replace('〔', '[ ').replace('〕', '］\u200b第0')}`,
      number.replace(/\d/, '\uff12'),
    ])
      expect(await hits(table, q)).toMatchObject([{ type: 'document', documentId }]);
    for (const q of [caseId.toLowerCase(), `\ufeff${caseId.replace('-', '\u2014')} `, caseId.replaceAll('1', '\uff11')])
      expect(await hits(table, q)).toMatchObject([{ type: 'case', caseId }]);
    // A party finds a document once it is issued, and only one addressed to it.
    expect(await hits(table, number, { by })).toEqual([]);
    const file = { key: '示例', sha256: '0'.repeat(64), bytes: 1 };
    const stored = await recordProgress(table, documentId, { stored: { ...file, storedAt: morning('2026-01-07') } });
    const told = { actor: { id: '示例', name: '示例' }, cause: '示例', at: morning('2026-01-07') };
    await issueDocument(table, stored, told);
    expect(await hits(table, number, { by })).toMatchObject([{ type: 'document', documentId }]);
    expect(await hits(table, number, { by: stranger })).toEqual([]);
    expect(await hits(table, `${number.slice(0, -2)}9号`)).toEqual([]);
    expect(await hits(table, `${usccAt(1)}-7`)).toEqual([]);
  });
});
