import {
  CopyObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { localCredentials, region } from '#infra/local/platform.ts';
import type { Bucket } from '#shared/files/bucket.ts';

const missing = () => new NotFound({ message: 'none', $metadata: {} });

/** A bucket in memory: it answers the four commands that the issuance sends, and signs links, as S3 does. */
export const memoryBucket = (): { readonly bucket: Bucket; readonly objects: Map<string, Uint8Array> } => {
  const objects = new Map<string, Uint8Array>();
  const at = (key: string | undefined): Uint8Array => {
    const bytes = objects.get(key ?? '');
    if (!bytes) throw missing();
    return bytes;
  };
  const send = async (command: unknown): Promise<unknown> => {
    if (command instanceof PutObjectCommand)
      return void objects.set(command.input.Key ?? '', new Uint8Array(command.input.Body as Uint8Array));
    if (command instanceof CopyObjectCommand)
      return void objects.set(command.input.Key ?? '', at(command.input.CopySource?.replace(/^documents\//, '')));
    if (command instanceof HeadObjectCommand) return at(command.input.Key) && {};
    if (command instanceof GetObjectCommand) {
      const bytes = at(command.input.Key);
      return { Body: { transformToByteArray: async () => bytes } };
    }
    throw new TypeError('the issuance sends no other command');
  };
  const client = Object.assign(new S3Client({ region, credentials: localCredentials }), { send });
  return { bucket: { client, name: 'documents' }, objects };
};
