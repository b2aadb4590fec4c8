import { CertificationRequest, CertificationRequestInfo } from '@peculiar/asn1-csr';
import { AsnConvert } from '@peculiar/asn1-schema';
import { AlgorithmIdentifier, type Name, SubjectPublicKeyInfo } from '@peculiar/asn1-x509';

/** A key that a certificate is asked for: its public half, what kind it is, and what signs with the other half. */
export type RequestedKey = {
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array;
  readonly kind: 'rsa' | 'ec';
  /** Signs with SHA-256: PKCS #1 v1.5, or ECDSA in DER. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};

const algorithms = {
  rsa: new AlgorithmIdentifier({ algorithm: '1.2.840.113549.1.1.11', parameters: null }),
  ec: new AlgorithmIdentifier({ algorithm: '1.2.840.10045.4.3.2' }),
} as const;

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const inPem = (der: ArrayBuffer): string => {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN CERTIFICATE REQUEST-----\n${lines}\n-----END CERTIFICATE REQUEST-----\n`;
};

/** A request for a certificate (PKCS #10, RFC 2986) for this key under this name, signed by the key itself, in PEM. */
export const certificateRequest = async (subject: Name, { spki, kind, sign }: RequestedKey): Promise<string> => {
  const subjectPKInfo = AsnConvert.parse(exact(spki), SubjectPublicKeyInfo);
  const certificationRequestInfo = new CertificationRequestInfo({ subject, subjectPKInfo });
  const signature = exact(await sign(new Uint8Array(AsnConvert.serialize(certificationRequestInfo))));
  return inPem(
    AsnConvert.serialize(
      new CertificationRequest({ certificationRequestInfo, signatureAlgorithm: algorithms[kind], signature }),
    ),
  );
};
