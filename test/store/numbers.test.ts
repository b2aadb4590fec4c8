import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '#shared/domain/day.ts';
import { CaseId, documentIdOf } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { listNumbers, numberRange, readStanding } from '#shared/store/number-register.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { dose } from '#test/support/dose.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const caseId = CaseId.parse(`${exampleUscc}-1`);

const letter = (ordinal: number): DocumentRecord => ({
  documentId: documentIdOf(caseId, ordinal, 'acceptanceNotice'),
  kind: 'acceptanceNotice',
  recipients: [{ kind: 'organization', name: '示例', uscc: exampleUscc }],
  caseId,
  uscc: exampleUscc,
  title: '受理通知书',
  data: { organization: { name: '示例' } },
  issueDate: day('2026-01-12'),
  numberPrefix: '示例受字',
  orderedAt: morning('2026-01-12'),
});

const write = async (table: Table, letters: readonly DocumentRecord[]): Promise<void> => {
  for (let at = 0; at < letters.length; at += 100)
    await writeAll(
      table,
      letters.slice(at, at + 100).map((record) => steps.put(items.document(record))),
    );
};

const ordinalOf = (text: string | undefined): number => Number(/〕(\d+)号$/.exec(text ?? '')?.[1]);

describe('numbers', () => {
  it('come out without a gap when many documents ask at once', async () => {
    const table = await engine.fresh();
    const letters = Array.from({ length: dose(60, 1000) }, (_, index) => letter(index + 1));
    await write(table, letters);
    const given = await Promise.all(letters.map((record) => assignNumber(table, record, morning('2026-01-12'))));
    expect(given.map(ordinalOf).toSorted((a, b) => a - b)).toEqual(letters.map((_, index) => index + 1));
  }, 600_000);

  it('are the same however often and at once a document asks', async () => {
    const table = await engine.fresh();
    const letters = [letter(1), letter(2)];
    await write(table, letters);
    const asked = Array.from({ length: 20 }, (_, index) => letters[index % 2] as DocumentRecord);
    const given = await Promise.all(asked.map((record) => assignNumber(table, record, morning('2026-01-12'))));
    expect(new Set(given.map(ordinalOf))).toEqual(new Set([1, 2]));
    for (const [index, number] of given.entries()) expect(number).toBe(given[index % 2]);
    expect(await assignNumber(table, letter(1), morning('2026-02-01'))).toBe(given[0]);
  });

  it('survive a crash between the hand-out and the register: the next try finds its own claim', async () => {
    const table = await engine.fresh();
    await write(table, [letter(1), letter(2)]);
    await expect(assignNumber(dyingBeforeTransactions(table), letter(1), morning('2026-01-12'))).rejects.toThrow(
      'killed',
    );
    const series = { prefix: '示例受字', year: 2026 };
    expect(await readStanding(table, series)).toEqual({
      last: 1,
      underWay: [{ ordinal: 1, documentId: letter(1).documentId }],
    });
    expect(ordinalOf(await assignNumber(table, letter(2), morning('2026-01-12')))).toBe(2);
    expect(ordinalOf(await assignNumber(table, letter(1), morning('2026-01-12')))).toBe(1);
    expect(await readStanding(table, series)).toEqual({ last: 2, underWay: [] });
    const { items: entered } = await listNumbers(table, numberRange(series), { limit: 10 });
    expect(entered.map(({ number }) => number)).toEqual(['示例受字〔2026〕1号', '示例受字〔2026〕2号']);
  });

  it('start anew with each year and prefix, and with none for a document without a prefix', async () => {
    const table = await engine.fresh();
    const { numberPrefix: _none, ...bare } = letter(4);
    const letters = [
      letter(1),
      { ...letter(2), issueDate: day('2027-01-04') },
      { ...letter(3), numberPrefix: '示例办函' },
    ];
    await write(table, [...letters, bare]);
    const given: (string | undefined)[] = [];
    for (const record of [...letters, bare]) given.push(await assignNumber(table, record, morning('2026-01-12')));
    expect(given).toEqual(['示例受字〔2026〕1号', '示例受字〔2027〕1号', '示例办函〔2026〕1号', undefined]);
  });
});

/** A table whose writer dies each time it would enter a number into the register. */
const dyingBeforeTransactions = ({ client, name }: Table): Table => ({
  name,
  client: {
    send: async (command: object) => {
      if (command instanceof TransactWriteCommand) throw new Error('killed');
      return client.send(command as never);
    },
  } as never,
});
