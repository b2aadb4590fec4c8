import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notify } from '#functions/issuance/notify.ts';
import type { Mail, Mailer } from '#functions/lib/mail.ts';
import { day } from '#shared/domain/day.ts';
import { CaseId, documentIdOf } from '#shared/domain/ids.ts';
import { Uscc } from '#shared/domain/uscc.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { saveMailbox } from '#shared/store/mailboxes.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listServings } from '#shared/store/servings.ts';
import { listTasks } from '#shared/store/tasks.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { replayOf } from '#test/support/docket.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import { morning } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const caseId = CaseId.parse(`${exampleUscc}-1`);
const document: DocumentRecord = {
  documentId: documentIdOf(caseId, 1, 'exitApprovalReply'),
  kind: 'exitApprovalReply',
  recipients: [{ kind: 'organization', name: '示例', uscc: Uscc.parse(exampleUscc) }],
  caseId,
  uscc: Uscc.parse(exampleUscc),
  title: '示例复函',
  data: { secret: '示例正文' },
  issueDate: day('2026-02-13'),
  orderedAt: morning('2026-02-13'),
  documentNumber: '示例办函〔2026〕1号',
};

/** A table with the document and, unless told, the consent of its recipient. */
const tableWith = async ({ consent = true } = {}): Promise<Table> => {
  const table = await engine.fresh();
  await writeAll(table, [steps.put(items.document(document))]);
  const recordedBy = { id: '示例', name: '示例' };
  const mailbox = { uscc: document.uscc, version: 1, recordedBy, at: morning('2026-01-05') };
  if (consent)
    await saveMailbox(table, { ...mailbox, email: 'a@example.cn', consentedOn: day('2026-01-05') }, replayOf());
  return table;
};

const run = (table: Table, mailer: Mailer): Promise<void> =>
  notify(document, {
    table,
    now: () => morning('2026-02-13'),
    post: { mailer, pages: 'https://example.cn/documents/' },
  });

const recording = () => {
  const sent: Mail[] = [];
  const mailer: Mailer = { send: async (mail) => `m-${sent.push(mail)}` };
  return { sent, mailer };
};
const failing = (fault: object): Mailer => ({ send: () => Promise.reject(Object.assign(new Error('示例'), fault)) });

describe('the mail about a document', () => {
  it('carries a link and no content, once, to who agreed', async () => {
    const table = await tableWith();
    const { sent, mailer } = recording();
    for (let times = 0; times < 3; times += 1) await run(table, mailer);
    await Promise.all([run(table, mailer), run(table, mailer)]);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ to: 'a@example.cn', subject: '送达通知：示例复函' });
    expect(sent[0]?.text).toContain(`https://example.cn/documents/${document.documentId}`);
    expect(sent[0]?.text).not.toContain('示例正文');
    const entries = await listServings(table, document.documentId);
    expect(entries).toMatchObject([{ channel: 'electronic', step: 'dispatched', recipient: 1 }]);
    expect((await listTasks(table, { limit: 5 })).items).toEqual([]);
  });

  it('leaves no question open when two runs overlap and the first one sends after all', async () => {
    const table = await tableWith();
    const { sent, mailer } = recording();
    const slow: Mailer = {
      send: async (mail) => {
        await run(table, mailer);
        expect((await listTasks(table, { limit: 5 })).items).toHaveLength(1);
        return mailer.send(mail);
      },
    };
    await run(table, slow);
    expect(sent).toHaveLength(1);
    expect((await listTasks(table, { limit: 5 })).items).toEqual([]);
  });

  it('goes to nobody without a consent', async () => {
    const table = await tableWith({ consent: false });
    const { sent, mailer } = recording();
    await run(table, mailer);
    expect([sent, await listServings(table, document.documentId)]).toEqual([[], []]);
  });

  it.each([[400], [429], [503]])('is tried again after a refusal (%i)', async (httpStatusCode) => {
    const table = await tableWith();
    await expect(run(table, failing({ $metadata: { httpStatusCode } }))).rejects.toThrow('示例');
    const { sent, mailer } = recording();
    await run(table, mailer);
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['a silence', {}],
    ['a fault of the other side', { $metadata: { httpStatusCode: 500 } }],
  ])('is not sent again after %s: a person is asked', async (_, fault) => {
    const table = await tableWith();
    await expect(run(table, failing(fault))).rejects.toThrow('示例');
    const { sent, mailer } = recording();
    await run(table, mailer);
    await run(table, mailer);
    expect(sent).toEqual([]);
    expect((await listTasks(table, { limit: 5 })).items).toMatchObject([
      { documentId: document.documentId, failedTask: 'serve' },
    ]);
  });
});
