import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { clueLedger } from '#templates/documents/clue-ledger.ts';
import { ExitList, exitListAnnex } from '#templates/documents/parts/exit-list.ts';
import type { FontSet } from '#templates/fonts/open-fonts.ts';
import { composeDocument } from '#templates/render-document.ts';
import { type Atom, atomsOf, widthOfAtoms } from '#templates/typeset/atom.ts';
import { fitLines } from '#templates/typeset/break-lines.ts';
import { columnBoxes, contentsOf, padding } from '#templates/typeset/columns.ts';
import { layOut } from '#templates/typeset/lay-out.ts';
import { isForbidden } from '#templates/typeset/line-breaks.ts';
import { size, typeArea } from '#templates/typeset/measures.ts';
import { drawn } from '#test/support/dose.ts';
import { testFonts } from '#test/support/fonts.ts';

let fonts: FontSet;
beforeAll(async () => {
  fonts = await testFonts();
});

const unit = size.fifth;
const atoms = (text: string) => atomsOf(text, { fonts, missing: new Set(), role: 'songti', size: unit, cell: unit });
const width = typeArea.height;

const boxesFor = (heads: readonly string[], rows: readonly (readonly string[])[]) => {
  const contents = contentsOf(
    [heads, ...rows].map((row) => row.map(atoms)),
    heads.length,
    unit,
  );
  return columnBoxes(
    { width, contents, unit },
    heads.map(() => ({ share: 1 })),
  );
};

const cellText = fc.oneof(
  fc.constant(''),
  fc.constantFrom('示例', '—', '2021年6月18日', '91110000MA0000001L', '1,234,567.89元', '示例评价组织有限公司'),
  fc.nat(120).map((count) => '示例文字'.repeat(count / 4)),
);
const tableOf = fc
  .integer({ min: 1, max: 9 })
  .chain((columns) =>
    fc.array(fc.array(cellText, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 30 }),
  );

