import { sha256 } from '#shared/domain/hash.ts';
import { CaseId, DocumentId, partsOf } from '#shared/domain/ids.ts';
import { copyFile, documentKey, getFile, hasFile, putFile, stagingKey } from '#shared/files/bucket.ts';
import { readDocument, recordProgress } from '#shared/store/documents.ts';
import { assignNumber } from '#shared/store/numbers.ts';
import { completeOutbox } from '#shared/store/outbox.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { openTask } from '#shared/store/tasks.ts';
import { log, metrics } from '../lib/log.ts';
import type { World } from '../lib/world.ts';
import { dataToRender } from './data-to-render.ts';
import type { Renderer } from './renderer.ts';
import { serve } from './serve.ts';

export type Task = 'number' | 'render' | 'store' | 'serve' | 'openTask' | 'complete';

/** What the state machine hands over: ids only; everything else stands in the table. */
export type Assignment = {
  readonly outboxId: string;
  readonly documentId?: string;
  readonly failedTask?: string;
  readonly error?: unknown;
};

type Issuing = Pick<World, 'table' | 'bucket' | 'now'> & { readonly renderer: Renderer };

type Outcome = Readonly<Record<string, string | number | undefined>>;

const load = async ({ documentId }: Assignment, { table }: Issuing): Promise<DocumentRecord> => {
  const record = await readDocument(table, DocumentId.parse(documentId));
  if (!record) throw new TypeError(`no document ${documentId}`);
  return record;
};

/** Gives the document its number in the register; one that carries none passes. */
const number = async (assignment: Assignment, world: Issuing): Promise<Outcome> => {
  const record = await load(assignment, world);
  return { documentNumber: await assignNumber(world.table, record, world.now()) };
};

/** Composes and paints the document and lays its bytes into staging. */
const render = async (assignment: Assignment, world: Issuing): Promise<Outcome> => {
  const record = await load(assignment, world);
  if (record.stored || (record.rendered && (await hasFile(world.bucket, record.rendered.key))))
    return { sha256: record.rendered?.sha256 };
  const referred = record.refersTo ? await readDocument(world.table, record.refersTo) : undefined;
  const { bytes, pages, templateVersion, faces } = await world.renderer(record.kind, dataToRender(record, referred));
  const digest = sha256(bytes);
  if (record.rendered && record.rendered.sha256 !== digest)
    throw new Error(
      `${record.documentId} was rendered before with other bytes (${record.rendered.sha256}, now ${digest})`,
    );
  const key = stagingKey(record.documentId, digest);
  await putFile(world.bucket, key, bytes);
  await recordProgress(world.table, record.documentId, {
    rendered: { key, sha256: digest, bytes: bytes.byteLength, pages, templateVersion, faces },
  });
  return { sha256: digest };
};

/** Moves the bytes to their content address and reads them back before they count as stored. */
const store = async (assignment: Assignment, world: Issuing): Promise<Outcome> => {
  const record = await load(assignment, world);
  if (record.stored) return { key: record.stored.key };
  if (!record.rendered) throw new Error(`${record.documentId} is not rendered yet`);
  const { sha256: digest, bytes } = record.rendered;
  const key = documentKey(digest);
  if (!(await hasFile(world.bucket, key))) await copyFile(world.bucket, record.rendered.key, key);
  const kept = sha256(await getFile(world.bucket, key));
  if (kept !== digest) throw new Error(`${key} holds other bytes (${kept})`);
  await recordProgress(world.table, record.documentId, {
    stored: { key, sha256: digest, bytes, storedAt: world.now() },
  });
  return { key };
};

/** Opens the staff task of a document whose retries are exhausted, and raises the metric that alarms. */
const fail = async (assignment: Assignment, { table, now }: Issuing): Promise<Outcome> => {
  const documentId = DocumentId.parse(assignment.documentId);
  const { caseId } = partsOf(documentId);
  const failedTask = assignment.failedTask ?? 'unknown';
  const error = typeof assignment.error === 'string' ? assignment.error : JSON.stringify(assignment.error ?? null);
  const openedAt = now();
  await openTask(table, {
    taskId: documentId,
    caseId,
    documentId,
    outboxId: assignment.outboxId,
    failedTask,
    error,
    openedAt,
  });
  log.error('issuance failed', { failedTask, error });
  metrics.addMetric('IssuanceFailed', 'Count', 1);
  return { taskId: documentId };
};

/** Takes the outbox entry off the queue. */
const complete = async ({ outboxId }: Assignment, { table }: Issuing): Promise<Outcome> => {
  const [caseId, sequence] = outboxId.split('.');
  await completeOutbox(table, { caseId: CaseId.parse(caseId), sequence: Number(sequence) });
  return { outboxId };
};

export const tasks: Readonly<Record<Task, (assignment: Assignment, world: Issuing) => Promise<Outcome>>> = {
  number,
  render,
  store,
  serve,
  openTask: fail,
  complete,
};
