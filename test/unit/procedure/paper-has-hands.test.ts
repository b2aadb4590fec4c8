import { describe, expect, it } from 'vitest';
import { isStaff } from '#shared/domain/actor.ts';
import { day } from '#shared/domain/day.ts';
import { standingOf } from '#shared/domain/roles.ts';
import { movesOf, rolesOf } from '#shared/procedure/definition.ts';
import { procedures } from '#shared/procedures/registry.ts';
import { windowOf } from '#shared/procedures/voluntary-exit/data.ts';
import { entryWith } from '#test/support/examples.ts';
import { materials } from '#test/support/road.ts';
import { somebody } from '#test/support/walk.ts';
import { unmet, walkTo } from '#test/support/walk-to.ts';

/** Every command that a party may give, with the states in which it may. */
const partyCommands = procedures.flatMap((procedure) =>
  Object.entries(procedure.states).flatMap(([state, definition]) =>
    Object.keys(definition.on ?? {}).flatMap((command) => {
      const roles = movesOf(definition, command)
        .filter(({ enters }) => !enters)
        .flatMap(rolesOf);
      return roles.some((role) => standingOf[role] === 'party')
        ? [{ name: procedure.name, state, command, roles }]
        : [];
    }),
  ),
);

describe('whatever a party may do by the portal', () => {
  it.each(partyCommands)('a clerk may enter from paper: $name $command in $state', ({ roles }) => {
    expect(roles.filter((role) => isStaff(somebody(role)))).not.toEqual([]);
  });

  it('is found in every procedure', () => {
    expect(new Set(partyCommands.map(({ name }) => name)).size).toBe(procedures.length);
    expect(partyCommands.length).toBeGreaterThan(20);
  });
});

const delivered = procedures.flatMap(({ name, commands }) =>
  Object.entries(commands).flatMap(([command, { input }]) => {
    const shape = (input as { shape?: Record<string, unknown> }).shape ?? {};
    return 'postmarkedOn' in shape && 'receivedOn' in shape ? [{ name, command, input }] : [];
  }),
);

describe('a postmark after the arrival', () => {
  it.each(delivered)('is refused: $name $command', ({ input }) => {
    const issuesOf = (postmarkedOn: string) => {
      const common = {
        summary: '示例',
        text: '示例',
        kind: 'person',
        substance: '示例',
        evidence: ['示例'],
        materials,
      };
      const shape = Object.keys((input as unknown as { shape: object }).shape);
      const given = Object.fromEntries(Object.entries(common).filter(([member]) => shape.includes(member)));
      const parsed = input.safeParse({ ...given, receivedOn: '2026-03-10', postmarkedOn });
      return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
    };
    expect(issuesOf('2026-03-10')).toEqual([]);
    expect(issuesOf('2026-03-11')).toEqual(['postmarkedOn']);
  });

  it('can be stated of more than one command', () => expect(delivered.length).toBeGreaterThan(4));
});

describe('an application posted before a window opens', () => {
  const windowFor = (receivedOn: string, postmarkedOn: string) =>
    windowOf({ receivedOn: day(receivedOn), postmarkedOn: day(postmarkedOn), materials: [] }).label;

  it('belongs to the window open on its arrival, else to the next; one posted in a window keeps it', () => {
    expect(windowFor('2026-01-05', '2025-12-28')).toBe('2026年1月');
    expect(windowFor('2026-07-02', '2026-02-03')).toBe('2026年7月');
    expect(windowFor('2025-12-30', '2025-12-20')).toBe('2026年1月');
    expect(windowFor('2026-02-03', '2026-01-31')).toBe('2026年1月');
    const walk = walkTo('recordPaperReceipt');
    const input = { receivedOn: '2026-01-06', postmarkedOn: '2025-12-28', materials };
    walk.give({ by: 'agencyClerk', on: '2026-01-06', name: 'recordPaperReceipt', input });
    expect(walk.subject.state).toBe('received');
  });
});

describe('a ground of refusal that the system can check', () => {
  const refuse = (ground: string) => ({
    ...({ by: 'agencyClerk', on: '2026-01-08', name: 'refuseAcceptance' } as const),
    input: { ground, facts: '示例', returnsPapers: false },
  });
  const young = () => {
    const entry = entryWith('X-1001');
    return { ...entry, certificates: entry.certificates.map((held) => ({ ...held, approvedOn: day('2025-08-01') })) };
  };

  it('must be so', () => {
    const walk = walkTo('accept');
    expect(unmet(walk, refuse('yearNotElapsed'))).toEqual(['refusalGroundTrue']);
    expect(unmet(walk, refuse('notInDirectory'))).toEqual(['refusalGroundTrue']);
    walk.give(refuse('noStanding'));
    expect(walk.subject.state).toBe('notAccepted');
    const early = walkTo('accept', young());
    early.give(refuse('yearNotElapsed'));
    expect(early.subject.state).toBe('notAccepted');
  });
});
