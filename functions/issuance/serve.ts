import { DocumentId } from '#shared/domain/ids.ts';
import { readDocument, recordProgress } from '#shared/store/documents.ts';
import { closeTask } from '#shared/store/tasks.ts';
import type { World } from '../lib/world.ts';
import { notify, type Post } from './notify.ts';

/** `post` is absent where a stage sends no mail: then every document is served by staff. */
type Serving = Pick<World, 'table' | 'now'> & { readonly post?: Post };

/**
 * Registers the document as issued, from when on its readers see it, and tells those who agreed to electronic service.
 * Refuses one whose bytes are not durable: no mail ever names a document that could not be read.
 */
export const serve = async (
  { documentId }: { readonly documentId?: string },
  { post, ...world }: Serving,
): Promise<{ readonly issuedAt: string | undefined }> => {
  const record = await readDocument(world.table, DocumentId.parse(documentId));
  if (!record) throw new TypeError(`no document ${documentId}`);
  if (!record.stored) throw new Error(`${record.documentId} is not stored yet`);
  const issued = await recordProgress(world.table, record.documentId, { issuedAt: record.issuedAt ?? world.now() });
  if (post) await notify(issued, { ...world, post });
  await closeTask(world.table, record.caseId, record.documentId);
  return { issuedAt: issued.issuedAt };
};
