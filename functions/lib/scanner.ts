import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import type { VirusScan } from '#shared/domain/attachment.ts';
import type { Scan } from '#shared/files/scan.ts';

/** Looks for viruses in a file before its bytes are kept; throws where it could not look. */
export type Scanner = { readonly scan: (file: Scan, bytes: Uint8Array) => Promise<VirusScan> };

/** What the office's scanning function answers. */
const Answer = z.object({
  verdict: z.enum(['clean', 'infected']),
  engine: z.string().min(1).max(100),
  finding: z.string().min(1).max(500).optional(),
});

/** An answer comes within the time that the API itself has, or the upload fails and may be sent again. */
const patience = 10_000;

/**
 * A Lambda function of the office's own, asked before anything is stored: it is given `{ sha256, mediaType, bytes }` with
 * the bytes in Base64, needs no right to the bucket, and answers `{ verdict, engine, finding? }`.
 */
export const openScanner = (functionArn: string, client = new LambdaClient({})): Scanner => ({
  scan: async ({ sha256, mediaType }, bytes) => {
    const asked = { sha256, mediaType, bytes: Buffer.from(bytes).toString('base64') };
    const command = new InvokeCommand({ FunctionName: functionArn, Payload: Buffer.from(JSON.stringify(asked)) });
    const { FunctionError, Payload } = await client.send(command, { abortSignal: AbortSignal.timeout(patience) });
    const text = Buffer.from(Payload ?? []).toString('utf8');
    if (FunctionError) throw new Error(`the virus scanner failed (${FunctionError}): ${text.slice(0, 500)}`);
    const { verdict, engine, finding } = Answer.parse(JSON.parse(text));
    return { verdict, engine, ...(finding ? { finding } : {}) };
  },
});
