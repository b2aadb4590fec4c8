import { sha256 } from '#shared/domain/hash.ts';
import { type Bucket, getFile, hasFile, imageKey, putFile } from '#shared/files/bucket.ts';
import type { DocumentRecord, SealImageUsed } from '#shared/store/records.ts';
import type { SealFiles } from '#templates/seals/press-seals.ts';
import { sealKeysIn } from '#templates/seals/seal-keys.ts';

/** An image as a document was made with it before, by its digest: the office may have laid another one since. */
const readUsed = async (bucket: Bucket, { key, sha256: digest }: SealImageUsed): Promise<Uint8Array> => {
  const bytes = await getFile(bucket, imageKey(key, digest));
  if (sha256(bytes) !== digest) throw new Error(`${imageKey(key, digest)} holds other bytes`);
  return bytes;
};

/** The images of seals that a document names and that are there, by their keys: those of its first rendering from then on. */
export const readSealImages = async ({ data, rendered }: DocumentRecord, bucket: Bucket): Promise<SealFiles> => {
  const files = new Map<string, Uint8Array>();
  for (const key of sealKeysIn(data)) {
    const used = rendered?.seals?.find((each) => each.key === key);
    if (used) files.set(key, await readUsed(bucket, used));
    else if (await hasFile(bucket, key)) files.set(key, await getFile(bucket, key));
  }
  return files;
};

/** Keeps the images under their digests beside the documents, and answers what is put on record. */
export const keepSealImages = async (files: SealFiles, bucket: Bucket): Promise<SealImageUsed[]> => {
  const used: SealImageUsed[] = [];
  for (const [key, bytes] of files) {
    const digest = sha256(bytes);
    const kept = imageKey(key, digest);
    if (!(await hasFile(bucket, kept))) await putFile(bucket, kept, bytes);
    used.push({ key, sha256: digest });
  }
  return used;
};
