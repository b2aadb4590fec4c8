import { type Attribute, id_contentType, id_data, id_messageDigest } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { digest, octets, sequence } from './der.ts';
import { attribute, attributesToSign, decodeCms, encodeCms } from './encode-cms.ts';

const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';
const timeStampToken = '1.2.840.113549.1.9.16.2.14';

/** The object identifier id-data, encoded: what is signed are bytes without a type of their own. */
const dataType = Buffer.from('06092a864886f70d010701', 'hex');

/** Attributes in the order that DER gives the members of a set: by their encoding. */
export const inOrder = (attributes: readonly Attribute[]): Attribute[] =>
  attributes.toSorted((a, b) =>
    Buffer.compare(Buffer.from(AsnConvert.serialize(a)), Buffer.from(AsnConvert.serialize(b))),
  );

/** Which certificate is meant (ETSI EN 319 122-1, 5.2.2.3): its SHA-256. */
export const meaning = (certificate: Uint8Array): Attribute =>
  attribute(signingCertificateV2, sequence(sequence(sequence(octets(digest(certificate))))));

/** What the signer vouches for: the digest of the file and the certificate meant. */
const signedAttributes = (fileDigest: Uint8Array, certificate: Uint8Array): Attribute[] =>
  inOrder([attribute(id_contentType, dataType), attribute(id_messageDigest, octets(fileDigest)), meaning(certificate)]);

/** The bytes that are signed. `signed` are the bytes of the file without the signature's place. */
export const bytesToSign = (signed: Uint8Array, certificate: Uint8Array): Uint8Array =>
  attributesToSign(signedAttributes(digest(signed), certificate));

export type Signing = {
  /** The bytes of the file without the signature's place. */
  readonly signed: Uint8Array;
  /** The signer's certificate in DER first, then those that lead to its root. */
  readonly certificates: readonly Uint8Array[];
  readonly signature: Uint8Array;
  /** What a timestamp authority says of the signature (RFC 3161), where one was asked. */
  readonly token?: Uint8Array;
};

/** The signature as it stands in the file: CMS signed data in DER, without the content. Equal parts give equal bytes. */
export const encodeSignedData = ({ signed, certificates, signature, token }: Signing): Uint8Array => {
  const [own = new Uint8Array()] = certificates;
  return encodeCms({
    contentType: id_data,
    certificates,
    hash: 'sha256',
    signedAttributes: signedAttributes(digest(signed), own),
    signature,
    ...(token ? { unsignedAttributes: [attribute(timeStampToken, token)] } : {}),
  });
};

/** The parts of a signature; undefined where the bytes are no signed data with one signer and its certificate. */
export const decodeSignedData = (encoded: Uint8Array): Omit<Signing, 'signed'> | undefined => {
  const parts = decodeCms(encoded);
  if (!parts) return undefined;
  const { certificates, signature, unsignedAttributes = [] } = parts;
  const [token] = unsignedAttributes.find(({ attrType }) => attrType === timeStampToken)?.attrValues ?? [];
  return { certificates, signature, ...(token ? { token: new Uint8Array(token) } : {}) };
};
