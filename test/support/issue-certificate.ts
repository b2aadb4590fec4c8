import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  Extension,
  Extensions,
  id_ce_basicConstraints,
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

/** A certificate with its key, and those that lead from it to its root, itself left out. */
export type Issued = {
  readonly privateKey: KeyObject;
  readonly certificate: Uint8Array;
  readonly subject: Name;
  readonly chain: readonly Uint8Array[];
};

type Wanted = {
  readonly cn: string;
  readonly by?: Issued;
  readonly ca?: boolean;
  readonly usage?: 'keyCertSign' | 'keyEncipherment' | 'timeStamping' | 'timeStampingLoosely';
  readonly from?: string;
  readonly to?: string;
};

const ecdsaWithSha256 = new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' });

const nameOf = (text: string): Name =>
  new Name([
    new RelativeDistinguishedName([
      new AttributeTypeAndValue({ type: '2.5.4.3', value: new AttributeValue({ utf8String: text }) }),
    ]),
  ]);

const extension = (extnID: string, value: object, critical = true): Extension =>
  new Extension({ extnID, critical, extnValue: new OctetString(AsnConvert.serialize(value)) });

const extensionsOf = ({ ca = false, usage }: Wanted): Extensions => {
  const bits =
    ca || usage === 'keyCertSign'
      ? KeyUsageFlags.keyCertSign
      : usage === 'keyEncipherment'
        ? KeyUsageFlags.keyEncipherment
        : KeyUsageFlags.digitalSignature;
  const stamps = usage?.startsWith('timeStamping')
    ? [extension(id_ce_extKeyUsage, new ExtendedKeyUsage([id_kp_timeStamping]), usage === 'timeStamping')]
    : [];
  const issues = ca ? [extension(id_ce_basicConstraints, new BasicConstraints({ cA: true }))] : [];
  return new Extensions([extension(id_ce_keyUsage, new KeyUsage(bits)), ...issues, ...stamps]);
};

/** A certificate with a new key, issued by another one or by itself, from one day to another. */
export const issueCertificate = (wanted: Wanted): Issued => {
  const { cn, by, from = '2020-01-01', to = '2049-12-31' } = wanted;
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const subject = nameOf(cn);
  const serialNumber = randomBytes(16);
  serialNumber[0] = ((serialNumber[0] ?? 0) & 0x3f) | 0x40;
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: new Uint8Array(serialNumber).buffer,
    signature: ecdsaWithSha256,
    issuer: by?.subject ?? subject,
    validity: new Validity({ notBefore: new Date(from), notAfter: new Date(to) }),
    subject,
    subjectPublicKeyInfo: AsnConvert.parse(new Uint8Array(spki).buffer, SubjectPublicKeyInfo),
    extensions: extensionsOf(wanted),
  });
  const signed = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), by?.privateKey ?? privateKey);
  const whole = new Certificate({
    ...{ tbsCertificate, signatureAlgorithm: ecdsaWithSha256 },
    signatureValue: new Uint8Array(signed).buffer,
  });
  const chain = by ? [by.certificate, ...by.chain] : [];
  return { privateKey, certificate: new Uint8Array(AsnConvert.serialize(whole)), subject, chain };
};