describe('columns', () => {
  it('fill the width of the table, and break no code or number that they have room for', () => {
    fc.assert(
      fc.property(tableOf, (rows) => {
        const heads = (rows[0] ?? []).map((_, at) => `示例${at}`);
        const boxes = boxesFor(heads, rows);
        expect(boxes.reduce((sum, box) => sum + box.width, 0)).toBeCloseTo(width, 3);
        const codes = boxes.map((_, at) =>
          Math.max(
            0,
            ...rows.map((row) =>
              /^[\d,.A-Z年月日元]+$/u.test(row[at] ?? '') ? widthOfAtoms(atoms(row[at] ?? '')) : 0,
            ),
          ),
        );
        const asked = codes.reduce((sum, code) => sum + Math.max(code, 2 * unit) + 2 * padding.x + 1, 0);
        if (asked < width)
          for (const [at, box] of boxes.entries()) expect(box.width - 2 * padding.x).toBeGreaterThan(codes[at] ?? 0);
      }),
      drawn(60, 2000),
    );
  });

  it('keep marks with what they belong to, however crammed the table is', () => {
    const marked = fc
      .array(
        fc.constantFrom(
          ...[
            '“逾期”',
            '（三）',
            '《示例》',
            '，',
            '；',
            '示例',
            '……',
            '——',
            '‘甲’',
            'https://example.cn/service?id=1',
            '6222021234567890123',
          ],
          ...['International Evaluation', '1,234,567.89元', '2026年2月10日', '！', '：', '91110000MA0000001L'],
        ),
        { maxLength: 24 },
      )
      .map((parts) => parts.join(''));
    const marksHeld = (text: string): boolean => !/[，；！：……——]{3}/u.test(text);
    const crammed = fc.integer({ min: 6, max: 10 }).chain((columns) =>
      fc.array(fc.array(marked.filter(marksHeld), { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(crammed, (rows) => {
        const heads = (rows[0] ?? []).map((_, at) => `示例${at}`);
        const boxes = boxesFor(heads, rows);
        expect(boxes.reduce((sum, box) => sum + box.width, 0)).toBeCloseTo(width, 3);
        for (const row of rows)
          for (const [at, text] of row.entries()) {
            const cell = atoms(text);
            const lines = fitLines(cell, (boxes[at]?.width ?? 0) - 2 * padding.x);
            for (const { to } of lines.slice(0, -1))
              expect(isForbidden(cell[to - 1] as Atom, cell[to] as Atom), `${text} at ${to}`).toBe(false);
          }
      }),
      drawn(60, 2000),
    );
  });

  it('leave an empty column its head, and set names of one line beside it', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [
      String(at + 1),
      '示例职业教育培训评价科技有限公司',
      '91110000MA0000001L',
      '示例工业机器人操作与运维',
      '2021年6月18日',
      '资质和证书',
      '',
    ]);
    const boxes = boxesFor(['序号', '培训评价组织名称', '代码', '证书名称', '批准日期', '退出类型', '备注'], rows);
    for (const [at, text] of (rows[0] ?? []).entries())
      expect((boxes[at]?.width ?? 0) - 2 * padding.x, text).toBeGreaterThan(widthOfAtoms(atoms(text)));
  });

  it('are shared by their shares where everything fits on a line', () => {
    const contents = contentsOf([[atoms('示例'), atoms('示例')]], 2, unit);
    const [one, other] = columnBoxes({ width, contents, unit }, [{ share: 1 }, { share: 3 }]);
    const text = 2 * unit + 2 * padding.x + 0.5;
    expect((other?.width ?? 0) - text).toBeCloseTo(3 * ((one?.width ?? 0) - text), 3);
  });

  it('make tables of prose lower than columns of one width do', () => {
    const linesWith = (widths: readonly number[], rows: readonly (readonly string[])[]): number =>
      rows.reduce(
        (sum, row) =>
          sum +
          Math.max(
            ...row.map((text, at) =>
              Math.max(
                1,
                Math.ceil(widthOfAtoms(atoms(text)) / (Math.floor(((widths[at] ?? 0) - 2 * padding.x) / unit) * unit)),
              ),
            ),
          ),
        0,
      );
    const prose = fc.nat(60).map((count) => '示例文字'.repeat(count / 2));
    const proseTable = fc.array(fc.array(prose, { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 20 });
    let [own, even] = [0, 0];
    for (const rows of fc.sample(proseTable, drawn(60, 1000))) {
      own += linesWith(
        boxesFor(['一', '二', '三', '四'], rows).map((box) => box.width),
        rows,
      );
      even += linesWith([width / 4, width / 4, width / 4, width / 4], rows);
    }
    expect(own).toBeLessThan(even);
  });
});

describe('pages of tables', () => {
  it('sets a list of 500 rows in at most 27 pages: a line each', () => {
    const list = ExitList.parse(
      Array.from({ length: 500 }, (_, at) => ({
        organization: { name: `示例第${at + 1}培训评价科技有限公司`, uscc: '91110000MA0000001L' },
        exit: 'both',
        certificate: { certificateId: `X-2021-${at}`, name: '示例工业设备运行与维护' },
        approvedOn: '2021-06-18',
      })),
    );
    const { pages, missing } = layOut(fonts, 'plain', exitListAnnex('附件', '示例清单', list));
    expect(missing).toEqual([]);
    expect(pages.length).toBeLessThanOrEqual(27);
  });

  it('sets a ledger of six clues on one page, of twelve with a long one on two', async () => {
    const sample = clueLedger.sample as { readonly clues: readonly Record<string, unknown>[] };
    const clues = Array.from({ length: 12 }, (_, at) => ({
      ...sample.clues[at % 2],
      clueNo: `示例2026-${at + 1}`,
    }));
    const pagesOf = async (given: readonly object[]): Promise<number> => {
      const composed = await composeDocument({ fonts, kind: 'clueLedger', data: { ...sample, clues: given } });
      if (!composed.ok) throw new Error(JSON.stringify(composed.refusal));
      return composed.value.pages.length;
    };
    expect(await pagesOf(clues.slice(0, 6))).toBe(1);
    const long = {
      ...clues[0],
      clueNo: '示例2026-3',
      summary: '反映收费后逾期未组织考核，经多次催办仍未退费。'.repeat(8),
    };
    expect(await pagesOf(clues.with(2, long))).toBe(2);
  });
});
