import { describe, expect, it } from 'vitest';
import type { Actor } from '#shared/domain/actor.ts';
import type { CaseSnapshot } from '#shared/domain/case.ts';
import type { Turn } from '#shared/domain/case-card.ts';
import type { Role } from '#shared/domain/roles.ts';
import { isIdle } from '#shared/procedure/acts.ts';
import { movesOf, type Procedure, rolesOf } from '#shared/procedure/definition.ts';
import { foreseeSteps, type Prospect } from '#shared/procedure/foresee.ts';
import { matrixOf } from '#shared/procedure/matrix.ts';
import { draftableBy } from '#shared/procedure/sign-off.ts';
import { listingOf } from '#shared/procedures/listing.ts';
import type { HasConsultation } from '#shared/procedures/parts/consultation.ts';
import { procedureOf, procedures } from '#shared/procedures/registry.ts';
import { dose, someOf } from '#test/support/dose.ts';
import { happenedIn } from '#test/support/recorded-steps.ts';
import { somebody } from '#test/support/walk.ts';

/** Cases of the recorded walks as they stood at some time, a few of each open state, with what waits in each. */
const open = [
  ...Map.groupBy(
    (await happenedIn()).map(({ before: { subject } }) => subject),
    ({ procedure, state }) => `${procedure}.${state}`,
  ).values(),
]
  .flatMap((some) => someOf(some, dose(5, 60)))
  .filter((subject) => !procedureOf(subject).states[subject.state]?.final)
  .map((subject) => ({
    subject,
    procedure: procedureOf(subject),
    turns: listingOf(procedureOf(subject), subject).turns,
  }));

const waiting: readonly Role[] = [
  ...(['agencyClerk', 'agencyHead', 'officeClerk', 'officeHead'] as const),
  ...(['organization', 'expert', 'department'] as const),
];

const roleOf = ({ whose }: Turn): Role => whose.split('#')[0] as Role;

const rows = new Map(procedures.map((procedure) => [procedure, matrixOf(procedure)]));

/** What the matrix lets a role give or draft on the main way, and what follows on something noted. */
const allowed = (procedure: Procedure<unknown>, subject: CaseSnapshot, role: Role): string[] => {
  const { next = [] } = procedure.states[subject.state] ?? {};
  const drafts = draftableBy(procedure, subject.state, somebody(role));
  return (rows.get(procedure) ?? [])
    .filter(({ state }) => state === subject.state)
    .filter(({ command, roles }) => roles.includes(role) || drafts.includes(command))
    .map(({ command }) => command)
    .filter((name) => {
      const { follows, waits } = procedure.commands[name] ?? {};
      return next.includes(name) || follows || waits?.(subject.data);
    })
    .filter((name) => !procedure.commands[name]?.internal && !isIdle(procedure, subject, name));
};

/** Whoever of this role the case names, and waits for; staff by their role alone. */
const partyIn = (procedure: Procedure<unknown>, subject: CaseSnapshot, role: Role): Actor | undefined => {
  const { experts, departments } = procedure.participants(subject.data);
  if (role === 'expert') return experts[0] ? somebody(role, { expertId: experts[0] }) : undefined;
  if (role === 'organization')
    return procedure.openToParty(subject.data) ? somebody(role, { uscc: subject.uscc }) : undefined;
  if (role !== 'department') return somebody(role);
  const { consultation } = subject.data as HasConsultation;
  const silent = departments.find((code) => !consultation?.departments.find((one) => one.code === code)?.reply);
  return silent ? somebody(role, { department: silent }) : undefined;
};

const isKeptBack = ({ conditions }: Prospect): boolean => conditions.some(({ foreseen }) => foreseen === 'unmet');

describe('what waits for each role and party in each state', () => {
  it.each(waiting)('is for %s what the matrix lets it give or draft on the main way, and nothing else', (role) => {
    const differing = open.flatMap(({ subject, procedure, turns }) => {
      const may = allowed(procedure, subject, role);
      const mine = turns.filter((turn) => roleOf(turn) === role);
      const shown = new Set(mine.flatMap(({ commands }) => commands.map(({ name }) => name)));
      const actor = partyIn(procedure, subject, role);
      const steps = actor ? foreseeSteps(procedure, subject, { actor }) : [];
      const keptBack = (name: string) =>
        !actor ||
        steps.some(({ command, prospects }) => command === name && prospects.every(isKeptBack)) ||
        // Of several moves the one that would be taken is another role's.
        (movesOf(procedure.states[subject.state], name).length > 1 && !steps.some(({ command }) => command === name));
      return [
        ...[...shown].filter((name) => !may.includes(name)).map((name) => `${subject.state} ${name} is too much`),
        ...may
          .filter((name) => !shown.has(name) && !keptBack(name))
          .map((name) => `${subject.state} ${name} is missing`),
      ];
    });
    expect([...new Set(differing)]).toEqual([]);
  });

  it('begins with the main way in its order', () => {
    for (const { subject, procedure, turns } of open)
      for (const { commands } of turns) {
        const { next = [] } = procedure.states[subject.state] ?? {};
        const places = commands.map(({ name }) => next.indexOf(name));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }
  });

  it('leaves no open case to nobody: somebody is told of it, or the system goes on', () => {
    const left = open.filter(({ subject, procedure, turns }) => {
      const state = procedure.states[subject.state];
      const bySystem = (name: string) => movesOf(state, name).some((move) => rolesOf(move).includes('system'));
      return turns.length === 0 && !(state?.next ?? []).some(bySystem);
    });
    expect([...new Set(left.map(({ subject: { procedure, state } }) => `${procedure}.${state}`))]).toEqual([]);
  });

  it('tells each reader the terms that bind it, and no others', () => {
    for (const { procedure, turns } of open)
      for (const turn of turns)
        for (const { name } of turn.card.clocks) expect(procedure.timers[name]?.binds).toContain(roleOf(turn));
  });
});
