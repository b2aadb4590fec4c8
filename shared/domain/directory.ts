import { z } from 'zod';
import { type Ban, banFigures, banTerm } from './ban.ts';
import { withoutUnseen } from './code.ts';
import { Day, Instant } from './day.ts';
import { defined } from './defined.ts';
import { ExitDecision } from './exit-decision.ts';
import { fault } from './fault.ts';
import { CaseId, CertificateId } from './ids.ts';
import { oneOf } from './label.ts';
import { TakenOver, TakenRows } from './taken-over.ts';
import { Uscc } from './uscc.ts';
import { words } from './words.ts';

/** A line of text that people read: no control characters, no lone surrogates, no direction marks, no blank ends. */
export const text = (maximum: number, typed: z.ZodString = z.string()) =>
  typed
    .min(1, fault('不能为空', 'must not be empty'))
    .max(maximum, fault(`不能超过${maximum}个字符`, `at most ${maximum} characters`))
    .refine((value) => value.trim() === value, fault('首尾不能有空白', 'no blanks at either end'))
    .refine(
      (value) => value.isWellFormed() && !/[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u.test(value),
      {
        ...fault('含有控制字符或不可见字符', 'holds control or invisible characters'),
      },
    );

/** What is searched for: a line of text, what nobody sees in it left out. */
export const searched = (maximum: number) =>
  text(
    maximum,
    z.string().overwrite((typed) => withoutUnseen(typed).trim()),
  );

/** Whether a qualification or an authorization stands, and by which way it ended (Arts. 2, 3). */
export const DirectoryStatus = z.enum(['active', 'exitedVoluntary', 'revoked']);
export type DirectoryStatus = z.infer<typeof DirectoryStatus>;

/** A skill level certificate (证书) as the directory holds it; `approvedOn` starts the year of Article 4. */
export const SkillLevelCertificate = z.strictObject({
  certificateId: CertificateId,
  name: text(80),
  approvedOn: Day,
  status: DirectoryStatus,
  endedOn: Day.optional(),
  takenOver: TakenOver.optional(),
});
export type SkillLevelCertificate = z.infer<typeof SkillLevelCertificate>;

export const ExitScope = oneOf({
  qualification: words('培训评价组织资质', 'Qualification of the organization'),
  certificate: words('职业技能等级证书实施资格', 'Authorization of certificates'),
});
export type ExitScope = z.infer<typeof ExitScope>;

/** What the entry keeps of a case that is not closed: enough to say what holds it and what it is owed. */
export const OpenCase = z.strictObject({
  caseId: CaseId,
  procedure: z.enum(['voluntaryExit', 'revocation']),
  scope: ExitScope,
  certificateIds: z.array(CertificateId),
  /** Absent for a case from before this was kept: it counts as older than every mark of release. */
  openedAt: Instant.optional(),
  /** Its exit took effect and only reports or settlement remain: nothing of it can be absorbed any more. */
  ended: z.literal(true).optional(),
  /** The exit that left this case without an object; it is closed with a transaction of its own. */
  absorbed: z.strictObject({ by: CaseId, on: Day }).optional(),
  /** The day on which an application was accepted: from then on a new approval needs a head (O12.2). */
  acceptedOn: Day.optional(),
  /** The day on which the organization received the notice of the investigation (D21). */
  noticeReceivedOn: Day.optional(),
  /** The last day on which it holds an application without the organization having been told (O10). */
  quietUntil: Day.optional(),
  /** The last day on which it holds an application without its opinion told (D24), and when that was told and received (O3.4). */
  opinionUntil: Day.optional(),
  opinionToldOn: Day.optional(),
  opinionReceivedOn: Day.optional(),
  /** A head holds the application anew for a revocation of which a paper came after its day. */
  heldAnew: z.literal(true).optional(),
  /** The investigation of a revocation was reported on this day, and on these grounds of Article 5. */
  reported: z.strictObject({ on: Day, grounds: z.array(z.int().min(1).max(99)).max(20) }).optional(),
  /** It rests for a revocation, and the organization was told so. */
  resting: z.literal(true).optional(),
  /** Revocations opened until then do not hold it. */
  releasedAt: Instant.optional(),
  /** It was held from this day without a letter and is held no more: its clocks get the days back. */
  heldFrom: Day.optional(),
  /** The decision by which it was absorbed was set aside on that day: it lives again where it stood (O4.3). */
  revived: z.strictObject({ by: CaseId, on: Day }).optional(),
  /** What it is owed was refused where it stood; tried again once it has moved. */
  passedOver: z.literal(true).optional(),
  /** What it is owed issues a letter, and a head has the draft of it; not laid again until the case has moved (O10). */
  laid: z.string().max(60).optional(),
});
export type OpenCase = z.infer<typeof OpenCase>;

/** What of it follows from the case's own record. */
export type KeptOfCase = Pick<
  OpenCase,
  'scope' | 'certificateIds' | 'resting' | 'releasedAt' | 'reported' | 'heldAnew' | 'acceptedOn'
> &
  Pick<OpenCase, 'quietUntil' | 'opinionUntil' | 'opinionToldOn' | 'opinionReceivedOn'>;

/** A rectification that failed: what grounds 5 and 6 of Article 5 need on record. */
const FailedRectification = z.strictObject({
  ...{ certificateIds: z.array(CertificateId), on: Day },
  /** No case, but order and finding, where it was taken over. */
  ...{ caseId: CaseId.optional(), orderNumber: text(60).optional(), finding: text(1000).optional() },
  takenOver: TakenOver.optional(),
});

/** An expert who was excused from a case of this organization, and when; why stays with the case (Art. 6(3)). */
const Conflict = z.strictObject({ expertId: text(40), caseId: CaseId, on: Day });
export type Conflict = z.infer<typeof Conflict>;

/** A certificate that was approved before a ban or a case, entered by one person: a second one enters it too (O12.2). */
const AwaitingCertificate = z.strictObject({
  ...{ certificateId: CertificateId, name: text(80), approvedOn: Day, appliedOn: Day.optional() },
  ...{ proof: text(300), by: text(200), enteredOn: Day },
});
export type AwaitingCertificate = z.infer<typeof AwaitingCertificate>;

/**
 * An organization (培训评价组织) with its certificates: one entry of the directory, changed as a whole, so that two
 * cases about its last two certificates can never both see one left (Art. 2). `version` counts the changes.
 */
export const DirectoryEntry = z.strictObject({
  uscc: Uscc,
  name: text(120),
  ...{ address: text(200), legalRepresentative: text(40).optional() },
  contact: z.strictObject({ name: text(40), phone: text(40) }),
  status: DirectoryStatus,
  endedOn: Day.optional(),
  /** Names that it had, each until a day and by a paper, the earliest first (曾用名). */
  earlierNames: z.array(z.strictObject({ name: text(120), until: Day, basis: text(200) })).optional(),
  certificates: z.array(SkillLevelCertificate),
  awaiting: z.array(AwaitingCertificate).optional(),
  openCases: z.array(OpenCase),
  ...{ failedRectifications: z.array(FailedRectification).optional(), conflicts: z.array(Conflict).optional() },
  /** The case of it that a list claims while it is signed, and until its row is worked off (O16). */
  listed: z.strictObject({ listId: z.int().positive(), caseId: CaseId }).optional(),
  /** The decisions by which it, or certificates of it, left, in the order in which they were taken (O4.2). */
  decisions: z.array(ExitDecision).optional(),
  /** Applications opened so far; in an entry from before revocations were counted apart, those too. */
  caseCount: z.int().nonnegative(),
  revocationCount: z.int().nonnegative().optional(),
  /** The runs by which it, or something of it, was taken over, and by its digest every row that was (O12.3). */
  takenOver: TakenRows.optional(),
  version: z.int().positive(),
});
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;

export const activeCertificates = (entry: Pick<DirectoryEntry, 'certificates'>): SkillLevelCertificate[] =>
  entry.certificates.filter(({ status }) => status === 'active');

/** What an exit would end beyond what it names (Art. 2). */
export const cascades = {
  none: words('无', 'None'),
  qualificationEnds: words('资质随之注销', 'The qualification ends with it'),
  certificatesEnd: words('证书实施资格随之注销', 'The certificates end with it'),
};
export type Cascade = keyof typeof cascades;

export const cascadeOf = (entry: DirectoryEntry, exit: Pick<Exit, 'scope' | 'certificateIds'>): Cascade => {
  if (exit.scope === 'qualification') return 'certificatesEnd';
  const remaining = activeCertificates(entry).filter(
    ({ certificateId }) => !exit.certificateIds.includes(certificateId),
  );
  return remaining.length === 0 ? 'qualificationEnds' : 'none';
};

export type Exit = {
  readonly caseId: CaseId;
  readonly way: Ban['kind'];
  readonly scope: ExitScope;
  readonly certificateIds: readonly CertificateId[];
  readonly effectiveOn: Day;
  readonly banAppliesTo: 'anyExit' | 'qualificationOnly';
};

export type ExitOutcome = {
  readonly entry: DirectoryEntry;
  readonly cascade: Cascade;
  readonly ban?: Ban;
  /** Other open cases of the organization that this exit leaves without an object; each is closed as absorbed. */
  readonly absorbs: readonly CaseId[];
};

/** The directory after an exit takes effect: Article 2's cascades, Article 10's ban, the cases it absorbs. */
export const exitFromDirectory = (entry: DirectoryEntry, exit: Exit): ExitOutcome => {
  const cascade = cascadeOf(entry, exit);
  const whole = cascade !== 'none';
  const ends = (id: CertificateId) => whole || exit.certificateIds.includes(id);
  const ended = {
    status: exit.way === 'revocation' ? 'revoked' : 'exitedVoluntary',
    endedOn: exit.effectiveOn,
  } as const;
  const certificates = entry.certificates.map((held) =>
    held.status === 'active' && ends(held.certificateId) ? { ...held, ...ended } : held,
  );
  const left = new Set(certificates.filter(({ status }) => status === 'active').map((held) => held.certificateId));
  const objectless = ({ caseId, ended, absorbed, certificateIds }: OpenCase): boolean =>
    caseId !== exit.caseId &&
    !ended &&
    !absorbed &&
    (whole || (certificateIds.length > 0 && !certificateIds.some((id) => left.has(id))));
  const absorbs = entry.openCases.filter(objectless).map(({ caseId }) => caseId);
  const absorbed = { by: exit.caseId, on: exit.effectiveOn };
  return {
    entry: {
      ...entry,
      ...(whole ? ended : {}),
      certificates,
      decisions: [...(entry.decisions ?? []), decisionOf(entry, exit, absorbs)],
      openCases: entry.openCases.map((open) => {
        if (open.caseId === exit.caseId) return { ...open, ended: true as const };
        return absorbs.includes(open.caseId) ? { ...open, absorbed } : open;
      }),
      version: entry.version + 1,
    },
    cascade,
    absorbs,
    ...(whole || exit.banAppliesTo === 'anyExit' ? { ban: banFrom(entry.uscc, exit) } : {}),
  };
};

/** What the entry keeps of an exit, with the cases that it leaves without an object. */
const decisionOf = ({ openCases }: DirectoryEntry, exit: Exit, absorbs: readonly CaseId[]): ExitDecision => ({
  ...{ caseId: exit.caseId, way: exit.way, scope: exit.scope, certificateIds: [...exit.certificateIds] },
  ...{ effectiveOn: exit.effectiveOn, banAppliesTo: exit.banAppliesTo },
  absorbed: openCases
    .filter(({ caseId }) => absorbs.includes(caseId))
    .map(({ caseId, procedure, scope, certificateIds, openedAt }) => ({
      ...{ caseId, procedure, scope, certificateIds },
      ...defined({ openedAt }),
    })),
});

const banFrom = (uscc: Uscc, { way, caseId, effectiveOn }: Exit): Ban => ({
  uscc,
  kind: way,
  caseId,
  effectiveOn,
  ...banTerm(effectiveOn, banFigures[way].value),
});

/** The experts who were excused from a case of the organization after that day. */
export const conflictsSince = (
  { conflicts = [] }: Pick<DirectoryEntry, 'conflicts'>,
  since: Day,
): ReadonlySet<string> => new Set(conflicts.filter(({ on }) => on > since).map(({ expertId }) => expertId));
