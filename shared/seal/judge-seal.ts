import { type PathFault, pathFault } from './certificate-path.ts';
import type { SealCheck, SealPaths } from './check-seal.ts';

/** What a reader knows of the issuer: certificates in DER, of the signer itself or of whoever vouches for it. */
export type Trust = {
  /** Trust anchors for the signer; undefined where the reader has none. */
  readonly signers?: readonly Uint8Array[];
  /** Trust anchors for the time; an empty list where the issuer does not timestamp. */
  readonly authorities?: readonly Uint8Array[];
};

/** What is wrong with a signature, or not known of it. */
export type Doubt =
  | 'unsigned'
  | 'altered'
  | 'foreignSigner'
  | 'wrongUsage'
  | 'brokenChain'
  | 'foreignAuthority'
  | 'authorityUnfit'
  | 'timestampMissing'
  | 'timestampUnasked'
  | 'beforeCertificate'
  | 'afterCertificate'
  | 'timesApart'
  | 'signerUnknown'
  | 'timeUnproved'
  | 'expiredUnproved';

export type Indication = 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE';

/** Sub-indications of ETSI EN 319 102-1 (5.1.3), and what kind of end each is to a reader. */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'NOT_YET_VALID'
  | 'EXPIRED'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'TIMESTAMP_ORDER_FAILURE'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'NO_POE';

type Meaning = { readonly indication: Exclude<Indication, 'TOTAL-PASSED'>; readonly sub: SubIndication };

const failed = (sub: SubIndication): Meaning => ({ indication: 'TOTAL-FAILED', sub });
const open = (sub: SubIndication): Meaning => ({ indication: 'INDETERMINATE', sub });

/** What each doubt amounts to, the gravest first: the first that applies is what a file is told to be. */
export const meanings = {
  unsigned: failed('FORMAT_FAILURE'),
  altered: failed('HASH_FAILURE'),
  beforeCertificate: failed('NOT_YET_VALID'),
  afterCertificate: failed('EXPIRED'),
  timesApart: open('TIMESTAMP_ORDER_FAILURE'),
  foreignSigner: open('NO_CERTIFICATE_CHAIN_FOUND'),
  brokenChain: open('CHAIN_CONSTRAINTS_FAILURE'),
  wrongUsage: open('CHAIN_CONSTRAINTS_FAILURE'),
  foreignAuthority: open('SIG_CONSTRAINTS_FAILURE'),
  authorityUnfit: open('SIG_CONSTRAINTS_FAILURE'),
  timestampMissing: open('SIG_CONSTRAINTS_FAILURE'),
  timestampUnasked: open('SIG_CONSTRAINTS_FAILURE'),
  expiredUnproved: open('OUT_OF_BOUNDS_NO_POE'),
  signerUnknown: open('NO_CERTIFICATE_CHAIN_FOUND'),
  timeUnproved: open('NO_POE'),
} as const satisfies Record<Doubt, Meaning>;

export type Judgement = {
  readonly indication: Indication;
  readonly sub?: SubIndication;
  readonly doubts: readonly Doubt[];
};

/** Milliseconds by which the clocks of signer and authority may differ. */
const clocksApart = 5 * 60_000;

type Intact = Extract<SealCheck, { outcome: 'intact' }>;

export type Looked = { readonly check: SealCheck; readonly paths: SealPaths; readonly now: number };

const ofPath: Readonly<Record<PathFault, Doubt>> = {
  noChain: 'foreignSigner',
  brokenChain: 'brokenChain',
  wrongUsage: 'wrongUsage',
  notYetValid: 'beforeCertificate',
  expired: 'afterCertificate',
};

/** The time by which the signature is proved to have been there, or else the time that it states, or else now. */
const timeOf = ({ timestamp, statedAt }: Intact, now: number): number =>
  Date.parse(timestamp?.at ?? statedAt ?? '') || now;

const doubtsOfSigner = (intact: Intact, { paths, now }: Looked, { signers }: Trust): Doubt[] => {
  if (signers === undefined) return ['signerUnknown'];
  const fault = pathFault(paths.signer, { anchors: signers, at: timeOf(intact, now), usage: 'documents' });
  return fault ? [ofPath[fault]] : [];
};

const doubtsOfAuthority = ({ timestamp, statedAt }: Intact, { paths }: Looked, { authorities }: Trust): Doubt[] => {
  if (!timestamp && authorities?.length === 0) return statedAt === undefined ? ['timeUnproved'] : [];
  if (!timestamp) return [authorities ? 'timestampMissing' : 'timeUnproved'];
  if (authorities === undefined) return ['timeUnproved'];
  if (authorities.length === 0) return ['timestampUnasked'];
  const at = Date.parse(timestamp.at);
  const fault = pathFault(paths.authority, { anchors: authorities, at, usage: 'timestamps' });
  return fault ? [fault === 'noChain' ? 'foreignAuthority' : 'authorityUnfit'] : [];
};

/** The certificate held at the time proved and at the time stated, and the two agree. */
const doubtsOfTime = ({ statedAt, timestamp, validity: { from, to } }: Intact, now: number): Doubt[] => {
  const times = [statedAt, timestamp?.at].filter((at) => at !== undefined).map(Date.parse);
  const [stated, proved] = [Date.parse(statedAt ?? ''), Date.parse(timestamp?.at ?? '')];
  return [
    ...(times.some((at) => at < Date.parse(from)) ? (['beforeCertificate'] as const) : []),
    ...(times.some((at) => at > Date.parse(to)) ? (['afterCertificate'] as const) : []),
    ...(proved < stated - clocksApart ? (['timesApart'] as const) : []),
    ...(timestamp === undefined && now > Date.parse(to) ? (['expiredUnproved'] as const) : []),
  ];
};

const inGravity = Object.keys(meanings) as Doubt[];

/** What a signature is worth to a reader who knows this much of the issuer (ETSI EN 319 102-1). */
export const judgeSeal = (looked: Looked, trust: Trust): Judgement => {
  const { check, now } = looked;
  if (check.outcome !== 'intact') {
    const isForm = check.outcome === 'unsigned' || check.part !== 'content';
    return { indication: 'TOTAL-FAILED', sub: isForm ? 'FORMAT_FAILURE' : 'HASH_FAILURE', doubts: [check.outcome] };
  }
  const found = new Set([
    ...doubtsOfSigner(check, looked, trust),
    ...doubtsOfAuthority(check, looked, trust),
    ...doubtsOfTime(check, now),
  ]);
  const doubts = inGravity.filter((doubt) => found.has(doubt));
  const [first] = doubts;
  return first === undefined ? { indication: 'TOTAL-PASSED', doubts } : { ...meanings[first], doubts };
};
