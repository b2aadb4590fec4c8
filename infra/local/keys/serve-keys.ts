import { type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { type Listening, listen } from '../listen.ts';
import { readBody } from '../read-body.ts';

/** As much of KMS as sealing uses: one key, one algorithm, messages and not their digests. */
const SignRequest = z.object({
  KeyId: z.string(),
  Message: z.base64(),
  MessageType: z.literal('RAW').default('RAW'),
  SigningAlgorithm: z.literal('RSASSA_PKCS1_V1_5_SHA_256'),
});

/** KMS signs messages of up to 4,096 bytes; the longest request is a third longer, in base64, and its other members. */
const largestRequest = 8192;

const answer = async (request: IncomingMessage, key: KeyObject): Promise<{ status: number; body: object }> => {
  const body = await readBody(request, largestRequest);
  const asked = request.headers['x-amz-target'];
  const parsed = SignRequest.safeParse(body === 'tooLarge' ? undefined : JSON.parse(body.toString('utf8')));
  if (asked !== 'TrentService.Sign' || !parsed.success)
    return { status: 400, body: { __type: 'ValidationException', message: 'This endpoint signs messages only.' } };
  const { KeyId, Message, SigningAlgorithm } = parsed.data;
  const signature = sign('sha256', Buffer.from(Message, 'base64'), key);
  return { status: 200, body: { KeyId, SigningAlgorithm, Signature: signature.toString('base64') } };
};

/** Speaks as much of the KMS API (AWS JSON 1.1) as sealing uses, with the development key. */
export const serveKeys = async (key: KeyObject): Promise<Listening> => {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const { status, body } = await answer(request, key);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  return listen(server, 0);
};
