import { failureOf, receiptOf, type ServingEntry, servedAt } from '#shared/domain/serving.ts';
import type { Table } from '#shared/store/connect.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listServings } from '#shared/store/servings.ts';
import { closeServingTasks, openServingTask } from './serving-task.ts';

const channels = {
  direct: '直接送达',
  post: '邮寄送达',
  electronic: '电子送达',
  leaving: '留置送达',
  publication: '公告送达',
} as const satisfies Record<ServingEntry['channel'], string>;

const steps: Partial<Record<ServingEntry['step'], string>> = {
  refused: '被拒收',
  bounced: '邮件被退回',
  returned: '退回',
};

/** Follows an entry of the ledger: a service that failed opens a task for staff, a proved receipt closes it. */
export const tellFailure = async (table: Table, document: DocumentRecord, entry: ServingEntry): Promise<void> => {
  const entries = await listServings(table, document.documentId);
  const served = servedAt(document.recipients, entry.recipient);
  const failed = failureOf(entries, served);
  if (failed) {
    const error = `${channels[failed.channel]}${steps[failed.step] ?? failed.step}（${failed.on}），请改用其他方式送达`;
    await openServingTask(table, document, { cause: 'serving', error, openedAt: entry.at });
  } else if (receiptOf(entries, served)) await closeServingTasks(table, document);
};
