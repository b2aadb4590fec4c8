import { type Actor, systemActor } from '../domain/actor.ts';
import type { CaseEvent, CaseSnapshot } from '../domain/case.ts';
import { dayAt, type Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { own } from '../domain/own.ts';
import type { ReceiptNoted } from '../domain/paper.ts';
import { accept, type Result, refuse } from '../domain/result.ts';
import type { Role } from '../domain/roles.ts';
import { apply, sealEvent } from './apply.ts';
import { type Authority, authorize } from './authorize.ts';
import { decideBeneath } from './beneath.ts';
import { checkSignOff } from './check-sign-off.ts';
import { confirmCorrection } from './confirm-correction.ts';
import { consequencesOf } from './consequences.ts';
import type { Decision, ExpertSeen } from './decision.ts';
import type { Facts } from './decision-facts.ts';
import { type Move, type Procedure, rolesOf, type Situation } from './definition.ts';
import { chooseMove, requirementsOf } from './guards.ts';
import { parseInput } from './input.ts';
import { interruptionChanges, targetOf } from './interruption.ts';
import { orderDocuments } from './orders.ts';
import { isSignedStep } from './review-list.ts';
import type { HasSetAside } from './setting-aside.ts';
import { signersOf } from './sign-off.ts';
import { takingOf } from './taking.ts';
import { clocksAfter, compact } from './timers.ts';

/** A command as given: its name, its unparsed input, who gives it and when, and who drafted it where it was drafted. */
export type GivenCommand = Authority & {
  readonly input: unknown;
  readonly at: Instant;
  /** The digest of the list that the signer saw (O3.1). */
  readonly seenList?: string | undefined;
  /** When the draft was last touched that is signed off. */
  readonly readyAt?: Instant;
  /** A draft is only tried: what a signature asks besides is not asked yet. */
  readonly rehearsed?: true;
};

/**
 * Decides one command on one case. Pure: touches nothing, and the same arguments give the same answer.
 * Refuses with `command.*`, `input.invalid`, `guard.unmet`, a guard's own refusal or `signOff.*`.
 */
export const decide = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  { given, facts }: { readonly given: GivenCommand; readonly facts: Facts },
): Result<Decision<Data>> => {
  const allowed = authorize(procedure, subject, given);
  if (!allowed.ok) return allowed;
  if (allowed.value.some(({ beneath }) => beneath)) {
    const awake = (woken: CaseSnapshot<Data>) => decide(procedure, woken, { given, facts });
    return decideBeneath(subject, { name: given.name, at: given.at, calendar: facts.calendar, decide: awake });
  }
  const command = own(procedure.commands, given.name);
  if (!command) throw new TypeError(`${procedure.name} names no command ${given.name}`);
  if (command.receives) return refuse({ code: 'command.internal', command: given.name });
  const input = parseInput(command.input, given.input);
  if (!input.ok) return input;
  const { actor, at } = given;
  const bare = {
    before: subject,
    data: subject.data,
    input: input.value,
    actor,
    at,
    today: dayAt(at),
    facts,
    ...signingOf(given),
  };
  const taking = takingOf(procedure, { name: given.name, command, moves: allowed.value, bare });
  if (!taking.ok) return taking;
  const { recorded } = taking.value;
  const tested = { ...bare, data: { ...subject.data, ...recorded }, input: taking.value.input };
  const move = chooseMove(procedure, taking.value.moves, tested);
  if (!move.ok) return move;
  const situation: Situation<Data> = { ...tested, input: input.value };
  const giver = giverOf(given.actor, given.draftedBy ? signersOf(move.value) : rolesOf(move.value));
  const { act } = taking.value;
  const annexed = act ? { name: act, situation: tested } : { name: given.name, situation };
  if (command.corrects === 'confirmed') return correct(procedure, { name: given.name, situation, giver });
  const taken = { situation, move: move.value, name: given.name, giver, recorded, annexed };
  const step = take(procedure, { ...taken, ...defined({ draftedBy: given.draftedBy, readyAt: given.readyAt }) });
  const { entails } = move.value;
  const entailed = entails && { name: entails, actor: systemActor, input: {}, at: given.at };
  const whole = entailed ? follow(procedure, step, { given: entailed, facts }) : accept(step);
  return whole.ok ? checkSignOff(whole.value, given, isSignedStep(procedure, given.name)) : whole;
};

const signingOf = ({ name, draftedBy, seenList, rehearsed }: GivenCommand): Pick<Situation<unknown>, 'signing'> =>
  draftedBy && !rehearsed ? { signing: { step: name, draftedBy, seenList } } : {};

type Taken<Data> = {
  readonly situation: Situation<Data>;
  readonly move: Move;
  readonly name: string;
  readonly giver: CaseEvent['actor'];
  readonly draftedBy?: GivenCommand['draftedBy'];
  readonly readyAt?: GivenCommand['readyAt'];
  readonly recorded: Partial<Data>;
  /** By which command, and on what, something is kept beside the case; absent: by this one. */
  readonly annexed?: { readonly name: string; readonly situation: Situation<Data> };
  readonly received?: ReceiptNoted | undefined;
};

