import { randomBytes } from 'node:crypto';
import { sha256 } from '#shared/domain/hash.ts';
import { timestampRequest, tokenIn } from '#shared/seal/timestamp-request.ts';
import { certificatesIn } from '#shared/seal/timestamp-token.ts';

/** A timestamp authority: where it answers, and the SHA-256 of its certificate or of one on the way to its root. */
export type TimestampAuthority = { readonly url: string; readonly fingerprint: string };

/** Shorter than a function lives: a silent authority is a fault of the step, which is tried again. */
const usualPatience = 10_000;
const largestAnswer = 65_536;

const ask = async (url: string, request: Uint8Array, patience: number): Promise<Uint8Array> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(request),
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`the timestamp authority answers ${response.status}`);
  const answer = new Uint8Array(await response.arrayBuffer());
  if (answer.byteLength > largestAnswer) throw new Error('the timestamp authority answers too much');
  return answer;
};

/** Asks the authority about a signature (RFC 3161), and takes only an answer that the one named gave. */
export const openTimestamping =
  ({ url, fingerprint }: TimestampAuthority, patience = usualPatience) =>
  async (stamped: Uint8Array): Promise<Uint8Array> => {
    const question = { stamped, nonce: randomBytes(16) };
    const token = tokenIn(await ask(url, timestampRequest(question), patience), question);
    if (!certificatesIn(token).some((each) => sha256(each) === fingerprint))
      throw new Error('the timestamp is not by the authority that the settings name');
    return token;
  };
