import { createHash } from 'node:crypto';

export type Hash = 'sha256' | 'sha384' | 'sha512';

export const digest = (bytes: Uint8Array, hash: Hash | 'sha1' = 'sha256'): Buffer =>
  createHash(hash).update(bytes).digest();

/** The bytes in a buffer of their own, as the library of ASN.1 takes them. */
export const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const lengthOf = (length: number): number[] => {
  if (length < 128) return [length];
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, '0'), 'hex');
  return [0x80 + bytes.length, ...bytes];
};

/** A value in DER with its tag and length. */
export const enclosed = (tag: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([tag, ...lengthOf(content.byteLength)]), content]);

export const sequence = (content: Uint8Array): Buffer => enclosed(0x30, content);
export const octets = (content: Uint8Array): Buffer => enclosed(0x04, content);
