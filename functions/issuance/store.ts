import { sha256 } from '#shared/domain/hash.ts';
import { copyFile, documentKey, getFile, hasFile } from '#shared/files/bucket.ts';
import { recordProgress } from '#shared/store/documents.ts';
import { type IssuanceTask, load } from './issuing.ts';

/** Moves the bytes to their content address and reads them back before they count as stored. */
export const store: IssuanceTask = async (assignment, world) => {
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
