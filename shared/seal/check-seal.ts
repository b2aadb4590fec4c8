import { verify, X509Certificate } from 'node:crypto';
import { subjectOf } from './seal-pdf.ts';
import { bytesToSign, decodeSignedData, encodeSignedData } from './signed-data.ts';
import { certificatesIn, checkToken, type Timestamp } from './timestamp-token.ts';

/** What a file's signature says. `altered` names what does not agree; the signed text is then worth nothing. */
export type SealCheck =
  | { readonly outcome: 'unsigned' }
  | { readonly outcome: 'altered'; readonly part: 'range' | 'signature' | 'content' | 'certificates' | 'timestamp' }
  | {
      readonly outcome: 'intact';
      readonly subject: string;
      readonly fingerprint: string;
      /** From when to when the signer's certificate holds, as instants. */
      readonly validity: { readonly from: string; readonly to: string };
      /** The time that the signer states; nothing proves it. */
      readonly statedAt: string | undefined;
      /** The time that an authority vouches for, and which one. */
      readonly timestamp: Timestamp | undefined;
    };

/** How a development certificate marks itself, in its subject. */
export const developmentMark = '仅供开发测试，不具有法律效力';

const rangeShape = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g;

type Parts = { readonly signed: Uint8Array; readonly contents: string };

/** The signed bytes and the signature's hexadecimal digits, where the range covers the whole file but these. */
const partsOf = (bytes: Uint8Array, text: string): Parts | undefined => {
  const last = [...text.matchAll(rangeShape)].at(-1);
  if (!last) return undefined;
  const [end, start, length] = last.slice(1).map(Number) as [number, number, number];
  const place = text.slice(end, start);
  if (start + length !== bytes.byteLength || !/^<[0-9a-f]+>$/.test(place)) return undefined;
  return { signed: Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]), contents: place.slice(1, -1) };
};

/** The signature without what pads its place: DER says its own length, and may itself end in zeros. */
const unpadded = (contents: string): Uint8Array => {
  const bytes = Buffer.from(contents, 'hex');
  const first = bytes[1] ?? 0;
  const size = first < 0x80 ? 0 : first - 0x80;
  return bytes.subarray(0, 2 + size + (size === 0 ? first : Number.parseInt(contents.slice(4, 4 + size * 2), 16)));
};

const verified = (signed: Uint8Array, certificate: Uint8Array, signature: Uint8Array): boolean => {
  try {
    return verify('sha256', bytesToSign(signed, certificate), new X509Certificate(certificate).publicKey, signature);
  } catch {
    return false;
  }
};

/** Whether each certificate was issued by the next: one that leads nowhere vouches for nothing and was put in. */
const isPath = (certificates: readonly Uint8Array[]): boolean => {
  try {
    const path = certificates.map((each) => new X509Certificate(each));
    return path.every((each, at) => {
      const issuer = path[at + 1];
      return !issuer || (each.checkIssued(issuer) && each.verify(issuer.publicKey));
    });
  } catch {
    return false;
  }
};

/** The certificates that a signature and its timestamp bring along, each signer's first, in DER. */
export type SealPaths = { readonly signer: readonly Uint8Array[]; readonly authority: readonly Uint8Array[] };

/** What leads from a signature to whom a reader trusts; nothing where there is no signature. */
export const pathsIn = (bytes: Uint8Array): SealPaths => {
  const parts = partsOf(bytes, Buffer.from(bytes).toString('latin1'));
  const found = parts && decodeSignedData(unpadded(parts.contents));
  return { signer: found?.certificates ?? [], authority: found?.token ? certificatesIn(found.token) : [] };
};

const validityOf = ({ validFromDate, validToDate }: X509Certificate) => ({
  from: validFromDate.toISOString(),
  to: validToDate.toISOString(),
});

/** When a signature says that it was made, as an instant; seals of earlier versions say it in UTC. */
const statedIn = (signature: string): string | undefined => {
  const [, date, zone] = /\/M \(D:(\d{14})(Z|\+08'00')\)/.exec(signature) ?? [];
  if (!date) return undefined;
  const written = date.replace(/(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6');
  const there = Date.parse(`${written}Z`);
  // A day or an hour that does not exist says nothing.
  if (Number.isNaN(there) || !new Date(there).toISOString().startsWith(written)) return undefined;
  return `${new Date(zone === 'Z' ? there : there - 8 * 3_600_000).toISOString().slice(0, 19)}Z`;
};

/**
 * Checks the signature of a sealed document, and that nothing of the file is other than it was when sealed. Every part
 * of the signature is made again from its certificate, digest and value, so that no byte of it is without a check.
 */
export const checkSeal = (bytes: Uint8Array): SealCheck => {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes('/ByteRange')) return { outcome: 'unsigned' };
  const parts = partsOf(bytes, text);
  if (!parts) return { outcome: 'altered', part: 'range' };
  const { signed, contents } = parts;
  const found = decodeSignedData(unpadded(contents));
  const [own] = found?.certificates ?? [];
  if (!found || !own) return { outcome: 'altered', part: 'signature' };
  if (!verified(signed, own, found.signature)) return { outcome: 'altered', part: 'content' };
  const again = Buffer.from(encodeSignedData({ signed, ...found })).toString('hex');
  if (contents !== again.padEnd(contents.length, '0')) return { outcome: 'altered', part: 'signature' };
  if (!isPath(found.certificates)) return { outcome: 'altered', part: 'certificates' };
  const timestamp = found.token && checkToken(found.token, found.signature);
  if (found.token && !timestamp) return { outcome: 'altered', part: 'timestamp' };
  const stated = text.slice(text.lastIndexOf('/ByteRange'));
  return {
    outcome: 'intact',
    subject: subjectOf(own),
    fingerprint: new X509Certificate(own).fingerprint256.replaceAll(':', '').toLowerCase(),
    validity: validityOf(new X509Certificate(own)),
    statedAt: statedIn(stated),
    timestamp,
  };
};
