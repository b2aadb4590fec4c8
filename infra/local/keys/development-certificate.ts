import { createHash, type KeyObject, sign } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_kp_timeStamping,
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
const ecdsaWithSha256 = new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' });

const bytesOf = (value: object): Buffer => Buffer.from(AsnConvert.serialize(value));

const critical = (extnID: string, value: object): Extension =>
  new Extension({ extnID, critical: true, extnValue: new OctetString(AsnConvert.serialize(value)) });

/** What the key may do: sign documents, or nothing but timestamps (RFC 3161, 2.3). */
const uses = (purpose: Purpose): Extension[] => {
  const usage = new KeyUsage(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation);
  const only =
    purpose === 'timestamps' ? [critical(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_timeStamping]))] : [];
  return [critical(id_ce_keyUsage, usage), ...only];
};

type Purpose = 'documents' | 'timestamps';

/** A certificate that a development key gives itself, in DER; its subject says that it is worth nothing in law. */
export const developmentCertificate = (
  key: { privateKey: KeyObject; publicKey: KeyObject },
  purpose: Purpose = 'documents',
): Uint8Array => {
  const spki = new Uint8Array(key.publicKey.export({ type: 'spki', format: 'der' }));
  const signature = key.publicKey.asymmetricKeyType === 'ec' ? ecdsaWithSha256 : rsaWithSha256;
  const name = new Name([
    named(organizationName, `Exit Docket development${purpose === 'timestamps' ? ' timestamps' : ''}`),
    named(commonName, `${developmentMark} (development only: not legally valid)`),
  ]);
  const serialNumber = createHash('sha256').update(spki).digest().subarray(0, 16);
  // The highest bit would make the number negative.
  serialNumber[0] = ((serialNumber[0] ?? 0) & 0x3f) | 0x40;
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: new Uint8Array(serialNumber).buffer,
    signature,
    issuer: name,
    validity: new Validity({ notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2049-12-31T00:00:00Z') }),
    subject: name,
    subjectPublicKeyInfo: AsnConvert.parse(spki, SubjectPublicKeyInfo),
    extensions: new Extensions(uses(purpose)),
  });
  const signatureValue = new Uint8Array(sign('sha256', bytesOf(tbsCertificate), key.privateKey)).buffer;
  return bytesOf(new Certificate({ tbsCertificate, signatureAlgorithm: signature, signatureValue }));
};
