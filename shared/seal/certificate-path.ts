import { X509Certificate } from 'node:crypto';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  BasicConstraints,
  Certificate,
  ExtendedKeyUsage,
  type Extension,
  id_ce_basicConstraints,
  id_ce_extKeyUsage,
  id_ce_keyUsage,
  id_kp_timeStamping,
  KeyUsage,
  KeyUsageFlags,
} from '@peculiar/asn1-x509';
import { exact } from './der.ts';

/**
 * Why a certificate is not to be relied on (RFC 5280, 6.1): nothing leads from it to an anchor; one on the way issued it who may
 * not, or did not hold; itself it had not begun, had ended, or is for something else.
 */
export type PathFault = 'noChain' | 'brokenChain' | 'notYetValid' | 'expired' | 'wrongUsage';

export type Usage = 'documents' | 'timestamps';

type Asked = {
  /** Whom the reader trusts: certificates of signers or of authorities that issue them, in DER. */
  readonly anchors: readonly Uint8Array[];
  /** The moment at which all of it must hold, in milliseconds. */
  readonly at: number;
  readonly usage: Usage;
};

const extensionOf = (der: Uint8Array, id: string): Extension | undefined =>
  AsnConvert.parse(exact(der), Certificate).tbsCertificate.extensions?.find(({ extnID }) => extnID === id);

const usageOf = (der: Uint8Array): number | undefined => {
  const found = extensionOf(der, id_ce_keyUsage);
  return found && AsnConvert.parse(found.extnValue.buffer, KeyUsage).toNumber();
};

/** Signs documents: the bits say so, or nothing is said. Stamps times: that, and nothing else, and critically (RFC 3161, 2.3). */
const isFor = (der: Uint8Array, usage: Usage): boolean => {
  const bits = usageOf(der);
  const signs = bits === undefined || (bits & (KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation)) !== 0;
  if (!signs) return false;
  const extended = extensionOf(der, id_ce_extKeyUsage);
  if (usage === 'documents')
    return !extended || !AsnConvert.parse(extended.extnValue.buffer, ExtendedKeyUsage).includes(id_kp_timeStamping);
  if (!extended?.critical) return false;
  const only = AsnConvert.parse(extended.extnValue.buffer, ExtendedKeyUsage);
  return only.length === 1 && only[0] === id_kp_timeStamping;
};

/** Whether a certificate may issue one that stands `below` others on the way. */
const mayIssue = (der: Uint8Array, below: number): boolean => {
  const found = extensionOf(der, id_ce_basicConstraints);
  const bits = usageOf(der);
  if (!found || (bits !== undefined && (bits & KeyUsageFlags.keyCertSign) === 0)) return false;
  const { cA, pathLenConstraint } = AsnConvert.parse(found.extnValue.buffer, BasicConstraints);
  return cA && (pathLenConstraint === undefined || pathLenConstraint >= below);
};

const holdsAt = (der: Uint8Array, at: number): 'before' | 'after' | undefined => {
  const { validFromDate, validToDate } = new X509Certificate(der);
  if (at < validFromDate.getTime()) return 'before';
  return at > validToDate.getTime() ? 'after' : undefined;
};

const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.from(a).equals(b);

const isIssuedBy = (der: Uint8Array, by: Uint8Array): boolean => {
  const [own, issuer] = [new X509Certificate(der), new X509Certificate(by)];
  return own.checkIssued(issuer) && own.verify(issuer.publicKey);
};

/** From the signer to an anchor, that included, by what the signature brings along; undefined where nothing leads there. */
const wayOf = (path: readonly Uint8Array[], anchors: readonly Uint8Array[]): readonly Uint8Array[] | undefined => {
  for (const [place, each] of path.entries()) {
    if (anchors.some((anchor) => isSame(anchor, each))) return path.slice(0, place + 1);
    const anchor = anchors.find((one) => isIssuedBy(each, one));
    if (anchor) return [...path.slice(0, place + 1), anchor];
  }
  return undefined;
};

/** What is wrong with a certificate and its way to an anchor; undefined where all of it holds. */
export const pathFault = (path: readonly Uint8Array[], { anchors, at, usage }: Asked): PathFault | undefined => {
  const [own] = path;
  const way = wayOf(path, anchors);
  if (!own || !way) return 'noChain';
  const held = holdsAt(own, at);
  if (held) return held === 'before' ? 'notYetValid' : 'expired';
  if (!isFor(own, usage)) return 'wrongUsage';
  const issuers = way.slice(1);
  const broken = issuers.some((each, below) => !mayIssue(each, below) || holdsAt(each, at) !== undefined);
  return broken ? 'brokenChain' : undefined;
};
