import type { Actor } from '../domain/actor.ts';
import type { CaseSnapshot } from '../domain/case.ts';
import type { CaseCard, Listing, TurnStep } from '../domain/case-card.ts';
import { addDays, type Day, dayAt, Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { type Role, staffRoles } from '../domain/roles.ts';
import { awaitingHead, standingAside } from '../domain/standing-aside.ts';
import { pendingActs } from '../procedure/acts.ts';
import type { Command, Procedure } from '../procedure/definition.ts';
import { type Asking, foreseeSteps } from '../procedure/foresee.ts';
import { hidden } from '../procedure/unentered.ts';
import type { HasConsultation } from './parts/consultation.ts';

type Holder = { readonly whose: string; readonly role: Role; readonly part: Partial<Actor> };

const staff: readonly Holder[] = [...staffRoles, 'superiorHead' as const].map((role) => ({
  whose: role,
  role,
  part: {},
}));

/** Those who act in this case: staff by their role, and the parties whom the case names. */
const holdersIn = (procedure: Procedure<unknown>, subject: CaseSnapshot): readonly Holder[] => {
  const { experts, departments } = procedure.participants(subject.data);
  const { consultation } = subject.data as HasConsultation;
  const answered = consultation?.departments.filter(({ reply }) => reply).map(({ code }) => code) ?? [];
  const { uscc } = subject;
  return [
    ...staff,
    ...(procedure.openToParty(subject.data)
      ? [{ whose: `organization#${uscc}`, role: 'organization' as const, part: { uscc } }]
      : []),
    ...experts.map((id) => ({ whose: `expert#${id}`, role: 'expert' as const, part: { expertId: id } })),
    ...departments
      .filter((code) => !answered.includes(code))
      .map((code) => ({ whose: `department#${code}`, role: 'department' as const, part: { department: code } })),
  ];
};

/** Whoever holds a role: no one person, so that nothing turns on who it is. */
const actorFor = ({ role, part }: Holder): Actor => ({
  ...{ ...part, name: '', roles: [role] },
  get id(): string {
    return hidden();
  },
});

const possibleSteps = (procedure: Procedure<unknown>, subject: CaseSnapshot, asking: Asking) =>
  foreseeSteps(procedure, subject, asking).filter(({ possible }) => possible);

/** From which day on each step can be taken, of those that cannot be taken yet: the day after one of its clocks. */
const firstDays = (
  procedure: Procedure<unknown>,
  subject: CaseSnapshot,
  actor: Actor,
): ((command: string) => { readonly from?: Day }) => {
  const on = (day: Day): ReadonlySet<string> => {
    const now = { at: Instant.parse(`${day}T00:00:00.000Z`) };
    return new Set(possibleSteps(procedure, subject, { actor, now }).map(({ command }) => command));
  };
  const today = on(dayAt(subject.changedAt));
  const later = [...new Set(subject.deadlines.map(({ lastDay }) => addDays(lastDay, 1)))].toSorted();
  return (command) => {
    const from = today.has(command) ? undefined : later.find((day) => on(day).has(command));
    return from ? { from } : {};
  };
};

/** Whether a step off the main way is due: it follows on something noted, or the case waits for it. */
const isDue = (command: Command<unknown> | undefined, data: unknown): boolean =>
  command?.follows !== undefined || command?.waits?.(data) === true;

/** What somebody may give or draft next: what follows on something noted, then the main way in its order. */
export const nextSteps = (procedure: Procedure<unknown>, subject: CaseSnapshot, actor: Actor): readonly TurnStep[] => {
  const { next = [] } = procedure.states[subject.state] ?? {};
  const rank = (name: string): number => (procedure.commands[name]?.follows ? -1 : next.indexOf(name));
  const steps = possibleSteps(procedure, subject, { actor })
    .filter(({ command }) => next.includes(command) || isDue(procedure.commands[command], subject.data))
    .filter(({ command }) => !procedure.commands[command]?.internal);
  if (steps.length === 0) return [];
  const fromOf = firstDays(procedure, subject, actor);
  return steps
    .toSorted((one, other) => rank(one.command) - rank(other.command))
    .map(({ command: name, manner }) => {
      const { label, answers, follows } = procedure.commands[name] ?? {};
      const told = answers || follows ? { answers: true as const } : {};
      return { name, label: label?.zh ?? name, manner, ...told, ...fromOf(name) };
    });
};

/** What a case is about, in a few words. */
const subjectIn = (data: unknown): { readonly subject?: string } => {
  const { certificates = [] } = data as { readonly certificates?: readonly { readonly name: string }[] };
  const [first, ...more] = certificates;
  if (!first) return {};
  return { subject: more.length > 0 ? `${first.name}等${certificates.length}个证书` : first.name };
};

const cardOf = (subject: CaseSnapshot, procedure: Procedure<unknown>): CaseCard => {
  const { caseId, procedure: name, uscc, organizationName, state, openedAt, changedAt, deadlines, data } = subject;
  const clocks = deadlines.map(({ name: clock, lastDay, provisional }) => {
    const { label, gives } = procedure.timers[clock] ?? {};
    return { name: clock, label: label?.zh ?? clock, lastDay, provisional, ...(gives ? { gives } : {}) };
  });
  const [dueOn] = clocks.map(({ lastDay }) => lastDay).toSorted();
  const aside = standingAside(data);
  const { window } = data as { window?: { opensOn: Day } };
  return {
    ...{ caseId, procedure: name, uscc, organizationName, openedAt, changedAt, clocks },
    ...{ state, stateLabel: procedure.states[state]?.label.zh ?? state },
    ...defined({ dueOn }),
    ...(window ? { window: window.opensOn } : {}),
    ...subjectIn(data),
    openToParty: procedure.openToParty(data),
    ...(aside.length > 0 ? { aside } : {}),
  };
};

/** A card with the terms of one role alone. */
export const ownCard = <Card extends Pick<CaseCard, 'clocks' | 'dueOn'>>(
  { timers }: Procedure<unknown>,
  { dueOn: _anybodys, ...card }: Card,
  role: Role,
) => {
  const clocks = card.clocks.filter(({ name }) => timers[name]?.binds.includes(role));
  const [dueOn] = clocks.map(({ lastDay }) => lastDay).toSorted();
  return { ...card, clocks, ...defined({ dueOn }) };
};

/** How a case stands in the work queues; nothing of a closed one. */
export const listingOf = (procedure: Procedure<unknown>, subject: CaseSnapshot): Listing => {
  const waits = pendingActs(subject.data).length + awaitingHead(subject.data).length > 0;
  if (procedure.states[subject.state]?.final && !waits) return { turns: [] };
  const card = cardOf(subject, procedure);
  const turns = holdersIn(procedure, subject).flatMap((holder) => {
    const commands = nextSteps(procedure, subject, actorFor(holder));
    return commands.length > 0 ? [{ whose: holder.whose, commands, card: ownCard(procedure, card, holder.role) }] : [];
  });
  return { card, turns };
};
