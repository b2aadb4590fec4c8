import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openScanner } from '#functions/lib/scanner.ts';
import { scanningUploads } from '#infra/constructs/scanning-uploads.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { attachedFileOf } from '#shared/files/scan.ts';

const functionArn = 'arn:aws-cn:lambda:cn-north-1:000000000000:function:scanner';
const client = new LambdaClient({ region: 'cn-north-1' });
const sent = mockClient(client);
beforeEach(() => sent.reset());
afterAll(() => sent.restore());

const bytes = Buffer.from('%PDF-1.7 示例');
const file = attachedFileOf(bytes);
if (!file) throw new Error('no file');

const answering = (answer: unknown, more: object = {}) =>
  sent.on(InvokeCommand).resolves({ Payload: Buffer.from(JSON.stringify(answer)) as never, ...more });
const scan = () => openScanner(functionArn, client).scan(file, bytes);

describe('the virus scanner of a stage', () => {
  it('is given the bytes and answers what it found', async () => {
    answering({ verdict: 'infected', engine: 'clamav 1.4', finding: 'Eicar-Test-Signature', seconds: 1 });
    expect(await scan()).toEqual({ verdict: 'infected', engine: 'clamav 1.4', finding: 'Eicar-Test-Signature' });
    const { FunctionName, Payload } = sent.call(0).args[0].input as { FunctionName: string; Payload: Buffer };
    expect(FunctionName).toBe(functionArn);
    expect(JSON.parse(Buffer.from(Payload).toString())).toEqual({
      ...{ sha256: file.sha256, mediaType: 'application/pdf', bytes: bytes.toString('base64') },
    });
    answering({ verdict: 'clean', engine: 'clamav 1.4' });
    expect(await scan()).toEqual({ verdict: 'clean', engine: 'clamav 1.4' });
  });

  it.each([
    ['it fails', { errorMessage: 'Runtime exited' }, { FunctionError: 'Unhandled' }],
    ['it does not know', { verdict: 'unscanned', engine: 'clamav 1.4' }, {}],
    ['it says nothing', null, {}],
  ])('is a fault where %s: what nobody looked at is not kept', async (_, answer, more) => {
    answering(answer, more);
    await expect(scan()).rejects.toThrow();
  });

  it('may be asked by the API alone, that one function, and is nothing where the stage names none', () => {
    expect(scanningUploads({ scanner: { functionArn } })).toEqual([
      {
        variable: { name: 'SCANNER_FUNCTION', value: functionArn },
        grants: [{ actions: ['lambda:InvokeFunction'], resources: [functionArn] }],
      },
    ]);
    expect(scanningUploads(exampleStage)).toEqual([]);
  });
});
