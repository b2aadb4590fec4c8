import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { entriesOfRegister, type Listed } from '#functions/portal/staff/registers/register-entries.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { orderedLetter } from '#test/support/docket-documents.ts';
import { drawn } from '#test/support/dose.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const on = '2026-06-30';
const params = { prefix: '示例办函', year: '2026' };
const note = '示例：2026年发文登记簿';

const enter = (table: Table, entry: { last: number; through: number; note?: string }, more: Partial<Ask> = {}) =>
  askApi(table, { by: 'officeHead', on, route: 'enterPaperNumbers', params, body: { note, ...entry }, ...more });

const listed = async (table: Table): Promise<Listed> => {
  const { body } = await askApi(table, { by: 'auditor', on, route: 'numberRegister', params });
  return body;
};

const letters = async (table: Table, ordinals: readonly number[]) => {
  const ordered = ordinals.map((ordinal) => orderedLetter(ordinal));
  await writeAll(
    table,
    ordered.map((letter) => steps.create(items.document(letter))),
  );
  return Promise.all(ordered.map((letter) => assignNumber(table, letter, morning(on))));
};

/** What the register says, as one reads it: a stretch on paper as `from-to`. */
const read = async (table: Table): Promise<(string | number)[]> =>
  entriesOfRegister(await listed(table), true).map((entry) => {
    if (entry.kind === 'paper') return `${entry.ordinal}-${entry.stretch.through}`;
    return entry.kind === 'record' ? entry.ordinal : `${entry.kind} ${entry.ordinal}`;
  });

