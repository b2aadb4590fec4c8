import { expect, it } from 'vitest';
import { appealOf, type ExplainedCase } from '#functions/portal/organization/appeal.ts';
import { day } from '#shared/domain/day.ts';
import { revocationIdOf } from '#shared/domain/ids.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { morning } from '#test/support/walk.ts';

type Asked = Parameters<typeof appealOf>;

const visit = { lang: 'zh', world: { now: () => morning('2026-07-01') } } as Pick<Asked[0], 'lang'> as Asked[0];
const viewed = (notice: object): ExplainedCase =>
  ({
    ...{
      caseId: revocationIdOf(exampleUscc, 1),
      procedure: 'revocation',
      availableCommands: ['fileAppeal'],
      deadlines: [],
    },
    ...{ data: { notice }, receipts: { opinionNotification: day('2026-05-06') } },
  }) as Partial<ExplainedCase> as ExplainedCase;

it('tells of the right of appeal against what was told beside, until its own receipt is on record (O3.3)', () => {
  expect(String(appealOf(visit, viewed({ supplement: {} })))).toContain('尚未登记');
  expect(appealOf(visit, viewed({}))).toBeUndefined();
});
