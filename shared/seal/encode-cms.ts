import { X509Certificate } from 'node:crypto';
import {
  Attribute,
  CertificateChoices,
  CertificateSet,
  ContentInfo,
  DigestAlgorithmIdentifier,
  DigestAlgorithmIdentifiers,
  EncapsulatedContent,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  id_signedData,
  SignatureAlgorithmIdentifier,
  SignedData,
  SignerIdentifier,
  SignerInfo,
  SignerInfos,
} from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { Certificate } from '@peculiar/asn1-x509';
import { enclosed, exact, type Hash } from './der.ts';

export const hashOids: Readonly<Record<Hash, string>> = {
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

const signatureOids: Readonly<Record<string, Readonly<Record<Hash, string>>>> = {
  rsa: { sha256: '1.2.840.113549.1.1.11', sha384: '1.2.840.113549.1.1.12', sha512: '1.2.840.113549.1.1.13' },
  ec: { sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3', sha512: '1.2.840.10045.4.3.4' },
};

/** What signed data with one signer are made of: equal parts give equal bytes. */
export type CmsParts = {
  readonly contentType: string;
  /** Absent where what is signed lies elsewhere. */
  readonly content?: Uint8Array;
  /** The signer's certificate in DER first, then those that lead to its root. */
  readonly certificates: readonly Uint8Array[];
  readonly hash: Hash;
  readonly signedAttributes: readonly Attribute[];
  readonly signature: Uint8Array;
  readonly unsignedAttributes?: readonly Attribute[];
};

export const attribute = (attrType: string, ...values: readonly Uint8Array[]): Attribute =>
  new Attribute({ attrType, attrValues: values.map(exact) });

/** The bytes that are signed: the attributes as a set. */
export const attributesToSign = (attributes: readonly Attribute[]): Uint8Array =>
  enclosed(0x31, Buffer.concat(attributes.map((each) => Buffer.from(AsnConvert.serialize(each)))));

const signatureAlgorithm = (certificate: Uint8Array, hash: Hash): SignatureAlgorithmIdentifier => {
  const kind = new X509Certificate(certificate).publicKey.asymmetricKeyType ?? '';
  const algorithm = signatureOids[kind]?.[hash];
  if (!algorithm) throw new Error('a seal is made with an RSA or an elliptic key');
  // An RSA algorithm has NULL for its parameters, an elliptic one has none (RFC 3370, RFC 5754).
  return new SignatureAlgorithmIdentifier({
    algorithm,
    ...(kind === 'rsa' ? { parameters: exact(Buffer.from('0500', 'hex')) } : {}),
  });
};

const signerOf = (certificate: Uint8Array): SignerIdentifier => {
  const { issuer, serialNumber } = AsnConvert.parse(exact(certificate), Certificate).tbsCertificate;
  return new SignerIdentifier({ issuerAndSerialNumber: new IssuerAndSerialNumber({ issuer, serialNumber }) });
};

const contentOf = ({ contentType, content }: CmsParts): EncapsulatedContentInfo =>
  new EncapsulatedContentInfo({
    eContentType: contentType,
    ...(content ? { eContent: new EncapsulatedContent({ single: new OctetString(exact(content)) }) } : {}),
  });

/** Signed data in DER (RFC 5652, 5.1): version 3 with a content of another type than plain data. */
export const encodeCms = (parts: CmsParts): Uint8Array => {
  const { certificates, hash, signedAttributes, signature, unsignedAttributes = [], content } = parts;
  const [own = new Uint8Array()] = certificates;
  const digestAlgorithm = new DigestAlgorithmIdentifier({ algorithm: hashOids[hash] });
  const signer = new SignerInfo({
    version: 1,
    sid: signerOf(own),
    digestAlgorithm,
    signedAttrs: [...signedAttributes],
    signatureAlgorithm: signatureAlgorithm(own, hash),
    signature: new OctetString(exact(signature)),
    ...(unsignedAttributes.length > 0 ? { unsignedAttrs: [...unsignedAttributes] } : {}),
  });
  const signedData = new SignedData({
    version: content ? 3 : 1,
    digestAlgorithms: new DigestAlgorithmIdentifiers([digestAlgorithm]),
    encapContentInfo: contentOf(parts),
    certificates: new CertificateSet(
      certificates.map((each) => new CertificateChoices({ certificate: AsnConvert.parse(exact(each), Certificate) })),
    ),
    signerInfos: new SignerInfos([signer]),
  });
  const encoded = AsnConvert.serialize(signedData);
  return new Uint8Array(AsnConvert.serialize(new ContentInfo({ contentType: id_signedData, content: encoded })));
};

const hashOf = (oid: string): Hash | undefined =>
  (Object.keys(hashOids) as Hash[]).find((hash) => hashOids[hash] === oid);

/** The parts of signed data; undefined where the bytes are none with one signer, a known digest and certificates. */
export const decodeCms = (encoded: Uint8Array): CmsParts | undefined => {
  try {
    const { content } = AsnConvert.parse(exact(encoded), ContentInfo);
    const { certificates, encapContentInfo, signerInfos } = AsnConvert.parse(content, SignedData);
    const [signer] = signerInfos;
    const found = (certificates ?? []).flatMap(({ certificate }) =>
      certificate ? [new Uint8Array(AsnConvert.serialize(certificate))] : [],
    );
    const hash = signer && hashOf(signer.digestAlgorithm.algorithm);
    const inside = encapContentInfo.eContent?.single?.buffer;
    if (!hash || found.length === 0) return undefined;
    return {
      contentType: encapContentInfo.eContentType,
      ...(inside ? { content: new Uint8Array(inside) } : {}),
      certificates: found,
      hash,
      signedAttributes: signer.signedAttrs ?? [],
      signature: new Uint8Array(signer.signature.buffer),
      unsignedAttributes: signer.unsignedAttrs ?? [],
    };
  } catch {
    return undefined;
  }
};