describe('numbers given on paper', () => {
  it('are where a series begins, and may lie between those of the system; it goes on behind them', async () => {
    const table = await engine.fresh();
    expect(await enter(table, { last: 0, through: 56 })).toMatchObject({ status: 200, body: { from: 1, last: 56 } });
    expect(await letters(table, [1])).toEqual(['示例办函〔2026〕57号']);
    expect((await enter(table, { last: 57, through: 58 })).status).toBe(200);
    expect(await letters(table, [2])).toEqual(['示例办函〔2026〕59号']);
    expect(await read(table)).toEqual(['1-56', 57, '58-58', 59]);
  });

  it('are put right, or taken back whole, while nothing was numbered behind them', async () => {
    const table = await engine.fresh();
    await enter(table, { last: 0, through: 560 });
    expect((await enter(table, { last: 560, through: 56 })).status).toBe(200);
    expect((await listed(table)).items).toEqual([expect.objectContaining({ ordinal: 1, through: 56, corrects: 560 })]);
    expect((await enter(table, { last: 56, through: 0 })).status).toBe(200);
    expect(await read(table)).toEqual([]);
    expect(await letters(table, [1])).toEqual(['示例办函〔2026〕1号']);
    expect(await enter(table, { last: 1, through: 0 })).toMatchObject({ status: 409, body: { code: 'numbers.given' } });
  });

  it('never reach below a number that the system gave', async () => {
    const table = await engine.fresh();
    await letters(table, [1, 2, 3]);
    await enter(table, { last: 3, through: 9 });
    for (const through of [0, 1, 2])
      expect(await enter(table, { last: 9, through })).toMatchObject({
        status: 409,
        body: { code: 'numbers.given', last: 3 },
      });
    expect(await read(table)).toEqual([1, 2, 3, '4-9']);
  });

  it.each<[string, { last: number; through: number }, Partial<Ask>, object]>([
    [
      'a series that has moved on',
      { last: 2, through: 9 },
      {},
      { status: 409, body: { code: 'numbers.moved', last: 3 } },
    ],
    ['nothing new', { last: 3, through: 3 }, {}, { status: 422, body: { code: 'input.invalid' } }],
    ['too many at once', { last: 3, through: 4 + limits.paperNumbers }, {}, { status: 422 }],
    ['a year to come', { last: 0, through: 9 }, { params: { ...params, year: '2027' } }, { status: 422 }],
    [
      "another body's series",
      { last: 3, through: 9 },
      { by: 'agencyHead' },
      { status: 403, body: { code: 'numbers.foreign' } },
    ],
    ['nobody’s series', { last: 0, through: 9 }, { params: { ...params, prefix: '示例无此' } }, { status: 403 }],
    [
      'who is no head',
      { last: 3, through: 9 },
      { by: 'officeClerk' },
      { status: 403, body: { code: 'access.forbidden' } },
    ],
  ])('are not taken in of %s', async (_, entry, more, expected) => {
    const table = await engine.fresh();
    await letters(table, [1, 2, 3]);
    expect(await enter(table, entry, more)).toMatchObject(expected);
    expect(await read(table)).toEqual([1, 2, 3]);
  });

  it('are entered once, however often the same request comes', async () => {
    const table = await engine.fresh();
    const send = () => enter(table, { last: 0, through: 5 }, { key: 'once' });
    expect((await Promise.all([send(), send(), send()])).filter(({ status }) => status === 200).length).toBeGreaterThan(
      0,
    );
    expect(await send()).toMatchObject({ status: 200, body: { last: 5 } });
    expect(await read(table)).toEqual(['1-5']);
  });

  it('leave every number of a series to one paper, whatever is entered while others are given', async () => {
    const act = fc.oneof(
      fc.record({ give: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ paper: fc.integer({ min: 1, max: 450 }) }),
      fc.record({ back: fc.integer({ min: 0, max: 5 }) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (rounds) => {
          const table = await engine.fresh();
          let [ordinal, given] = [0, new Set<string>()];
          for (const round of rounds) {
            const { last } = await listed(table);
            const acts = round.map(async (one) => {
              if ('paper' in one) return void (await enter(table, { last, through: last + one.paper }));
              if ('back' in one) return void (await enter(table, { last, through: Math.max(last - one.back, 0) }));
              const wanted = Array.from({ length: one.give }, () => (ordinal += 1));
              for (const number of await letters(table, wanted)) {
                expect(given.has(number ?? '')).toBe(false);
                given = given.add(number ?? '');
              }
            });
            await Promise.all(acts);
          }
          const entries = entriesOfRegister(await listed(table), true);
          expect(entries.filter(({ kind }) => kind !== 'record' && kind !== 'paper')).toEqual([]);
          const records = entries.flatMap((entry) => (entry.kind === 'record' ? [entry.record.number] : []));
          expect(new Set(records)).toEqual(given);
          expect(records.length).toBe(given.size);
        },
      ),
      drawn(6, 300),
    );
  }, 900_000);
});

describe('the register', () => {
  it('shows a stretch on paper as one entry with its reason, finds a number in it, and offers the form to the head alone', async () => {
    const table = await engine.fresh();
    await enter(table, { last: 0, through: 56 });
    const pages = visitPages(table, on);
    const { get, post } = pages.as('office-head');
    const { text } = await get('/documents');
    for (const said of ['示例办函〔2026〕1号至56号', note, '纸质用号', '/paper"']) expect(text).toContain(said);
    expect(text).not.toContain('缺号');
    const found = await get(`/documents?q=${encodeURIComponent('示例办函[2026]20')}`);
    expect(found.text).toContain('该文号为纸质用号');
    expect(found.text).not.toContain('没有这个文号');
    expect((await get(`/documents?q=${encodeURIComponent('示例办函[2026]57')}`)).text).toContain('没有这个文号');
    expect((await pages.as('office-clerk').get('/documents')).text).not.toContain('/paper"');

    const path = `/numbers/${encodeURIComponent('示例办函')}/2026/paper`;
    expect((await get(path)).text).toContain('示例办函〔2026〕56号');
    const sent = await post(path, { through: '60', note: '示例：停机期间手工编号', _seen: '56' });
    expect([sent.status, sent.location?.startsWith('/documents')]).toEqual([303, true]);
    expect((await post(path, { through: '70', note: '示例', _seen: '56' })).text).toContain('登记簿已有变动');
    expect((await get('/documents')).text).toContain('示例办函〔2026〕57号至60号');
  });
});
