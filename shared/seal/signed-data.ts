import { createHash, X509Certificate } from 'node:crypto';
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  id_contentType,
  id_data,
  id_messageDigest,
  id_signedData,
  SignatureAlgorithmIdentifier,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';

const sha256Oid = '2.16.840.1.101.3.4.2.1';
const signingCertificateV2 = '1.2.840.113549.1.9.16.2.47';
const signatureOids: Readonly<Record<string, string>> = { rsa: '1.2.840.113549.1.1.11', ec: '1.2.840.10045.4.3.2' };

/** The object identifier id-data, encoded: what is signed are bytes without a type of their own. */
const dataType = Buffer.from('06092a864886f70d010701', 'hex');

const digest = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const lengthOf = (length: number): number[] => {
  if (length < 128) return [length];
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'), 'hex');
  return [0x80 + bytes.length, ...bytes];
};

const enclosed = (tag: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([tag, ...lengthOf(content.byteLength)]), content]);

const sequence = (content: Uint8Array): Buffer => enclosed(0x30, content);

const attribute = (attrType: string, value: Uint8Array): Attribute =>
  new Attribute({ attrType, attrValues: [exact(value)] });

/** What the signer vouches for: the digest of the file and the certificate meant (ETSI EN 319 122-1, 5.2.2.3). */
const signedAttributes = (fileDigest: Uint8Array, certificate: Uint8Array): Attribute[] => {
  const attributes = [
    attribute(id_contentType, dataType),
    attribute(id_messageDigest, enclosed(0x04, fileDigest)),
    attribute(signingCertificateV2, sequence(sequence(sequence(enclosed(0x04, digest(certificate)))))),
  ];
  // DER sorts the members of a set by their encoding.
  return attributes.toSorted((a, b) =>
    Buffer.compare(Buffer.from(AsnConvert.serialize(a)), Buffer.from(AsnConvert.serialize(b))),
  );
};

/** The bytes that are signed: the attributes as a set. `signed` are the bytes of the file without the signature's place. */
export const bytesToSign = (signed: Uint8Array, certificate: Uint8Array): Uint8Array =>
  enclosed(
    0x31,
    Buffer.concat(signedAttributes(digest(signed), certificate).map((each) => Buffer.from(AsnConvert.serialize(each)))),
  );

export type Signing = {
  /** The bytes of the file without the signature's place. */
  readonly signed: Uint8Array;
  /** The signer's certificate in DER first, then those that lead to its root. */
  readonly certificates: readonly Uint8Array[];
  readonly signature: Uint8Array;
};

const signerInfoOf = ({ signed, certificates, signature }: Signing): SignerInfo => {
  const [own = new Uint8Array()] = certificates;
  const { tbsCertificate } = AsnConvert.parse(exact(own), Certificate);
  const oid = signatureOids[new X509Certificate(own).publicKey.asymmetricKeyType ?? ''];
  if (!oid) throw new Error('a seal is made with an RSA or an elliptic key');
  return new SignerInfo({
    version: 1,
    sid: new SignerIdentifier({
      issuerAndSerialNumber: new IssuerAndSerialNumber({
        issuer: tbsCertificate.issuer,
        serialNumber: tbsCertificate.serialNumber,
      }),
    }),
    digestAlgorithm: new DigestAlgorithmIdentifier({ algorithm: sha256Oid }),
    signedAttrs: signedAttributes(digest(signed), own),
    signatureAlgorithm: new SignatureAlgorithmIdentifier({
      algorithm: oid,
      ...(oid === signatureOids.rsa ? { parameters: exact(Buffer.from('0500', 'hex')) } : {}),
    }),
    signature: new OctetString(exact(signature)),
  });
};

/** The signature as it stands in the file: CMS signed data in DER, without the content. Equal parts give equal bytes. */
export const encodeSignedData = (signing: Signing): Uint8Array => {
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([new DigestAlgorithmIdentifier({ algorithm: sha256Oid })]),
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: id_data }),
    certificates: new CertificateSet(
      signing.certificates.map(
        (each) => new CertificateChoices({ certificate: AsnConvert.parse(exact(each), Certificate) }),
      ),
    ),
    signerInfos: new SignerInfos([signerInfoOf(signing)]),
  });
  const content = AsnConvert.serialize(signedData);
  return new Uint8Array(AsnConvert.serialize(new ContentInfo({ contentType: id_signedData, content })));
};

/** The parts of a signature; undefined where the bytes are no signed data with one signer and its certificate. */
export const decodeSignedData = (encoded: Uint8Array): Omit<Signing, 'signed'> | undefined => {
  try {
    const { content } = AsnConvert.parse(exact(encoded), ContentInfo);
    const { certificates, signerInfos } = AsnConvert.parse(content, SignedData);
    const [signer] = signerInfos;
    const found = (certificates ?? []).flatMap(({ certificate }) =>
      certificate ? [new Uint8Array(AsnConvert.serialize(certificate))] : [],
    );
    if (!signer || found.length === 0) return undefined;
    return { certificates: found, signature: new Uint8Array(signer.signature.buffer) };
  } catch {
    return undefined;
  }
};
