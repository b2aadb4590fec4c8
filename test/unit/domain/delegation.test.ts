import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import { day } from '#shared/domain/day.ts';
import { actingAs, type Delegation } from '#shared/domain/delegation.ts';
import type { Role } from '#shared/domain/roles.ts';
import { morning } from '#test/support/walk.ts';

const head = { id: '示例-负责人', name: '示例负责人' };
const deputy = (...roles: Role[]): Actor => ({ id: '示例-副职', name: '示例副职', roles });

const delegation = (part: Partial<Delegation> = {}): Delegation => ({
  ...{ ordinal: 1, role: 'agencyHead', by: head, to: { id: '示例-副职', name: '示例副职' } },
  ...{ from: day('2026-01-12'), until: day('2026-01-16'), at: morning('2026-01-10') },
  ...part,
});
const ended = { by: head, at: morning('2026-01-13') };

describe('a delegation', () => {
  it.each([
    ['the day before', '2026-01-11', false],
    ['its first day', '2026-01-12', true],
    ['its last day', '2026-01-16', true],
    ['the day after', '2026-01-17', false],
  ])('on %s', (_, on, holds) =>
    expect(actingAs(deputy('agencyClerk'), [delegation()], day(on)).roles.includes('agencyHead')).toBe(holds),
  );

  it('grants nothing once ended, nor across bodies, nor to somebody outside the offices', () => {
    const today = day('2026-01-14');
    for (const [roles, given] of [
      [['agencyClerk'], delegation({ ended })],
      [['officeClerk'], delegation()],
      [['agencyClerk'], delegation({ role: 'officeHead' })],
      [['organization'], delegation()],
      [['auditor'], delegation()],
      [[], delegation()],
    ] as const) {
      const actor = deputy(...roles);
      expect(actingAs(actor, [given], today)).toBe(actor);
    }
  });

  it('names the head it comes from, and leaves who holds the role as they are', () => {
    const today = day('2026-01-14');
    expect(actingAs(deputy('agencyClerk'), [delegation({ ended }), delegation({ ordinal: 2 })], today)).toMatchObject({
      roles: ['agencyClerk', 'agencyHead'],
      delegated: [{ role: 'agencyHead', by: head }],
    });
    const own = deputy('agencyHead');
    expect(actingAs(own, [delegation()], today)).toBe(own);
  });
});
