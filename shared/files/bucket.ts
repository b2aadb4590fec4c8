import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Scan } from './scan.ts';

/** The document bucket: a client and the bucket's name. */
export type Bucket = { readonly client: S3Client; readonly name: string };

export const openBucket = (name: string): Bucket => ({ client: new S3Client({}), name });

/** Rendered and sealed bytes wait in a bucket without a lock until they are stored for good; its lifecycle clears it. */
export const stagingKey = (documentId: string, sha256: string): string => `staging/${documentId}/${sha256}.pdf`;

/** Content-addressed: the same bytes always lie under the same key, and a key's bytes never change. */
export const documentKey = (sha256: string): string => `documents/${sha256.slice(0, 2)}/${sha256}.pdf`;

/** The JSON that a document was made from, beside the documents: PDF/A-2 forbids to attach it. */
export const sourceKey = (sha256: string): string => `documents/${sha256.slice(0, 2)}/${sha256}.json`;

/** An image of a seal as a document was made with it, beside the documents; `from` is where the office laid it. */
export const imageKey = (from: string, sha256: string): string =>
  `documents/${sha256.slice(0, 2)}/${sha256}${from.slice(from.lastIndexOf('.'))}`;

/** A workbook that was taken over, kept as it was sent. */
export const takeoverKey = (sha256: string): string => `takeovers/${sha256.slice(0, 2)}/${sha256}.xlsx`;

/** The certificate that documents are sealed with and those that lead to its root, in PEM; the office puts it there. */
export const certificateKey = 'seal/certificate.pem';

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const typeOf = (key: string): string => types[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/pdf';

export const putFile = async ({ client, name }: Bucket, key: string, bytes: Uint8Array): Promise<void> => {
  await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: bytes, ContentType: typeOf(key) }));
};

/** Keeps a scan under its content address; the same bytes again change nothing. */
export const putScan = async ({ client, name }: Bucket, { key, mediaType }: Scan, bytes: Uint8Array): Promise<void> => {
  await client.send(new PutObjectCommand({ Bucket: name, Key: key, Body: bytes, ContentType: mediaType }));
};

export const getFile = async ({ client, name }: Bucket, key: string): Promise<Uint8Array> => {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: name, Key: key }));
  if (!Body) throw new TypeError(`no bytes at ${key}`);
  return Body.transformToByteArray();
};

export const hasFile = async ({ client, name }: Bucket, key: string): Promise<boolean> => {
  try {
    await client.send(new HeadObjectCommand({ Bucket: name, Key: key }));
    return true;
  } catch (fault) {
    if (fault instanceof NotFound) return false;
    throw fault;
  }
};

/** Copies what lies under a key of another bucket, or of the same, to a key of this one. */
export const copyFile = async (
  { client, name }: Bucket,
  from: { readonly bucket: Bucket; readonly key: string },
  to: string,
): Promise<void> => {
  await client.send(new CopyObjectCommand({ Bucket: name, CopySource: `${from.bucket.name}/${from.key}`, Key: to }));
};

/** A link that anybody may follow for `seconds`; it downloads under `filename` (any characters). */
export const presign = (
  { client, name }: Bucket,
  key: string,
  { filename, seconds }: { readonly filename: string; readonly seconds: number },
): Promise<string> => {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(filename)}`;
  const get = new GetObjectCommand({ Bucket: name, Key: key, ResponseContentDisposition: disposition });
  return getSignedUrl(client, get, { expiresIn: seconds });
};
