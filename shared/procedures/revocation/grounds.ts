import { z } from 'zod';
import { addDays, addYears, Day } from '../../domain/day.ts';
import { text } from '../../domain/directory.ts';
import { CertificateId } from '../../domain/ids.ts';
import { named, oneOf } from '../../domain/label.ts';
import { law } from '../../domain/law.ts';
import { inWords } from '../../domain/law-words.ts';
import { words } from '../../domain/words.ts';

const certificateIds = z.array(CertificateId).min(1).max(500);
const proof = {
  facts: named('事实', 'Facts', text(2000)),
  evidence: named('凭据', 'Evidence', z.array(text(200)).min(1).max(100)),
};

/**
 * A ground of Article 5 with its facts and evidence. What a machine can check of it is asked for as days: since approval
 * (2), since the last renewal (3), running without examinations, candidates or schools (4).
 */
export const Ground = z.discriminatedUnion('groundNo', [
  z.strictObject({
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(1)),
    itemNo: named('第二十八条第几项', 'Item of Article 28', z.int().min(1).max(law.situationsOfMeasures.value)),
    ...proof,
  }),
  z.strictObject({
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(2)),
    certificateIds: named('证书', 'Certificates', certificateIds),
    ...proof,
  }),
  z.strictObject({
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(3)),
    certificateIds: named('证书', 'Certificates', certificateIds),
    lastUpdatedOn: named('最近更新日期', 'Last updated on', Day.optional()),
    ...proof,
  }),
  z.strictObject({
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(4)),
    certificateIds: named('证书', 'Certificates', certificateIds),
    idle: named(
      '未开展的情形',
      'In what way it was idle',
      oneOf({
        notHeld: words(`连续${inWords(law.yearsIdle).zh}未开展`, `No examinations for ${inWords(law.yearsIdle).en}`),
        noCandidates: words(
          `连续${inWords(law.yearsIdle).zh}无人报名`,
          `No candidates for ${inWords(law.yearsIdle).en}`,
        ),
        noSchools: words(`连续${inWords(law.yearsIdle).zh}无院校选择`, `No school for ${inWords(law.yearsIdle).en}`),
      }),
    ),
    from: named('起始日期', 'From', Day),
    to: named('截止日期', 'Until', Day),
    ...proof,
  }),
  z.strictObject({
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(5)),
    reports: named('问题反映件数', 'Number of reports', z.int().min(1).max(1_000_000)),
    ...proof,
  }),
  z.strictObject({
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(6)),
    gradedOn: named('监测评价公布日期', 'Day the grade was published', Day),
    ...proof,
  }),
  z.strictObject({
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(7)),
    decision: named('处罚决定或者裁判文书', 'Penalty decision or judgment', text(300)),
    ...proof,
  }),
  z.strictObject({
    groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(8)),
    ruling: named('裁定文书', 'Ruling', text(300)),
    ...proof,
  }),
  z.strictObject({ groundNo: named('第五条第几项情形', 'Ground (item of Article 5)', z.literal(9)), ...proof }),
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
