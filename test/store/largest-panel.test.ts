import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { largestPanel } from '#shared/procedures/parts/panel-input.ts';
import { procedureOf } from '#shared/procedures/registry.ts';
import { readCase } from '#shared/store/cases.ts';
import { enter, fillPool, openExit, openRevocationIn } from '#test/support/docket.ts';
import { mustMove } from '#test/support/move.ts';
import { revocationSteps } from '#test/support/revocation-walk.ts';
import { straightRoad } from '#test/support/road.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';
import type { Given } from '#test/support/walk.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

describe('the largest panel', () => {
  it.each([
    ['formPanel', straightRoad, openExit],
    ['formPanel', revocationSteps, openRevocationIn],
    ['formReconsiderationPanel', revocationSteps, openRevocationIn],
  ] as const)('is written in one transaction by %s, with its invitations and turns', async (name, steps, open) => {
    const table = await engine.fresh();
    await enter(table, 'X-1001', 'X-1002');
    const caseId = await open(table, 'X-1001');
    const at = steps.findIndex((given) => given.name === name);
    for (const given of steps.slice(0, at)) await mustMove(table, caseId, given);
    const form = steps[at] as Given;
    const { members, ...rest } = form.input as {
      members: {
        expertId: string;
        name: string;
        organization: string;
        recommendedBy: string;
        declaredNoInterest: boolean;
      }[];
    };
    const [first] = members;
    if (!first) throw new Error('no members');
    const others = Array.from({ length: largestPanel - members.length }, (_, index) => ({
      ...{ ...first, expertId: `other-${index}`, name: `示例专家其他${index}` },
    }));
    await fillPool(
      table,
      others.map(({ declaredNoInterest: _signed, ...expert }) => ({ ...expert, fields: ['示例领域'] })),
    );
    const many = [...members, ...others];
    await mustMove(table, caseId, { ...form, input: { ...rest, members: many } });
    const { snapshot } = await readCase(table, caseId);
    expect(snapshot && procedureOf(snapshot).participants(snapshot.data).experts).toEqual(
      expect.arrayContaining(many.map(({ expertId }) => expertId)),
    );
  });
});
