import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { digest, exact } from './der.ts';
import { decodeCms, hashOids } from './encode-cms.ts';
import { keptToken } from './timestamp-token.ts';

/** What is asked: that these bytes are there. The nonce tells the answer from that to another question. */
export type Question = { readonly stamped: Uint8Array; readonly nonce: Uint8Array };

/** A positive number in DER: no zeros before it, and its highest bit clear. */
const positive = (nonce: Uint8Array): ArrayBuffer => {
  const bytes = new Uint8Array(nonce);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
};

/** A request for a timestamp over the SHA-256 of the bytes (RFC 3161, 2.4.1), in DER. */
export const timestampRequest = ({ stamped, nonce }: Question): Uint8Array => {
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithm: hashOids.sha256 }),
    hashedMessage: new OctetString(exact(digest(stamped))),
  });
  const request = new TimeStampReq({ messageImprint, nonce: positive(nonce), certReq: true });
  return new Uint8Array(AsnConvert.serialize(request));
};

const refusalIn = ({ status }: TimeStampResp): string =>
  [
    `status ${PKIStatus[status.status] ?? status.status}`,
    ...(status.statusString ?? []),
    ...(status.failInfo?.toJSON() ?? []),
  ].join(', ');

/** The token of an answer in the form that is kept; throws where the authority refuses or answers something else. */
export const tokenIn = (answer: Uint8Array, { stamped, nonce }: Question): Uint8Array => {
  const response = AsnConvert.parse(exact(answer), TimeStampResp);
  const { status, timeStampToken } = response;
  const isGranted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
  if (!isGranted || !timeStampToken) throw new Error(`the timestamp authority refuses: ${refusalIn(response)}`);
  const token = keptToken(new Uint8Array(AsnConvert.serialize(timeStampToken)), stamped);
  if (!token) throw new Error('the timestamp authority answers with a token that does not hold');
  const { content = new Uint8Array() } = decodeCms(token) ?? {};
  const answered = AsnConvert.parse(exact(content), TSTInfo).nonce ?? new ArrayBuffer(0);
  if (!Buffer.from(answered).equals(Buffer.from(positive(nonce))))
    throw new Error('the timestamp authority answers another request');
  return token;
};
