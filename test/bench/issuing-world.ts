import { rm } from 'node:fs/promises';
import { S3Client } from '@aws-sdk/client-s3';
import type { Issuing } from '#functions/issuance/issuing.ts';
import { scratchFolder } from '#infra/local/own-folders.ts';
import { localCredentials, region } from '#infra/local/platform.ts';
import { startStorage } from '#infra/local/start-storage.ts';
import { Instant } from '#shared/domain/day.ts';
import { ensureFonts } from '#templates/fonts/ensure-fonts.ts';
import { openFonts } from '#templates/fonts/open-fonts.ts';
import { readFonts } from '#templates/fonts/read-fonts.ts';
import { renderDocument } from '#templates/render-document.ts';
import { openExampleCase } from '#test/support/docket-documents.ts';
import { issuingParts } from '#test/support/issuing.ts';
import { startTables } from '#test/support/table.ts';

/** What was spent where, in milliseconds, summed over all documents. */
export type Spent = { render: number; sign: number };

/** The issuance over DynamoDB Local and an S3 server of its own, with the renderer and a key in this process. */
export const startIssuing = async () => {
  const folder = scratchFolder('exit-docket-issuing');
  const tables = await startTables();
  const storage = await startStorage({
    clock: new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT),
    directory: folder,
    buckets: ['documents', 'staging'],
  });
  const table = await tables.fresh();
  await openExampleCase(table);
  const fonts = openFonts(await readFonts(await ensureFonts()));
  const spent: Spent = { render: 0, sign: 0 };
  const client = new S3Client({
    endpoint: storage.endpoint,
    region,
    credentials: localCredentials,
    forcePathStyle: true,
  });
  const world: Issuing = {
    ...issuingParts,
    table,
    bucket: { client, name: 'documents' },
    staging: { client, name: 'staging' },
    now: () => Instant.parse(new Date().toISOString()),
    renderer: async (kind, data) => {
      const begun = performance.now();
      const rendered = await renderDocument(fonts, kind, data);
      spent.render += performance.now() - begun;
      if (!rendered.ok) throw new Error(JSON.stringify(rendered.refusal));
      return rendered.value;
    },
    signer: async () => {
      const own = await issuingParts.signer();
      const sign = async (bytes: Uint8Array): Promise<Uint8Array> => {
        const begun = performance.now();
        const signature = await own.sign(bytes);
        spent.sign += performance.now() - begun;
        return signature;
      };
      return { ...own, sign };
    },
  };
  const stop = async (): Promise<void> => {
    client.destroy();
    await storage.stop();
    await tables.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { world, spent, stop };
};
