import type { Attachment } from '../domain/attachment.ts';
import type { CaseId } from '../domain/ids.ts';
import { type AttachmentFact, writeAudited } from './audit.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import { type Page, queryAll, queryPage, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { type Step, steps, type Written } from './transaction.ts';

/** Everything put to a case, the first one first. */
export const listAttachments = async (table: Table, caseId: CaseId): Promise<readonly Attachment[]> => {
  const found: Attachment[] = [];
  for await (const { attachment } of queryAll<{ attachment: Attachment }>(table, collections.attachments(caseId)))
    found.push(attachment);
  return found;
};

export const attachmentRange = (caseId: CaseId): Range => collections.attachments(caseId);

/** A part of them. */
export const pageOfAttachments = async (table: Table, caseId: CaseId, slice: Slice): Promise<Page<Attachment>> => {
  const page = await queryPage<{ attachment: Attachment }>(table, attachmentRange(caseId), slice);
  return { ...page, items: page.items.map(({ attachment }) => attachment) };
};

/** The ordinal for the next attachment of a case. */
export const nextAttachmentId = async (table: Table, caseId: CaseId): Promise<number> => {
  const range = collections.attachments(caseId);
  const { items } = await queryPage<{ attachment: Attachment }>(table, range, { limit: 1, backwards: true });
  return (items[0]?.attachment.attachmentId ?? 0) + 1;
};

export const readAttachment = async (
  table: Table,
  caseId: CaseId,
  attachmentId: number,
): Promise<Attachment | undefined> => {
  const [item] = await readItems(table, [keys.attachment(caseId, attachmentId)]);
  return item?.attachment as Attachment | undefined;
};

type Saving = { readonly attachment: Attachment; readonly fact: AttachmentFact; readonly replay?: KeptReply };

/** Puts an attachment to its case, with the link of the audit chain that tells it; `attachment` where its ordinal is taken. */
export const saveAttachment = (
  table: Table,
  { attachment, fact, replay }: Saving,
): Promise<Written<'attachment' | 'replay'>> =>
  writeAudited<'attachment' | 'replay'>(table, fact, [
    steps.create({ ...keys.attachment(attachment.caseId, attachment.attachmentId), attachment }, 'attachment'),
    ...(replay ? [replayStep(replay)] : []),
  ]);

/**
 * Marks bytes as infected for good, wherever they lie, and tells it in the audit chain of the case they were sent to, with
 * the step that counts it; false, and nothing written, where that step finds too many.
 */
export const markInfected = async (
  table: Table,
  fact: AttachmentFact & { readonly sha256: string },
  counting: Step<'paused'>,
): Promise<boolean> => {
  const { sha256, at, cause } = fact;
  const marks = [steps.put({ ...keys.infected(sha256), at, cause }), counting];
  const { outcome } = await writeAudited<'paused'>(table, fact, marks);
  if (outcome === 'contended') throw new Error(`the audit chain of ${fact.caseId} is contended`);
  return outcome === 'written';
};

/** Those of these digests that are marked as infected. */
export const readInfected = async (table: Table, digests: readonly string[]): Promise<ReadonlySet<string>> => {
  const wanted = [...new Set(digests)];
  const marks = wanted.length > 0 ? await readItems(table, wanted.map(keys.infected)) : [];
  return new Set(wanted.filter((_, index) => marks[index] !== undefined));
};
