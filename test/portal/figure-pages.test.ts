import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { listEvents, readCase } from '#shared/store/cases.ts';
import { items } from '#shared/store/items.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { barChart } from '#templates/pages/bar-chart.ts';
import { enter, openExit } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';
import { morning } from '#test/support/walk.ts';

const closedId = CaseId.parse(`${exampleUscc}-9`);

let engine: TableEngine;
let pages: Pages;
let openId: CaseId;

beforeAll(async () => {
  engine = await startTables();
  pages = visitPages(await engine.fresh(), '2026-02-13');
  await enter(pages.table, 'X-2021-0001');
  openId = await openExit(pages.table, 'X-2021-0001');
});
afterAll(() => engine.stop());

describe('the figures', () => {
  it('tell the open cases by state and age, as a picture, a table and a file', async () => {
    const { get } = pages.as('auditor');
    const { text } = await get('/figures');
    expect(text).toMatch(/<svg[^>]* role="img" aria-label="在办案件/);
    // Opened on 5 January, looked at on 13 February.
    expect(text).toContain('<td data-label="31至90日">1</td>');
    expect(text).toContain('全部在办案件1件');
    const file = await get('/figures/caseload.csv');
    expect(file.headers.get('content-disposition')).toContain('caseload.csv');
    expect(file.text.split('\r\n')[1]).toMatch(/,依申请退出,1,0,1,0,0$/);
    expect((await get('/figures/nothing.csv')).status).toBe(404);
  });

  it('tell clocks kept and time per step from the logs of closed cases, and how the windows ended', async () => {
    // The opened case again, under another number, with a short life of its own.
    const { snapshot = expect.fail('no case') } = await readCase(pages.table, openId);
    const [opened = expect.fail('no event')] = (await listEvents(pages.table, openId, { limit: 1 })).items;
    const data = { ...(snapshot.data as object), window: { opensOn: day('2026-01-01') } };
    const base = { ...snapshot, caseId: closedId, data, deadlines: [] };
    const decision = {
      ...{ name: 'acceptanceDecision', from: '2026-01-05', lastDay: '2026-01-12', runsOn: '2026-01-13' },
      ...{ term: { workingDays: 5 }, provisional: false, calendarVersion: '示例' },
    };
    const moves = [
      {
        on: '2026-01-05',
        to: 'received',
        started: [decision],
        stopped: [],
      },
      { on: '2026-01-14', to: 'notAccepted', started: [], stopped: ['acceptanceDecision'] },
    ];
    await writeAll(pages.table, [
      steps.put(items.case({ ...base, state: 'notAccepted', changedAt: morning('2026-01-14') })),
      ...moves.map(({ on, to, started, stopped }, index) =>
        steps.put(
          items.event({
            ...{ ...opened, caseId: closedId, sequence: index + 1, at: morning(on), to, command: '示例' },
            deadlines: { started, stopped } as never,
          }),
        ),
      ),
    ]);
    const { get } = pages.as('office-clerk');
    const rows = async (name: string) => (await get(`/figures/${name}.csv`)).text.split('\r\n').slice(1, -1);
    expect(await rows('punctuality')).toEqual(['受理决定期限,依申请退出,1,0,0%']);
    expect(await rows('steps')).toEqual([expect.stringMatching(/,依申请退出,1,9,9,9$/)]);
    expect((await get('/figures/windows.csv')).text).toContain('批次,件数,在办,不予受理\r\n"\t2026-01",1,0,1');
  });

  it('are for the offices and auditors alone', async () => {
    const { get } = pages.as('organization-a');
    for (const path of ['/figures', '/figures/caseload.csv', '/settings']) expect((await get(path)).status).toBe(403);
  });
});

describe('a bar chart', () => {
  const chart = { title: '示例', parts: ['甲', '乙'], bars: [{ label: '<b>', parts: [1, 3], text: '4' }] };

  it('draws each part as long as its figure, within the picture, and escapes what it is told', async () => {
    const svg = String(await barChart(chart));
    const long = Array.from(svg.matchAll(/width="([\d.]+)" height="15"/g), ([, one]) => Number(one));
    expect(long).toHaveLength(2);
    expect((long[1] ?? 0) / (long[0] ?? 1)).toBeCloseTo(3, 1);
    expect((long[0] ?? 0) + (long[1] ?? 0)).toBeLessThan(360);
    expect(svg).toContain('&lt;b&gt;');
    expect(svg).not.toContain('style=');
  });

  it('draws nothing where every figure is none', async () => {
    const svg = String(await barChart({ ...chart, bars: [{ label: '示例', parts: [0, 0], text: '0' }] }));
    expect(svg).not.toContain('height="15"');
    expect(svg).not.toContain('NaN');
  });
});
