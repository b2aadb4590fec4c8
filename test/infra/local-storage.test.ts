import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, expect, test } from 'vitest';
import { openClock } from '#infra/local/clock.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { localCredentials, region } from '#infra/local/platform.ts';
import { startStorage } from '#infra/local/start-storage.ts';
import { presign } from '#shared/files/bucket.ts';

const folder = scratchFolder('exit-docket-test');
const clock = openClock(join(folder, 'clock.json'));
const storage = await startStorage({ clock: clock.shared, directory: join(folder, 's3'), buckets: ['documents'] });
const client = new S3Client({ endpoint: storage.endpoint, region, credentials: localCredentials, maxAttempts: 1 });
const Key = 'documents/ab/文书.pdf';

afterAll(async () => {
  await storage.stop();
  rmSync(folder, { recursive: true });
});

const put = () => client.send(new PutObjectCommand({ Bucket: 'documents', Key, Body: Buffer.from('%PDF-示例') }));

test('a presigned link with a Chinese file name downloads the bytes under that name', async () => {
  await put();
  const link = await presign({ client, name: 'documents' }, Key, { filename: "受理(通知书)!*'.pdf", seconds: 60 });
  const response = await fetch(link);
  expect(await response.text()).toBe('%PDF-示例');
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('通知书'));
});

test('a link that was changed or has expired by the local clock opens nothing', async () => {
  await put();
  const get = new GetObjectCommand({ Bucket: 'documents', Key });
  const link = await getSignedUrl(client, get, { expiresIn: 60 });
  expect((await fetch(link.replace('X-Amz-Expires=60', 'X-Amz-Expires=61'))).status).toBe(403);
  clock.set(Date.now() + 120_000);
  expect((await fetch(link)).status).toBe(403);
  clock.beReal();
  expect((await fetch(link)).status).toBe(200);
});
