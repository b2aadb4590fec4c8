import { describe, expect, it } from 'vitest';
import { takenBy } from '#functions/casework/compose/taken-by.ts';
import type { CaseEvent } from '#shared/domain/case.ts';
import { documentKinds } from '#shared/domain/document-kinds.ts';
import { roles, staffRoles } from '#shared/domain/roles.ts';
import { takenLine } from '#templates/documents/parts/taken.ts';
import { lead, openedRevocation, rectificationSteps, revocationSteps } from '#test/support/revocation-walk.ts';
import { straightRoad } from '#test/support/road.ts';
import { walkTo } from '#test/support/walk-to.ts';

const receipts = ['materialReceipt', 'objectionReceipt'] as const;
const kinds = Object.keys(documentKinds) as (keyof typeof documentKinds)[];
const everybody = Object.keys(roles) as (keyof typeof roles)[];

const eventBy = (role: (typeof everybody)[number]): CaseEvent =>
  ({ actor: { id: '示例', name: '示例人员', role } }) as unknown as CaseEvent;

describe('what a receipt says of who took it (O10)', () => {
  it.each(everybody)(
    'names the officer who took the paper, and says of what came on line that nobody did: %s',
    (role) => {
      for (const kind of receipts) {
        const { data, signed } = takenBy({ kind }, eventBy(role));
        if (staffRoles.includes(role)) {
          expect(data).toEqual({ taken: { by: '示例人员' } });
          expect(signed.signedBy).toMatchObject({ id: '示例', role });
        } else {
          expect(data).toEqual(role === 'system' ? {} : { taken: { online: true } });
          expect(signed).toEqual({});
        }
      }
    },
  );

  it('concerns receipts alone', () => {
    for (const kind of kinds.filter((one) => !receipts.some((receipt) => receipt === one)))
      expect(takenBy({ kind }, eventBy('agencyClerk'))).toEqual({ data: {}, signed: {} });
  });

  it('stands in every receipt of the roads, whoever handed it in', () => {
    const walks = [...[revocationSteps, rectificationSteps].map((road) => lead(openedRevocation(), undefined, road))];
    const made = walks.flatMap(({ documents }) => documents).filter(({ kind }) => receipts.some((one) => one === kind));
    expect(made.length).toBeGreaterThan(2);
    for (const { data } of made) expect(data.taken).toBeDefined();
    expect(straightRoad.length).toBeGreaterThan(0);
    expect(
      walkTo('accept').events.some(({ documents }) => documents.some(({ kind }) => kind === 'materialReceipt')),
    ).toBe(true);
  });

  it('is a line of its own above the seal, and none in receipts from before', () => {
    expect(JSON.stringify(takenLine({ by: '示例人员' }))).toContain('收件经办人：示例人员');
    expect(JSON.stringify(takenLine({ online: true }))).toContain('网上提交');
    expect(takenLine(undefined)).toEqual([]);
  });
});
