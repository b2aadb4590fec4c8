import { createPublicKey, generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  AttributeValue,
  Certificate,
  Extension,
  Extensions,
  GeneralName,
  id_ce_subjectAltName,
  Name,
  RelativeDistinguishedName,
  SubjectAlternativeName,
  SubjectPublicKeyInfo,
  TBSCertificate,
  Validity,
  Version,
} from '@peculiar/asn1-x509';

const rsaWithSha256 = new AlgorithmIdentifier({ algorithm: '1.2.840.113549.1.1.11', parameters: null });
const day = 86_400_000;

/** A key and a certificate that it gives itself for a server of this machine, both in PEM. */
export const serverCertificate = (host: string): { readonly key: string; readonly cert: string } => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const value = new AttributeValue({ utf8String: host });
  const name = new Name([new RelativeDistinguishedName([new AttributeTypeAndValue({ type: '2.5.4.3', value })])]);
  const names = new SubjectAlternativeName([new GeneralName({ dNSName: host })]);
  const extnValue = new OctetString(AsnConvert.serialize(names));
  const tbsCertificate = new TBSCertificate({
    version: Version.v3,
    serialNumber: new Uint8Array([1]).buffer,
    signature: rsaWithSha256,
    ...{ issuer: name, subject: name },
    validity: new Validity({ notBefore: new Date(Date.now() - day), notAfter: new Date(Date.now() + day) }),
    subjectPublicKeyInfo: AsnConvert.parse(new Uint8Array(spki), SubjectPublicKeyInfo),
    extensions: new Extensions([new Extension({ extnID: id_ce_subjectAltName, critical: false, extnValue })]),
  });
  const signed = sign('sha256', Buffer.from(AsnConvert.serialize(tbsCertificate)), privateKey);
  const signatureValue = new Uint8Array(signed).buffer;
  const made = new Certificate({ tbsCertificate, signatureAlgorithm: rsaWithSha256, signatureValue });
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: new X509Certificate(Buffer.from(AsnConvert.serialize(made))).toString(),
  };
};
