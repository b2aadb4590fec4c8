import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printLedger } from '#functions/preview/print-ledger.ts';
import { CertificateId } from '#shared/domain/ids.ts';
import { nextClue, writeLedger } from '#shared/store/clues.ts';
import type { Table } from '#shared/store/connect.ts';
import { coverageOf } from '#templates/fonts/coverage-of.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { unprintable } from '#templates/typeset/printable.ts';
import { actorOf } from '#test/support/actor-of.ts';
import { replayOf } from '#test/support/docket.ts';
import { entryWith } from '#test/support/examples.ts';
import { testFonts } from '#test/support/fonts.ts';
import { readPdf, textOf } from '#test/support/read-pdf.ts';
import { exampleClue } from '#test/support/revocation-walk.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning, settings } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const log = async (table: Table, change: object): Promise<string> => {
  const { clueId: _id, version: _count, ...told } = exampleClue(entryWith(), change);
  const { clue, steps } = await nextClue(table, told);
  expect((await writeLedger(table, steps, replayOf())).outcome).toBe('written');
  return clue.clueId;
};

const print = async (table: Table, period: string) => {
  const coverage = coverageOf(await readFonts(await ensureFonts()));
  const world = { table, seed: settings, now: () => morning('2026-03-06') };
  const asked = { actor: actorOf('auditor'), params: { period } };
  const printed = await printLedger(
    asked,
    { ...world, unprintable: (text: string) => unprintable(coverage, text) },
    await testFonts(),
  );
  return printed.ok ? textOf(await readPdf(printed.value.bytes)) : printed.refusal;
};

describe('the printed ledger', () => {
  it('prints whatever somebody wrote: what no font has by its number', async () => {
    const table = await engine.fresh();
    await log(table, { summary: '示例😀第一\u00ad第二' });
    expect(await print(table, '2026')).toMatch(/示例\[U\+1F600\]第一\[U\+00AD\]第二/);
  });

  it('names as many certificates as a cell takes, and how many there are', async () => {
    const table = await engine.fresh();
    const certificateIds = Array.from({ length: 60 }, (_, index) => CertificateId.parse(`X-2021-${1000 + index}`));
    await log(table, { certificateIds });
    expect(await print(table, '2026')).toContain('等60项');
  });

  it('has the clue of the first hours of a year in that year, and in no other', async () => {
    const table = await engine.fresh();
    expect(await log(table, { loggedAt: '2025-12-31T16:30:00.000Z' })).toBe('2026-1');
    expect(await print(table, '2026-01')).toContain('2026-1');
    expect(await print(table, '2025')).toMatchObject({ code: 'input.invalid', issues: [{ path: 'period' }] });
  });
});
