import type { CaseSnapshot } from '../domain/case.ts';
import type { CaseCard, Listing, Turn } from '../domain/case-card.ts';
import type { Day } from '../domain/day.ts';
import type { Role } from '../domain/roles.ts';
import { isIdle, pendingActs } from '../procedure/acts.ts';
import { type Move, movesOf, type Procedure, rolesOf } from '../procedure/definition.ts';
import { ordinaryMovesOf } from '../procedure/ordinary.ts';
import type { HasConsultation } from './parts/consultation.ts';

/**
 * The commands that are open nearly all along, such as withdrawing or suspending: whoever may give them may do so at
 * any time, and nobody is waited for. They are those that more than half of the states accept.
 */
export const standingCommands = <Data>({ states }: Procedure<Data>): ReadonlySet<string> => {
  const open = Object.values(states).filter(({ final }) => !final);
  const names = new Set(open.flatMap(({ on = {} }) => Object.keys(on)));
  const takes = (name: string) => open.filter((state) => ordinaryMovesOf(state, name).length > 0).length;
  return new Set([...names].filter((name) => takes(name) * 2 > open.length));
};

/** What each role is waited for in a state, guards aside; standing commands, internal ones and the system's are none. */
const awaited = (procedure: Procedure<unknown>, subject: CaseSnapshot): Map<Role, Turn['commands']> => {
  const standing = standingCommands(procedure);
  const state = procedure.states[subject.state];
  const { on = {} } = state ?? {};
  const wanted = Object.keys(on).filter((name) => !standing.has(name) && !procedure.commands[name]?.internal);
  // What is done about acts that came late is waited for where there are any (O1.3).
  const movesNow = (name: string): readonly Move[] => {
    const ordinary = ordinaryMovesOf(state, name);
    if (ordinary.length > 0 || procedure.acts?.[name] || isIdle(procedure, subject, name)) return ordinary;
    return movesOf(state, name);
  };
  const pairs = wanted.flatMap((name) =>
    [...new Set(movesNow(name).flatMap((move) => rolesOf(move)))].map(
      (role) => [role, { name, label: procedure.commands[name]?.label.zh ?? name }] as const,
    ),
  );
  const byRole = Map.groupBy(
    pairs.filter(([role]) => role !== 'system'),
    ([role]) => role,
  );
  return new Map([...byRole].map(([role, list]) => [role, list.map(([, command]) => command)]));
};

/** Those who hold a role in this case: the role itself for staff, the parties whom the case names for the others. */
const holders = (role: Role, subject: CaseSnapshot, procedure: Procedure<unknown>): readonly string[] => {
  const { experts, departments } = procedure.participants(subject.data);
  if (role === 'organization') return procedure.openToParty(subject.data) ? [`organization#${subject.uscc}`] : [];
  if (role === 'expert') return experts.map((id) => `expert#${id}`);
  if (role !== 'department') return [role];
  const { consultation } = subject.data as HasConsultation;
  const answered = consultation?.departments.filter(({ reply }) => reply).map(({ code }) => code) ?? [];
  return departments.filter((code) => !answered.includes(code)).map((code) => `department#${code}`);
};

const cardOf = (subject: CaseSnapshot, procedure: Procedure<unknown>): CaseCard => {
  const { caseId, procedure: name, uscc, organizationName, state, openedAt, changedAt, deadlines, data } = subject;
  const clocks = deadlines.map(({ name: clock, lastDay, provisional }) => {
    const { label, gives } = procedure.timers[clock] ?? {};
    return { name: clock, label: label?.zh ?? clock, lastDay, provisional, ...(gives ? { gives } : {}) };
  });
  const [dueOn] = clocks.map(({ lastDay }) => lastDay).toSorted();
  const { window } = data as { window?: { opensOn: Day } };
  return {
    ...{ caseId, procedure: name, uscc, organizationName, openedAt, changedAt, clocks },
    ...{ state, stateLabel: procedure.states[state]?.label.zh ?? state },
    ...(dueOn ? { dueOn } : {}),
    ...(window ? { window: window.opensOn } : {}),
    openToParty: procedure.openToParty(data),
  };
};

/** How a case stands in the work queues; nothing of a closed one. */
export const listingOf = (procedure: Procedure<unknown>, subject: CaseSnapshot): Listing => {
  if (procedure.states[subject.state]?.final && pendingActs(subject.data).length === 0) return { turns: [] };
  const card = cardOf(subject, procedure);
  const { changedAt: _changes, ...standing } = card;
  const turns = [...awaited(procedure, subject)].flatMap(([role, commands]) =>
    holders(role, subject, procedure).map((whose) => ({ whose, commands, card: standing })),
  );
  return { card, turns };
};
