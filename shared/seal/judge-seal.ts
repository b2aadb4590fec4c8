import type { SealCheck } from './check-seal.ts';

/** What a reader knows of the issuer: SHA-256 of certificates, in small hexadecimal digits. */
export type Trust = {
  /** Certificates of the signer, given or published; undefined where the reader has none to compare with. */
  readonly signers?: readonly string[];
  /** Certificates of timestamp authorities, or of those on their way to a root; an empty list where the issuer has none. */
  readonly authorities?: readonly string[];
};

/** What is wrong with a signature, or not known of it. */
export type Doubt =
  | 'unsigned'
  | 'altered'
  | 'foreignSigner'
  | 'foreignAuthority'
  | 'timestampMissing'
  | 'timestampUnasked'
  | 'beforeCertificate'
  | 'afterCertificate'
  | 'timesApart'
  | 'signerUnknown'
  | 'timeUnproved';

/** `genuine` only where signer and time were checked against what the reader knows; the two `unknown` are no fault of the file. */
export type Judgement = {
  readonly outcome: 'genuine' | 'notGenuine' | 'signerUnknown' | 'timeUnproved';
  readonly doubts: readonly Doubt[];
};

/** Milliseconds by which the clocks of signer and authority may differ. */
const clocksApart = 5 * 60_000;

type Intact = Extract<SealCheck, { outcome: 'intact' }>;

const doubtsOfSigner = ({ fingerprint }: Intact, { signers }: Trust): Doubt[] => {
  if (signers === undefined) return ['signerUnknown'];
  return signers.includes(fingerprint) ? [] : ['foreignSigner'];
};

const doubtsOfAuthority = ({ timestamp, statedAt, authorities: found }: Intact, { authorities }: Trust): Doubt[] => {
  if (!timestamp && authorities?.length === 0) return statedAt === undefined ? ['timeUnproved'] : [];
  if (!timestamp) return [authorities ? 'timestampMissing' : 'timeUnproved'];
  if (authorities === undefined) return ['timeUnproved'];
  if (authorities.length === 0) return ['timestampUnasked'];
  return found.some((one) => authorities.includes(one)) ? [] : ['foreignAuthority'];
};

/** The certificate held at the time proved and at the time stated, and the two agree. */
const doubtsOfTime = ({ statedAt, timestamp, validity: { from, to } }: Intact): Doubt[] => {
  const times = [statedAt, timestamp?.at].filter((at) => at !== undefined).map(Date.parse);
  const [stated, proved] = [Date.parse(statedAt ?? ''), Date.parse(timestamp?.at ?? '')];
  return [
    ...(times.some((at) => at < Date.parse(from)) ? (['beforeCertificate'] as const) : []),
    ...(times.some((at) => at > Date.parse(to)) ? (['afterCertificate'] as const) : []),
    ...(proved < stated - clocksApart ? (['timesApart'] as const) : []),
  ];
};

const notKnown: readonly Doubt[] = ['signerUnknown', 'timeUnproved'];

/** What a signature is worth to a reader who knows this much of the issuer. */
export const judgeSeal = (check: SealCheck, trust: Trust): Judgement => {
  if (check.outcome !== 'intact') return { outcome: 'notGenuine', doubts: [check.outcome] };
  const doubts = [...doubtsOfSigner(check, trust), ...doubtsOfAuthority(check, trust), ...doubtsOfTime(check)];
  if (doubts.some((doubt) => !notKnown.includes(doubt))) return { outcome: 'notGenuine', doubts };
  const [first] = notKnown.filter((doubt) => doubts.includes(doubt));
  return { outcome: first === 'signerUnknown' || first === 'timeUnproved' ? first : 'genuine', doubts };
};
