import { documentKinds } from '#shared/domain/document-kinds.ts';
import { canonicalJson, sha256 } from '#shared/domain/hash.ts';
import { type Bucket, copyFile, documentKey, getFile, hasFile, putFile, sourceKey } from '#shared/files/bucket.ts';
import { recordProgress } from '#shared/store/documents.ts';
import type { DocumentRecord, StoredFile } from '#shared/store/records.ts';
import { readReferred } from '../casework/compose/read-referred.ts';
import { dataToRender } from './data-to-render.ts';
import { type Issuing, ofDocument } from './issuing.ts';

const readBack = async (bucket: Bucket, key: string, digest: string): Promise<void> => {
  const kept = sha256(await getFile(bucket, key));
  if (kept !== digest) throw new Error(`${key} holds other bytes (${kept})`);
};

/** Lays the data that the document was made from beside it, under its own digest. */
const storeSource = async (record: DocumentRecord, { table, bucket }: Issuing): Promise<StoredFile> => {
  const referred = await readReferred(table, record);
  const { documentId, kind, rendered } = record;
  const data = dataToRender(record, referred);
  const made = { documentId, kind, catalogueId: documentKinds[kind].id, templateVersion: rendered?.templateVersion };
  const seals = rendered?.seals ? { seals: rendered.seals } : {};
  const bytes = Buffer.from(canonicalJson({ ...made, ...seals, data }));
  const digest = sha256(bytes);
  const key = sourceKey(digest);
  if (!(await hasFile(bucket, key))) await putFile(bucket, key, bytes);
  await readBack(bucket, key, digest);
  return { key, sha256: digest, bytes: bytes.byteLength };
};

/** Moves the sealed bytes to their content address and reads them back before they count as stored. */
export const store = ofDocument(async (record, world) => {
  if (record.stored) return { key: record.stored.key };
  if (!record.sealed) throw new Error(`${record.documentId} is not sealed yet`);
  const { sha256: digest, bytes } = record.sealed;
  const key = documentKey(digest);
  if (!(await hasFile(world.bucket, key)))
    await copyFile(world.bucket, { bucket: world.staging, key: record.sealed.key }, key);
  await readBack(world.bucket, key, digest);
  const source = await storeSource(record, world);
  await recordProgress(world.table, record.documentId, {
    stored: { key, sha256: digest, bytes, storedAt: world.now(), source },
  });
  return { key };
});
