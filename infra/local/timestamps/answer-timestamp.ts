import { type KeyObject, sign } from 'node:crypto';
import { id_contentType, id_messageDigest } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  id_ct_tstInfo,
  PKIStatus,
  PKIStatusInfo,
  TimeStampReq,
  TimeStampResp,
  TimeStampToken,
  TSTInfo,
} from '@peculiar/asn1-tsp';
import { defined } from '#shared/domain/defined.ts';
import { digest, exact, octets } from '#shared/seal/der.ts';
import { attribute, attributesToSign, encodeCms } from '#shared/seal/encode-cms.ts';
import { inOrder, meaning } from '#shared/seal/signed-data.ts';

/** A key that timestamps on this machine, and its certificate in DER. */
export type TimestampKey = { readonly privateKey: KeyObject; readonly certificate: Uint8Array };

/** The object identifier of what a token says (id-ct-TSTInfo), encoded. */
const tokenType = Buffer.from('060b2a864886f70d0109100104', 'hex');
/** A policy under the number that is kept for examples (RFC 5612). */
const policy = '1.3.6.1.4.1.32473.1';

const tokenOf = (content: Uint8Array, { privateKey, certificate }: TimestampKey): Uint8Array => {
  const signedAttributes = inOrder([
    attribute(id_contentType, tokenType),
    attribute(id_messageDigest, octets(digest(content))),
    meaning(certificate),
  ]);
  const signature = new Uint8Array(sign('sha256', attributesToSign(signedAttributes), privateKey));
  return encodeCms({
    contentType: id_ct_tstInfo,
    content,
    certificates: [certificate],
    hash: 'sha256',
    signedAttributes,
    signature,
  });
};

/** Answers a request for a timestamp (RFC 3161) as an authority does; throws where it is none. */
export const answerTimestamp = (request: Uint8Array, key: TimestampKey, at: Date): Uint8Array => {
  const { messageImprint, nonce } = AsnConvert.parse(exact(request), TimeStampReq);
  const info = new TSTInfo({
    policy,
    messageImprint,
    serialNumber: exact(digest(request).subarray(0, 8).fill(0x40, 0, 1)),
    genTime: at,
    ...defined({ nonce }),
  });
  const token = tokenOf(new Uint8Array(AsnConvert.serialize(info)), key);
  return new Uint8Array(
    AsnConvert.serialize(
      new TimeStampResp({
        status: new PKIStatusInfo({ status: PKIStatus.granted }),
        timeStampToken: AsnConvert.parse(exact(token), TimeStampToken),
      }),
    ),
  );
};
