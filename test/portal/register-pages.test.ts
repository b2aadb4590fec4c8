import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openServingTask } from '#functions/casework/serving/serving-task.ts';
import { entriesOfRegister } from '#functions/portal/staff/registers/register-entries.ts';
import { day } from '#shared/domain/day.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import { items } from '#shared/store/items.ts';
import { voidNumber } from '#shared/store/number-register.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import { openTask, recountTaskStep } from '#shared/store/tasks.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { replayOf } from '#test/support/docket.ts';
import { exampleCaseId, orderedLetter } from '#test/support/docket-documents.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { type Pages, visitPages } from '#test/support/visit-pages.ts';
import { morning } from '#test/support/walk.ts';

const at = morning('2026-02-13');
const by = { id: '示例', name: '示例负责人', role: 'officeHead' } as const;

const serving = { cause: 'mail', error: '示例：退信' } as const;

let engine: TableEngine;
let pages: Pages;

beforeAll(async () => {
  engine = await startTables();
  const table = await engine.fresh();
  pages = visitPages(table, '2026-02-13');
  for (const ordinal of [1, 2, 3]) {
    const letter = orderedLetter(ordinal, { signedBy: by, title: `示例<b>复函${ordinal}` });
    await writeAll(table, [steps.create(items.document(letter))]);
    await assignNumber(table, letter, at);
  }
  const reason = '示例：编号有误';
  await voidNumber(table, {
    document: orderedLetter(1),
    voided: { reason, at, by, successor: documentIdOf(exampleCaseId, 3, 'exitApprovalReply') },
    number: { prefix: '示例办函', year: 2026, ordinal: 1 },
    replay: replayOf(),
  });
  const failed = { taskId: documentIdOf(exampleCaseId, 1, 'exitApprovalReply'), caseId: exampleCaseId };
  await openTask(table, {
    ...{ ...failed, documentId: failed.taskId, outboxId: `${exampleCaseId}.1001` },
    ...{ failedTask: 'render', error: '示例：<i>缺字', openedAt: at },
  });
  await openServingTask(table, { documentId: failed.taskId, caseId: exampleCaseId }, { ...serving, openedAt: at });
  await writeAll(table, [
    recountTaskStep({
      ...{ taskId: 'recount.1', caseId: exampleCaseId, calendarVersion: '示例', openedAt: at },
      moved: [{ clock: 'feedback', was: day('2027-02-10'), now: day('2027-02-18') }],
    }),
  ]);
});
afterAll(() => engine.stop());

describe('the register of numbers', () => {
  it('lists a series with document and signer, text escaped, and finds a number however its brackets are typed', async () => {
    const { get } = pages.as('auditor');
    const { text } = await get('/documents');
    for (const said of ['示例办函〔2026〕1号', '示例办函〔2026〕3号', '已用至3号', '示例负责人', '&lt;b&gt;复函1'])
      expect(text).toContain(said);
    expect(text).not.toContain('缺号');
    expect(text).toMatch(/作废<\/span>[^<]*示例负责人：示例：编号有误/);
    expect(text).toContain(`/documents/${documentIdOf(exampleCaseId, 3, 'exitApprovalReply')}">${exampleCaseId}`);
    const found = await get(`/documents?q=${encodeURIComponent(' 示例办函[2026]2号')}`);
    expect(found.location).toBe(`/documents/${documentIdOf(exampleCaseId, 2, 'exitApprovalReply')}`);
    expect((await get('/documents?q=9')).text).toContain('没有这个文号');
  });

  it('is closed to organizations', async () => {
    const { get } = pages.as('organization-a');
    expect((await get('/documents')).status).toBe(403);
    expect((await get('/tasks')).status).toBe(403);
  });

  it('explains every ordinal of a page: who has it, who is about to, or that nobody has', () => {
    const record = (ordinal: number) => ({ ordinal }) as never;
    const listed = { last: 6, underWay: [{ ordinal: 4, documentId: 'd' }], nextCursor: null };
    const kinds = entriesOfRegister({ ...listed, items: [2, 3, 5].map(record) }, true).map(({ kind }) => kind);
    expect(kinds).toEqual(['gap', 'record', 'record', 'underWay', 'record', 'gap']);
    const middle = entriesOfRegister({ ...listed, items: [2, 3].map(record), nextCursor: 'more' }, false);
    expect(middle.map(({ ordinal }) => ordinal)).toEqual([2, 3]);
    expect(entriesOfRegister({ ...listed, last: 0, items: [] }, true)).toEqual([]);
  });
});

describe('the tasks', () => {
  it('shows the auditor what waits, and offers nothing to press', async () => {
    const { text } = await pages.as('auditor').get('/tasks');
    for (const said of ['文书制发失败', '&lt;i&gt;缺字', '书面反馈期限', '2027年2月18日']) expect(text).toContain(said);
    expect(text).not.toContain('/restart');
    expect(text).not.toContain('/close"');
  });

  it('is closed by staff, and gone from the list', async () => {
    const { post, get } = pages.as('agency-clerk');
    const { text } = await get('/tasks');
    expect(text).toContain(`/tasks/${exampleCaseId}/recount.1/close`);
    // An issuance goes on; a service that failed is another matter.
    expect(text).toContain('示例：退信');
    expect(text.match(/\/restart"/g)).toHaveLength(1);
    const closed = await post(`/tasks/${exampleCaseId}/recount.1/close`, { _key: 'close-1' });
    expect(closed.location).toBe('/tasks?done=closed');
    expect((await get('/tasks?done=closed')).text).not.toContain('书面反馈期限');
    const failed = documentIdOf(exampleCaseId, 1, 'exitApprovalReply');
    const refused = await post(`/tasks/${exampleCaseId}/${failed}/close`, { _key: 'close-2' });
    expect(refused.status).toBe(404);
  });
});
