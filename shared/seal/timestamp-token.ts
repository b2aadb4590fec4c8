import { verify, X509Certificate } from 'node:crypto';
import { id_messageDigest } from '@peculiar/asn1-cms';
import { AsnConvert } from '@peculiar/asn1-schema';
import { id_ct_tstInfo, TSTInfo } from '@peculiar/asn1-tsp';
import { digest, exact, octets } from './der.ts';
import { attributesToSign, type CmsParts, decodeCms, encodeCms, hashOids } from './encode-cms.ts';

/** A time that an authority vouches for: by then the signature was there. */
export type Timestamp = {
  readonly at: string;
  /** Whom the authority's certificate was issued to, and its SHA-256. */
  readonly authority: string;
  readonly fingerprint: string;
};

const timeStamping = '1.3.6.1.5.5.7.3.8';
/** How a token names its certificate: by SHA-1 (RFC 2634) or another digest (RFC 5035). */
const naming = {
  '1.2.840.113549.1.9.16.2.12': ['sha1'],
  '1.2.840.113549.1.9.16.2.47': ['sha256', 'sha384', 'sha512'],
} as const;

const attributeValue = (parts: CmsParts, type: string): Buffer => {
  const [value] = parts.signedAttributes.find(({ attrType }) => attrType === type)?.attrValues ?? [];
  return Buffer.from(value ?? new ArrayBuffer(0));
};

/** Whether what is signed names this certificate. */
const isMeant = (parts: CmsParts, certificate: Uint8Array): boolean =>
  Object.entries(naming).some(([type, hashes]) =>
    hashes.some((hash) => attributeValue(parts, type).includes(octets(digest(certificate, hash)))),
  );

/** From the signer to a root that signs itself; the signer alone where the way there is not complete. */
const pathOf = (own: Uint8Array, others: readonly Uint8Array[]): readonly Uint8Array[] => {
  const path = [own];
  const left = others.filter((each) => !Buffer.from(each).equals(own));
  for (let last = new X509Certificate(own); ; ) {
    if (last.checkIssued(last) && last.verify(last.publicKey)) return path;
    const at = left.findIndex((each) => {
      const issuer = new X509Certificate(each);
      return last.checkIssued(issuer) && last.verify(issuer.publicKey);
    });
    const [next] = at < 0 ? [] : left.splice(at, 1);
    if (!next) return [own];
    path.push(next);
    last = new X509Certificate(next);
  }
};

/** The token of these parts as it is kept: only what its signature or one of its certificates' covers. */
const keptParts = (parts: CmsParts): CmsParts | undefined => {
  const own = parts.certificates.find((each) => isMeant(parts, each));
  if (!own || parts.contentType !== id_ct_tstInfo || !parts.content) return undefined;
  const { unsignedAttributes: _, ...kept } = parts;
  return { ...kept, certificates: pathOf(own, parts.certificates) };
};

const isSigned = (parts: CmsParts, certificate: X509Certificate): boolean => {
  const { content = new Uint8Array(), hash, signedAttributes, signature } = parts;
  return (
    attributeValue(parts, id_messageDigest).equals(octets(digest(content, hash))) &&
    verify(hash, attributesToSign(signedAttributes), certificate.publicKey, signature)
  );
};

const isAbout = ({ messageImprint }: TSTInfo, stamped: Uint8Array): boolean =>
  messageImprint.hashAlgorithm.algorithm === hashOids.sha256 &&
  Buffer.from(messageImprint.hashedMessage.buffer).equals(digest(stamped));

const nameOf = ({ subject }: X509Certificate): string =>
  /^CN=(.*)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ');

const fingerprintOf = (certificate: Uint8Array): string => digest(certificate).toString('hex');

const read = (token: Uint8Array, stamped: Uint8Array): { kept: CmsParts; timestamp: Timestamp } | undefined => {
  const parts = decodeCms(token);
  const kept = parts && keptParts(parts);
  const [own] = kept?.certificates ?? [];
  if (!kept?.content || !own) return undefined;
  const certificate = new X509Certificate(own);
  const info = AsnConvert.parse(exact(kept.content), TSTInfo);
  const { validFromDate, validToDate } = certificate;
  const isInTime = info.genTime >= validFromDate && info.genTime <= validToDate;
  const isAllowed = certificate.keyUsage?.includes(timeStamping) === true;
  if (!isInTime || !isAllowed || !isAbout(info, stamped) || !isSigned(kept, certificate)) return undefined;
  const at = info.genTime.toISOString().replace('.000', '');
  return { kept, timestamp: { at, authority: nameOf(certificate), fingerprint: fingerprintOf(own) } };
};

/**
 * A token about these bytes in the one form that is kept: what no signature covers is left out or made again. Undefined
 * where it is about other bytes or does not hold.
 */
export const keptToken = (token: Uint8Array, stamped: Uint8Array): Uint8Array | undefined => {
  try {
    const found = read(token, stamped);
    return found && encodeCms(found.kept);
  } catch {
    return undefined;
  }
};

/** What a kept token proves about the bytes; undefined where any byte of it is other than it was. */
export const checkToken = (token: Uint8Array, stamped: Uint8Array): Timestamp | undefined => {
  try {
    const found = read(token, stamped);
    return found && Buffer.from(encodeCms(found.kept)).equals(token) ? found.timestamp : undefined;
  } catch {
    return undefined;
  }
};

/** The certificates of a kept token in DER: the authority's own and those that lead to its root. */
export const certificatesIn = (token: Uint8Array): readonly Uint8Array[] => decodeCms(token)?.certificates ?? [];
