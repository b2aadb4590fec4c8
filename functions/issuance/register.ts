import { recordProgress } from '#shared/store/documents.ts';
import { type IssuanceTask, load } from './issuing.ts';

/** Registers the document as issued: from now on its readers see it. Refuses one whose bytes are not durable. */
export const register: IssuanceTask = async (assignment, world) => {
  const record = await load(assignment, world);
  if (!record.stored) throw new Error(`${record.documentId} is not stored yet`);
  const { issuedAt } = await recordProgress(world.table, record.documentId, {
    issuedAt: record.issuedAt ?? world.now(),
  });
  return { issuedAt };
};
