import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { items } from '#shared/store/items.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { askApi } from '#test/support/ask-api.ts';
import { enter } from '#test/support/docket.ts';
import { orderedLetter } from '#test/support/docket-documents.ts';
import { lead, openedRevocation } from '#test/support/revocation-walk.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { visitPages } from '#test/support/visit-pages.ts';
import { morning, somebody } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const on = '2026-06-30';
const params = { prefix: '示例办函', year: '2026' };

it('names no paper of a case in the register of numbers to who stands aside in it, but that its number is used (O20.1)', async () => {
  const table = await engine.fresh();
  await enter(table, 'X-1001', 'X-1002');
  const walk = lead(openedRevocation(), 'publicise');
  const aside: Actor = somebody('officeClerk', { id: '示例-甲', name: '示例王甲' });
  walk.give({ by: aside, on: '2026-06-29', name: 'declareInterest', input: { conflict: true, ground: '示例' } });
  const { caseId } = walk.subject;
  const letters = (['opinionNotification', 'revocationAnnouncement', 'exitApprovalReply'] as const).map((kind, at) =>
    orderedLetter(at + 1, { kind, caseId, documentId: documentIdOf(caseId, at + 1, kind), title: `示例文书${at + 1}` }),
  );
  await writeAll(table, [
    steps.create(items.case(walk.subject)),
    ...letters.map((letter) => steps.create(items.document(letter))),
  ]);
  for (const letter of letters) await assignNumber(table, letter, morning(on));

  const registerOf = async (by: Actor) => {
    const { body } = await askApi(table, { by, on, route: 'numberRegister', params });
    return body as { last: number; items: readonly { ordinal: number; documentId?: string; withheld?: true }[] };
  };
  const other = somebody('officeClerk', { id: '示例-乙', name: '示例李乙' });
  const [seen, whole] = [await registerOf(aside), await registerOf(other)];
  expect(whole.items.map(({ documentId }) => documentId)).toEqual(letters.map(({ documentId }) => documentId));
  // Announcements are everybody's.
  expect(seen.items.map(({ ordinal, withheld }) => [ordinal, withheld ?? false])).toEqual([
    [1, true],
    [2, false],
    [3, true],
  ]);
  expect(JSON.stringify(seen)).not.toMatch(/示例文书[13]/u);
  expect(seen.last).toBe(3);

  const pages = visitPages(table, on);
  const path = `/documents?prefix=${encodeURIComponent(params.prefix)}&year=2026`;
  const page = await pages.as(aside).get(path);
  for (const hidden of ['示例文书1', '示例文书3', letters[0]?.documentId ?? ''])
    expect(page.text).not.toContain(hidden);
  for (const shown of ['示例文书2', '您须回避的案件的文书', '〔2026〕3号']) expect(page.text).toContain(shown);
  expect((await pages.as(other).get(path)).text).toContain('示例文书3');
});
