import { openIssuance } from '#functions/lib/start-issuance.ts';
import type { World } from '#functions/lib/world.ts';
import { exampleUsccs } from '#infra/local/personas.ts';
import { region } from '#infra/local/platform.ts';
import { exampleStage } from '#infra/stages/example.ts';
import { Instant } from '#shared/domain/day.ts';
import { openBucket } from '#shared/files/bucket.ts';
import type { Table } from '#shared/store/connect.ts';

/** The world of the API function over a table of the bench, at an hour with its offset; the bucket is never asked. */
export const worldAt = (table: Table, at: string): World => {
  process.env.AWS_REGION ??= region;
  const now = Instant.parse(new Date(at).toISOString());
  const issuance = openIssuance('arn:aws:states:::stateMachine:bench');
  return { table, bucket: openBucket('bench'), issuance, seed: exampleStage.settings, now: () => now };
};

/** An organization with as many certificates as asked, the first being the one that the road is about. */
export const organizationWith = (certificates: number) => ({
  uscc: exampleUsccs.a,
  name: '示例甲培训评价组织有限公司',
  address: '示例市示例区甲路1号',
  contact: { name: '示例联系人丙', phone: '000-00000001' },
  certificates: Array.from({ length: certificates }, (_, at) => ({
    certificateId: `X-2021-${String(at + 1).padStart(4, '0')}`,
    name: `示例职业技能${at + 1}`,
    approvedOn: '2021-03-15',
  })),
});
