import { X509Certificate } from 'node:crypto';
import { KMSClient, SignCommand, type SigningAlgorithmSpec } from '@aws-sdk/client-kms';
import { type Bucket, certificateKey, getFile } from '#shared/files/bucket.ts';
import type { SealSigner } from '#shared/seal/seal-pdf.ts';
import { openTimestamping, type TimestampAuthority } from './timestamp.ts';

const algorithms: Readonly<Record<string, SigningAlgorithmSpec>> = {
  rsa: 'RSASSA_PKCS1_V1_5_SHA_256',
  ec: 'ECDSA_SHA_256',
};

const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The office's certificate and those that lead to its root, read from the bucket in PEM. */
const readCertificates = async (bucket: Bucket): Promise<X509Certificate[]> => {
  const text = Buffer.from(await getFile(bucket, certificateKey)).toString('utf8');
  const found = (text.match(pem) ?? []).map((each) => new X509Certificate(each));
  if (found.length === 0) throw new Error(`${certificateKey} holds no certificate in PEM`);
  return found;
};

const signWith = (client: KMSClient, KeyId: string, kind: string) => async (bytes: Uint8Array) => {
  const SigningAlgorithm = algorithms[kind];
  if (!SigningAlgorithm) throw new Error(`the certificate has a key of kind ${kind}; it takes rsa or ec`);
  const { Signature } = await client.send(
    new SignCommand({ KeyId, Message: bytes, MessageType: 'RAW', SigningAlgorithm }),
  );
  if (!Signature) throw new Error('the key gave no signature');
  return Signature;
};

type SealNeeds = { readonly keyId: string; readonly bucket: Bucket; readonly authority?: TimestampAuthority };

/**
 * Seals by a key that never leaves KMS, with the certificate that the office has for it, and with a timestamp where an
 * authority is named. All are asked for when needed.
 */
export const openSigner = ({ keyId, bucket, authority }: SealNeeds): (() => Promise<SealSigner>) => {
  const client = new KMSClient({});
  let opened: SealSigner | undefined;
  return async () => {
    if (opened) return opened;
    const certificates = await readCertificates(bucket);
    const kind = certificates[0]?.publicKey.asymmetricKeyType ?? '';
    opened = {
      certificates: certificates.map(({ raw }) => raw),
      sign: signWith(client, keyId, kind),
      ...(authority ? { timestamp: openTimestamping(authority) } : {}),
    };
    return opened;
  };
};
