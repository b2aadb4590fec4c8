import { z } from 'zod';
import { Day, Instant } from './day.ts';
import { CaseId, CertificateId } from './ids.ts';
import { oneOf } from './label.ts';
import { words } from './words.ts';

/** What a decision takes from an organization: its qualification, or the certificates named. */
const Subject = {
  scope: oneOf({
    qualification: words('培训评价组织资质', 'Qualification of the organization'),
    certificate: words('职业技能等级证书实施资格', 'Authorization of certificates'),
  }),
  certificateIds: z.array(CertificateId),
};

/** What is left of a decision that was set aside, wholly or by row, from the day on which that was decided (O4.1). */
const Revision = z.strictObject({ on: Day, ...Subject });

/** A case that the decision left without an object (O4.3): it lives again once the object is back. */
const Absorbed = z.strictObject({
  caseId: CaseId,
  procedure: z.enum(['voluntaryExit', 'revocation']),
  ...Subject,
  openedAt: Instant.optional(),
});

/** The effect rests from a day on, until the day on which that is lifted (停止执行, O4.6). */
const Stay = z.strictObject({ from: Day, until: Day.optional() });

/**
 * A decision by which somebody left the directory, as it was taken, with what became of it since. An entry keeps them in
 * the order in which they took effect: what stands is worked out from them, never written over.
 */
export const ExitDecision = z.strictObject({
  caseId: CaseId,
  way: z.enum(['voluntaryExit', 'revocation']),
  ...Subject,
  effectiveOn: Day,
  /** Whether it bars for what it takes of itself, or only where the qualification goes (a setting of its day). */
  banAppliesTo: z.enum(['anyExit', 'qualificationOnly']),
  revisions: z.array(Revision).optional(),
  stays: z.array(Stay).optional(),
  /** It was found unlawful and stands: directory and bans are as they were (O4.1). */
  unlawfulOn: Day.optional(),
  absorbed: z.array(Absorbed).optional(),
});
export type ExitDecision = z.infer<typeof ExitDecision>;

export type Taking = Pick<ExitDecision, 'scope' | 'certificateIds'>;

/** What a decision takes, by what was known of it at the end of a day, its first words where nothing was decided since. */
export const takingAt = (decision: ExitDecision, knownOn: Day): Taking =>
  (decision.revisions ?? []).findLast(({ on }) => on <= knownOn) ?? decision;

/** Whether nothing of a decision is left: it counts like one never taken. */
export const isNothing = ({ scope, certificateIds }: Taking): boolean =>
  scope === 'certificate' && certificateIds.length === 0;

/** Whether the effect rests on a day, by what was known at the end of another: a stay is known from its first day. */
export const isStayed = ({ stays = [] }: ExitDecision, { on, knownOn }: { on: Day; knownOn: Day }): boolean =>
  stays.some(
    ({ from, until }) => from <= on && from <= knownOn && (until === undefined || until > knownOn || on < until),
  );
