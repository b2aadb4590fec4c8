import { z } from 'zod';
import { addDays, addYears, Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { CertificateId } from '../../domain/ids.ts';
import { law } from '../../domain/law.ts';

const certificateIds = z.array(CertificateId).min(1).max(500);
const proof = { facts: text(2000), evidence: z.array(text(200)).min(1).max(100) };

/**
 * A ground of Article 5 with its facts and evidence. What a machine can check of it is asked for as days: since approval
 * (2), since the last renewal (3), running without examinations, candidates or schools (4).
 */
export const Ground = z.discriminatedUnion('groundNo', [
  z.strictObject({ groundNo: z.literal(1), itemNo: z.int().min(1).max(law.situationsOfMeasures.value), ...proof }),
  z.strictObject({ groundNo: z.literal(2), certificateIds, ...proof }),
  z.strictObject({ groundNo: z.literal(3), certificateIds, lastUpdatedOn: Day.optional(), ...proof }),
  z.strictObject({
    groundNo: z.literal(4),
    certificateIds,
    idle: z.enum(['notHeld', 'noCandidates', 'noSchools']),
    from: Day,
    to: Day,
    ...proof,
  }),
  z.strictObject({ groundNo: z.literal(5), reports: z.int().min(1).max(1_000_000), ...proof }),
  z.strictObject({ groundNo: z.literal(6), gradedOn: Day, ...proof }),
  z.strictObject({ groundNo: z.literal(7), decision: text(300), ...proof }),
  z.strictObject({ groundNo: z.literal(8), ruling: text(300), ...proof }),
  z.strictObject({ groundNo: z.literal(9), ...proof }),
]);
export type Ground = z.infer<typeof Ground>;

/** The approval days of the case's certificates, and the day on which the ground is asserted. */
type Asserted = {
  readonly certificates: readonly { readonly certificateId: string; readonly approvedOn: Day }[];
  readonly today: Day;
};

/** Whether the days that a ground states carry it; a ground that states none is for people to judge. */
export const daysCarry = (ground: Ground, { certificates, today }: Asserted): boolean => {
  if (!('certificateIds' in ground)) return true;
  const approvals = ground.certificateIds.map(
    (id) => certificates.find(({ certificateId }) => certificateId === id)?.approvedOn,
  );
  return approvals.every((approvedOn) => approvedOn !== undefined && termPassed(ground, approvedOn, today));
};

const termPassed = (
  ground: Extract<Ground, { certificateIds: readonly string[] }>,
  approvedOn: Day,
  today: Day,
): boolean => {
  switch (ground.groundNo) {
    case 2:
      return today > addYears(approvedOn, law.yearNotStarted.value);
    case 3: {
      const last = ground.lastUpdatedOn;
      return today > addYears(last && last > approvedOn ? last : approvedOn, law.yearsNotRenewed.value);
    }
    case 4:
      return (
        approvedOn <= ground.from &&
        ground.to <= today &&
        addDays(ground.to, 1) >= addYears(ground.from, law.yearsIdle.value)
      );
  }
};

/** Grounds 5 and 6 stand only on a rectification that failed (R5.5, R5.6). */
export const needsFailedRectification = ({ groundNo }: Ground): boolean => groundNo === 5 || groundNo === 6;
