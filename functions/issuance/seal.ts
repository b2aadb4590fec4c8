import { sha256 } from '#shared/domain/hash.ts';
import { documentKey, getFile, hasFile, putFile, stagingKey } from '#shared/files/bucket.ts';
import { checkSeal } from '#shared/seal/check-seal.ts';
import { sealPdf } from '#shared/seal/seal-pdf.ts';
import { recordProgress, replaceSeal } from '#shared/store/documents.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { type Issuing, ofDocument } from './issuing.ts';

/** Sealed bytes are at hand in staging or, if storing them was cut short, at their content address. */
const isAtHand = async ({ sealed }: DocumentRecord, { bucket, staging }: Issuing): Promise<boolean> =>
  sealed !== undefined && ((await hasFile(staging, sealed.key)) || (await hasFile(bucket, documentKey(sealed.sha256))));

const rendered = async (record: DocumentRecord, { staging }: Issuing): Promise<Uint8Array> => {
  if (!record.rendered) throw new Error(`${record.documentId} is not rendered yet`);
  const bytes = await getFile(staging, record.rendered.key);
  const digest = sha256(bytes);
  if (digest !== record.rendered.sha256) throw new Error(`${record.rendered.key} holds other bytes (${digest})`);
  return bytes;
};

/**
 * Signs the rendered bytes and lays them into staging. A signature names its time, so that signing again gives other
 * bytes: the ones on record stay the document's, unless nothing is left of them and nobody can have seen them.
 */
export const seal = ofDocument(async (record, world) => {
  if (record.stored || (await isAtHand(record, world))) return { sha256: record.sealed?.sha256 };
  const sealedAt = world.now();
  const bytes = await sealPdf(await rendered(record, world), await world.signer(), sealedAt);
  const check = checkSeal(bytes);
  if (check.outcome !== 'intact') throw new Error(`${record.documentId} was sealed and does not pass its own check`);
  const digest = sha256(bytes);
  const key = stagingKey(record.documentId, digest);
  await putFile(world.staging, key, bytes);
  const { fingerprint: certificate, subject, timestamp } = check;
  const proved = timestamp ? { timestamp } : {};
  const sealed = { key, sha256: digest, bytes: bytes.byteLength, sealedAt, certificate, subject, ...proved };
  const kept = record.sealed
    ? await replaceSeal(world.table, record.documentId, { lost: record.sealed.sha256, sealed })
    : await recordProgress(world.table, record.documentId, { sealed });
  return { sha256: kept.sealed?.sha256 };
});
