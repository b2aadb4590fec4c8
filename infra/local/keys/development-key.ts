import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { TimestampKey } from '../timestamps/answer-timestamp.ts';
import { developmentCertificate } from './development-certificate.ts';

export type DevelopmentKey = { readonly privateKey: KeyObject; readonly certificatePem: string };

const generate = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 3072,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;

const inPem = (der: Uint8Array): string => {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
};

/** A key made on the first start and kept in `file`, for its owner's eyes only. */
const keptKey = (file: string): KeyObject => {
  if (!existsSync(file)) writeFileSync(file, generate(), { mode: 0o600 });
  return createPrivateKey(readFileSync(file));
};

/** The key that this machine timestamps with. */
export const timestampKey = (file: string): TimestampKey => {
  const privateKey = keptKey(file);
  const key = { privateKey, publicKey: createPublicKey(privateKey) };
  return { privateKey, certificate: developmentCertificate(key, 'timestamps') };
};

/** The key that this machine seals with. */
export const developmentKey = (file: string): DevelopmentKey => {
  const privateKey = keptKey(file);
  const certificate = developmentCertificate({ privateKey, publicKey: createPublicKey(privateKey) });
  return { privateKey, certificatePem: inPem(certificate) };
};
