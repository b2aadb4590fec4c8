import { sha256 } from '#shared/domain/hash.ts';
import { hasFile, putFile, stagingKey } from '#shared/files/bucket.ts';
import { recordProgress } from '#shared/store/documents.ts';
import { readReferred } from '../casework/compose/read-referred.ts';
import { dataToRender } from './data-to-render.ts';
import { ofDocument } from './issuing.ts';
import { keepSealImages, readSealImages } from './seal-images.ts';

/** Composes and paints the document and lays its bytes into staging. */
export const render = ofDocument(async (record, world) => {
  if (record.stored || (record.rendered && (await hasFile(world.staging, record.rendered.key))))
    return { sha256: record.rendered?.sha256 };
  const referred = await readReferred(world.table, record);
  const data = dataToRender(record, referred);
  if (!record.verification) throw new Error(`${record.documentId} has no code yet`);
  const images = await readSealImages(record, world.bucket);
  const { bytes, pages, templateVersion, faces } = await world.renderer(record.kind, data, images);
  const digest = sha256(bytes);
  if (record.rendered && record.rendered.sha256 !== digest)
    throw new Error(
      `${record.documentId} was rendered before with other bytes (${record.rendered.sha256}, now ${digest})`,
    );
  const key = stagingKey(record.documentId, digest);
  await putFile(world.staging, key, bytes);
  const seals = await keepSealImages(images, world.bucket);
  const used = seals.length > 0 ? { seals } : {};
  await recordProgress(world.table, record.documentId, {
    rendered: { key, sha256: digest, bytes: bytes.byteLength, pages, templateVersion, faces, ...used },
  });
  return { sha256: digest };
});
