import { createHash, type KeyObject, sign } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extension,
  Extensions,
  id_ce_keyUsage,
  KeyUsage,
  KeyUsageFlags,
  Name,
  RelativeDistinguishedName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';
import { developmentMark } from '#shared/seal/check-seal.ts';

const commonName = '2.5.4.3';
const organizationName = '2.5.4.10';

const named = (type: string, text: string): RelativeDistinguishedName =>
  new RelativeDistinguishedName([new AttributeTypeAndValue({ type, value: new AttributeValue({ utf8String: text }) })]);

const rsaWithSha256 = new AlgorithmIdentifier({ algorithm: '1.2.840.113549.1.1.11', parameters: null });

const bytesOf = (value: object): Buffer => Buffer.from(AsnConvert.serialize(value));

const uses = (): Extension => {
  const usage = new KeyUsage(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation);
  const extnValue = new OctetString(AsnConvert.serialize(usage));
  return new Extension({ extnID: id_ce_keyUsage, critical: true, extnValue });
};

/** A certificate that a development key gives itself, in DER; its subject says that it is worth nothing in law. */
export const developmentCertificate = (key: { privateKey: KeyObject; publicKey: KeyObject }): Uint8Array => {
  const spki = new Uint8Array(key.publicKey.export({ type: 'spki', format: 'der' }));
  const name = new Name([
    named(organizationName, 'Exit Docket development'),
    named(commonName, `${developmentMark} (development only: not legally valid)`),
  ]);
  const serialNumber = createHash('sha256').update(spki).digest().subarray(0, 16);
  // The highest bit would make the number negative.
  serialNumber[0] = ((serialNumber[0] ?? 0) & 0x3f) | 0x40;
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: new Uint8Array(serialNumber).buffer,
    signature: rsaWithSha256,
    issuer: name,
    validity: new Validity({ notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') }),
    subject: name,
    subjectPublicKeyInfo: AsnConvert.parse(spki, SubjectPublicKeyInfo),
    extensions: new Extensions([uses()]),
  });
  const signatureValue = new Uint8Array(sign('sha256', bytesOf(tbsCertificate), key.privateKey)).buffer;
  return bytesOf(new Certificate({ tbsCertificate, signatureAlgorithm: rsaWithSha256, signatureValue }));
};
