import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { certificateKey } from '#shared/files/bucket.ts';
import { localCredentials, region } from '../platform.ts';

type Place = { readonly endpoint: string; readonly buckets: readonly string[]; readonly certificatePem: string };

/** Lays the development certificate where the office would lay its own. */
export const layCertificate = async ({ endpoint, buckets, certificatePem }: Place): Promise<void> => {
  const client = new S3Client({ endpoint, region, credentials: localCredentials, forcePathStyle: true });
  for (const Bucket of buckets)
    await client.send(new PutObjectCommand({ Bucket, Key: certificateKey, Body: certificatePem }));
  client.destroy();
};
