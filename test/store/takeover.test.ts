import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FilledSheets, takeoverWorkbook } from '#functions/casework/takeover/template.ts';
import { listBans, listEntries, readEntry } from '#shared/store/directory.ts';
import { readPool } from '#shared/store/experts.ts';
import { findByName } from '#shared/store/names.ts';
import { readCounter } from '#shared/store/number-claims.ts';
import { paperNumbersAt } from '#shared/store/paper-numbers.ts';
import { dose } from '#test/support/dose.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { certificateRow, manyRows, organizationRow, soundRows } from '#test/support/takeover-rows.ts';
import { everythingIn, openTakingOver } from '#test/support/takeover-walk.ts';
import { usccAt } from '#test/support/uscc-at.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

type Answer = {
  sound: boolean;
  takeover: { takeoverId: number; status: string };
  faults: { row?: number; column?: string; head?: { zh: string }; sheet: { zh: string }; message: { zh: string } }[];
};

const fresh = async () => openTakingOver(await engine.fresh());

/** Where and why a workbook is not sound, as one line each. */
const faultsOf = async (rows: FilledSheets): Promise<string[]> => {
  const world = await fresh();
  const before = await everythingIn(world.table);
  const { status, body } = await world.propose(rows);
  const { sound, faults = [] } = body as Answer;
  expect([status, sound]).toEqual([200, false]);
  expect(await everythingIn(world.table)).toEqual(before);
  return faults.map(({ sheet, row, head, message }) => `${sheet.zh} ${row ?? ''} ${head?.zh ?? ''} ${message.zh}`);
};

const having = (part: Partial<FilledSheets>): FilledSheets => ({ ...soundRows(), ...part });