/** The decision that a move whose conditions hold brings about. */
export const take = <Data>(procedure: Procedure<Data>, taken: Taken<Data>): Decision<Data> => {
  const { situation, move, recorded, received, annexed = taken } = taken;
  const { before, facts } = situation;
  const final = procedure.states[targetOf(move, situation)]?.final === true;
  const { directory, opened, changes: effect } = consequencesOf(procedure, { situation, move, final });
  const dropped = (move.drops ?? []).filter((member) => Object.hasOwn(before.data as object, member));
  const changes = {
    ...withoutDropped({ ...recorded, ...effect, ...interruptionChanges(move, situation) }, dropped),
    ...takenBy(procedure, taken),
  };
  const annexes = procedure.commands[annexed.name]?.annexes?.(annexed.situation);
  const clue = procedure.commands[taken.name]?.logs?.(situation);
  const clocks = clocksAfter(procedure, move, situation);
  const event = sealEvent({
    ...openingOf(taken),
    changes,
    ...(dropped.length > 0 ? { unset: dropped } : {}),
    documents: orderDocuments(procedure, move, situation),
    ...defined({ received }),
    deadlines: { started: clocks.started.map(compact), stopped: clocks.stopped },
  });
  return {
    next: apply(before, event),
    events: [event],
    started: clocks.started,
    stopped: clocks.stopped,
    ...defined({ annexes, clue, opened, directory }),
    ...(reads(procedure, { move, actor: situation.actor, what: 'readsDirectory' })
      ? { reliesOnEntryVersion: facts.entry.version }
      : {}),
    ...(reads(procedure, { move, actor: situation.actor, what: 'readsCalendar' })
      ? { reliesOnCalendar: facts.calendar.publication?.revision ?? 0 }
      : {}),
    ...(facts.pool && reads(procedure, { move, actor: situation.actor, what: 'readsPool' })
      ? { reliesOnExperts: seenIn(facts.pool) }
      : {}),
  };
};

const withoutDropped = (changes: object, dropped: readonly string[]): object =>
  Object.fromEntries(Object.entries(changes).filter(([member]) => !dropped.includes(member)));

/** Who took a decision that can be set aside is kept with it: somebody else signs where that is done (O4.4). */
const takenBy = <Data>(procedure: Procedure<Data>, { name, giver, situation }: Taken<Data>): HasSetAside => {
  const decisions = Object.entries(procedure.decisions ?? {}).filter(([, kind]) => kind.takenBy.includes(name));
  if (decisions.length === 0) return {};
  const { taken } = situation.before.data as HasSetAside;
  const by = { on: situation.today, by: giver.id, ...(giver.onBehalfOf ? { onBehalfOf: giver.onBehalfOf.id } : {}) };
  return { taken: { ...taken, ...Object.fromEntries(decisions.map(([decision]) => [decision, by])) } };
};

/** Those whom the pool does not have carry no version: whoever asked for them was refused. */
const seenIn = (pool: NonNullable<Facts['pool']>): readonly ExpertSeen[] =>
  [...pool].map(([expertId, { version }]) => ({ expertId, version }));

const openingOf = <Data>({ situation, move, name, giver, draftedBy, readyAt }: Taken<Data>) => {
  const { before, at, input } = situation;
  return {
    caseId: before.caseId,
    sequence: before.version + 1,
    at,
    actor: giver,
    ...defined({ draftedBy, readyAt }),
    command: name,
    from: before.state,
    to: targetOf(move, situation),
    input,
    basis: move.basis,
    previousHash: before.lastHash,
  };
};

/** The person with the role that the move is given in, and for whom it is held. */
export const giverOf = (actor: Actor, givers: readonly Role[]): CaseEvent['actor'] => {
  const { id, name, roles, delegated = [] } = actor;
  const role = roles.find((held) => givers.includes(held));
  if (!role) throw new TypeError(`actor ${id} holds no role for this move`);
  const principal = delegated.find((held) => held.role === role)?.by;
  return { id, name, role, ...defined({ onBehalfOf: principal }) };
};

type Reading = {
  readonly move: Move;
  readonly actor: Actor;
  readonly what: 'readsDirectory' | 'readsCalendar' | 'readsPool';
};

const reads = <Data>(procedure: Procedure<Data>, { move, actor, what }: Reading): boolean =>
  [...(move.when ?? []), ...requirementsOf(procedure, move, actor)].some((name) => procedure.guards[name]?.[what]);

/** A corrected fact; the act that counts as in time by it is taken at once, where it can be, as though it came today. */
const correct = <Data>(
  procedure: Procedure<Data>,
  confirming: Pick<Taken<Data>, 'name' | 'situation' | 'giver'>,
): Result<Decision<Data>> => {
  const { decision, retaken } = confirmCorrection(procedure, confirming);
  if (!retaken) return accept(decision);
  const { at, facts } = confirming.situation;
  const { id, name, role } = retaken.actor;
  const given = { name: retaken.command, actor: { id, name, roles: [role] }, input: retaken.input, at };
  const taken = follow(procedure, decision, { given, facts });
  return taken.ok ? taken : accept(decision);
};

/** The command that follows from a decision, decided on its outcome and written with it. */
const follow = <Data>(
  procedure: Procedure<Data>,
  first: Decision<Data>,
  { given, facts }: { given: GivenCommand; facts: Facts },
): Result<Decision<Data>> => {
  const entry = first.directory?.entry ?? facts.entry;
  const second = decide(procedure, first.next, { given, facts: { ...facts, entry } });
  if (!second.ok) return refuse(second.refusal);
  const { next, events, started, stopped } = second.value;
  const directory = second.value.directory ?? first.directory;
  const relied = first.reliesOnEntryVersion ?? second.value.reliesOnEntryVersion;
  return accept({
    next,
    events: [...first.events, ...events],
    started: [...first.started.filter((deadline) => !stopped.includes(deadline.name)), ...started],
    stopped: [...first.stopped, ...stopped],
    ...defined({ annexes: first.annexes, opened: first.opened }),
    ...(directory ? { directory: { ...directory, expectedVersion: facts.entry.version } } : {}),
    ...(relied === undefined ? {} : { reliesOnEntryVersion: facts.entry.version }),
    ...defined({ reliesOnCalendar: first.reliesOnCalendar, reliesOnExperts: first.reliesOnExperts }),
  });
};
