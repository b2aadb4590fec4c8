import { day } from '#shared/domain/day.ts';
import { CaseId, documentIdOf } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { enter, openExit } from './docket.ts';
import { exampleUscc } from './examples.ts';
import { morning } from './walk.ts';

export const exampleCaseId = CaseId.parse(`${exampleUscc}-1`);

/** A letter of the example case, ordered and not yet numbered. */
export const orderedLetter = (ordinal: number, part: Partial<DocumentRecord> = {}): DocumentRecord => ({
  documentId: documentIdOf(part.caseId ?? exampleCaseId, ordinal, 'exitApprovalReply'),
  kind: 'exitApprovalReply',
  recipients: [{ kind: 'organization', name: '示例甲培训评价有限公司', uscc: exampleUscc }],
  caseId: exampleCaseId,
  uscc: exampleUscc,
  title: '示例复函',
  data: { text: `示例${ordinal}` },
  issueDate: day('2026-02-13'),
  numberPrefix: '示例办函',
  orderedAt: morning('2026-02-13'),
  ...part,
});

/** Opens the example case, in a table that has none. */
export const openExampleCase = async (table: Table): Promise<void> => {
  await enter(table, 'X-1001');
  await openExit(table, 'X-1001');
};

/** Orders a letter with an outbox entry of its own, as a decision would; gives back the entry's id. */
export const order = async (table: Table, letter: DocumentRecord): Promise<string> => {
  const sequence = 1000 + Number(letter.documentId.split('.')[1]);
  const { caseId } = letter;
  const outboxId = `${caseId}.${sequence}`;
  const entry = { outboxId, caseId, sequence, documentIds: [letter.documentId], at: letter.orderedAt };
  await writeAll(table, [steps.create(items.document(letter)), steps.create(items.outbox(entry))]);
  return outboxId;
};