describe('taking over what is there', () => {
  it('writes a sound workbook once somebody else has approved it, each thing with the row it came from', async () => {
    const world = await fresh();
    const { status, body } = await world.propose(soundRows());
    const { takeover } = body as Answer;
    expect([status, takeover.status]).toEqual([201, 'proposed']);
    expect((await world.approve(takeover.takeoverId, 'officeClerk')).status).toBe(403);
    expect((await world.approve(takeover.takeoverId)).status).toBe(200);
    expect((await world.ask('auditor', 'getTakeover', { params: { takeoverId: '1' } })).body).toMatchObject({
      status: 'complete',
    });
    const from = (row: number) => ({ run: 1, on: '2026-01-05', row });
    expect(await readEntry(world.table, usccAt(0))).toMatchObject({
      status: 'active',
      earlierNames: [{ name: '示例旧名', until: '2022-05-01', basis: '示例变更登记通知书' }],
      certificates: [
        { certificateId: 'X-2021-00000', status: 'active', takenOver: from(2) },
        { certificateId: 'X-2021-00001', status: 'exitedVoluntary', endedOn: '2024-03-01', takenOver: from(3) },
      ],
    });
    expect(await readEntry(world.table, usccAt(1))).toMatchObject({
      ...{ status: 'revoked', endedOn: '2024-06-01' },
      certificates: [{ status: 'revoked', endedOn: '2024-06-01' }],
    });
    expect(await listBans(world.table, usccAt(1))).toEqual([
      {
        uscc: usccAt(1),
        kind: 'revocation',
        effectiveOn: '2024-06-01',
        lastBarredDay: '2029-06-01',
        eligibleFrom: '2029-06-02',
        basis: '示例公告〔2024〕2号',
        takenOver: from(3),
      },
    ]);
    expect(await readEntry(world.table, usccAt(2))).toMatchObject({
      failedRectifications: [
        {
          certificateIds: ['X-2021-00003'],
          on: '2025-05-01',
          orderNumber: '示例通知〔2025〕1号',
          finding: '示例认定情况',
          takenOver: from(2),
        },
      ],
    });
    // An exit from before the Rules bars nobody by them.
    expect(await readEntry(world.table, usccAt(3))).toMatchObject({ status: 'revoked', endedOn: '2022-06-01' });
    expect(await listBans(world.table, usccAt(3))).toEqual([]);
    expect(await listBans(world.table, usccAt(9))).toMatchObject([
      { lastBarredDay: '2029-02-28', basis: '示例决定〔2024〕1号' },
    ]);
    const pool = await readPool(world.table, ['E-001', 'E-002']);
    expect([...pool.values()].map(({ status: standing, takenOver }) => [standing, takenOver?.row])).toEqual([
      ['active', 2],
      ['suspended', 3],
    ]);
    expect(await paperNumbersAt(world.table, { prefix: '示例办函', year: 2026 }, 12)).toMatchObject({ through: 12 });
    expect(await readCounter(world.table, { prefix: '示例办函', year: 2026 })).toMatchObject({
      last: 12,
      takenOver: { last: 12 },
    });
    const found = await findByName(world.table, '示例旧', { limit: 10 });
    expect(found.items.map(({ uscc }) => uscc)).toEqual([usccAt(0)]);
  });

  it('changes nothing with the same file again, nor with the same rows in another file', async () => {
    const world = await fresh();
    const file = await takeoverWorkbook('zh', soundRows());
    const { takeover } = (await world.send(file)).body as Answer;
    await world.approve(takeover.takeoverId);
    const before = await everythingIn(world.table);
    expect((await world.send(file, '另一个名字.xlsx')).body).toMatchObject({
      sound: true,
      takeover: { takeoverId: 1, status: 'complete' },
    });
    const other = { ...soundRows(), organizations: soundRows().organizations?.toReversed() ?? [] };
    expect(await world.propose(other)).toMatchObject({ status: 409, body: { code: 'takeover.nothingNew' } });
    expect(await everythingIn(world.table)).toEqual(before);
  });

  it('adds what a later workbook has more, and writes over nothing', async () => {
    const world = await fresh();
    await world.approve(((await world.propose(soundRows())).body as Answer).takeover.takeoverId);
    const entry = await readEntry(world.table, usccAt(2));
    const more = { ...soundRows(), certificates: [...(soundRows().certificates ?? []), certificateRow(5, 2)] };
    await world.approve(((await world.propose(more)).body as Answer).takeover.takeoverId);
    const next = await readEntry(world.table, usccAt(2));
    expect(next?.certificates.slice(0, -1)).toEqual(entry?.certificates);
    expect(next?.certificates.at(-1)).toMatchObject({ certificateId: 'X-2021-00005', takenOver: { run: 2, row: 7 } });
    const renamed = { organizations: [[usccAt(2), '示例另名', ...organizationRow(2).slice(2)]] };
    const { body } = await world.propose(renamed);
    expect((body as Answer).faults[0]?.message.zh).toContain('系统中已有该组织，导入不覆盖');
  });

  it.each<[string, Partial<FilledSheets>, string]>([
    [
      'a day that no calendar has',
      { certificates: [certificateRow(0, 0, '2021-02-30')] },
      '证书 2 批准实施日期 不是有效日期',
    ],
    [
      'a day that leaves open which is the month',
      { certificates: [certificateRow(0, 0, '1/5/2021')] },
      '证书 2 批准实施日期 不是有效日期；',
    ],
    ['a day to come', { certificates: [certificateRow(0, 0, '2026-01-06')] }, '证书 2 批准实施日期 不能晚于今日'],
    [
      'a code twice',
      { organizations: [organizationRow(0), organizationRow(0)] },
      '评价组织 3 统一社会信用代码 与第2行重复',
    ],
    [
      'a certificate twice',
      { certificates: [certificateRow(0, 0), certificateRow(0, 1)] },
      '证书 3 证书编码 与第2行重复',
    ],
    [
      'a wrong check character',
      { organizations: [['911100000000000000', ...organizationRow(0).slice(1)]] },
      '评价组织 2 统一社会信用代码 统一社会信用代码',
    ],
    [
      'what must be there',
      { organizations: [[usccAt(0), ' 　', ...organizationRow(0).slice(2)]] },
      '评价组织 2 名称 请填写此项',
    ],
    [
      'an organization that nobody knows',
      { certificates: [certificateRow(0, 7)] },
      '证书 2 统一社会信用代码 “评价组织”表和系统中都没有该组织',
    ],
    [
      'a ban of other years',
      { bans: [[usccAt(9), '取消', '2024-02-29', '2027-02-28', '示例决定']] },
      '禁入期 2 截止日期 依第十条为5年，应至2029-02-28',
    ],
    [
      'a ban from before the Rules by the Rules',
      { bans: [[usccAt(9), '取消', '2022-12-31', '', '《实施细则》第十条']] },
      '禁入期 2 依据 2023年1月6日以前的退出',
    ],
    [
      'an approval while barred',
      {
        certificates: [certificateRow(4, 3, '2025-01-01')],
        exits: [],
        bans: [[usccAt(3), '取消', '2024-02-29', '', '示例决定']],
      },
      '证书 2 批准实施日期 批准日期在禁入期内',
    ],
    [
      'a certificate gone before it came',
      { exits: [[usccAt(0), '证书', 'X-2021-00000', '取消', '2021-05-31', '示例公告']] },
      '已退出 2 证书编码 证书X-2021-00000在退出之后才批准',
    ],
    [
      'a way that there is not',
      { exits: [[usccAt(0), '资质', '', '注销', '2024-05-31', '示例公告']] },
      '已退出 2 退出方式 应为“自愿退出”或者“取消”',
    ],
    [
      'a prefix that the settings have not',
      { numbers: [['无此代字', '2026', '3']] },
      '文号 2 代字 办公室设置中没有该代字',
    ],
    ['no figure', { numbers: [['示例办函', '2026', '十二']] }, '文号 2 已用至 应为整数'],
  ])('tells %s by sheet, row and column, and writes nothing', async (_, part, said) => {
    expect(await faultsOf(having(part))).toContainEqual(expect.stringContaining(said));
  });

  it('takes a whole directory over, each organization once, within a minute', async () => {
    const world = await fresh();
    const [organizations, certificates] = [dose(20, 300), dose(40, 500)];
    const begun = performance.now();
    const { takeover } = (await world.propose(manyRows(organizations, certificates))).body as Answer;
    await world.approve(takeover.takeoverId);
    expect(performance.now() - begun).toBeLessThan(60_000);
    const { items } = await listEntries(world.table, { limit: 1000 });
    expect(items).toHaveLength(organizations);
    expect(items.flatMap((entry) => entry.certificates)).toHaveLength(certificates);
  });

  it('takes codes and days in full width, and cuts blanks at the ends', async () => {
    const world = await fresh();
    const rows = {
      organizations: [[` ${usccAt(0)}　`, '示例组织 ', '示例地址', '示例联系人', '１３８']],
      certificates: [['Ｘ－2021－00000 ', usccAt(0), '示例证书', '２０２１-６-１']],
    };
    const { takeover } = (await world.propose(rows)).body as Answer;
    await world.approve(takeover.takeoverId);
    expect(await readEntry(world.table, usccAt(0))).toMatchObject({
      name: '示例组织',
      certificates: [{ certificateId: 'X-2021-00000', approvedOn: '2021-06-01' }],
    });
  });
});
