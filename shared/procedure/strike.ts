import type { Person } from '../domain/actor.ts';
import { practice } from '../domain/basis.ts';
import type { CaseEvent, CaseSnapshot, OpenDeadline } from '../domain/case.ts';
import { dayAt, type Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { ReceiptNoted } from '../domain/paper.ts';
import { papersAfter } from '../domain/paper-standing.ts';
import type { Role } from '../domain/roles.ts';
import { apply, sealEvent } from './apply.ts';
import type { Decision, DirectoryChange } from './decision.ts';
import type { Facts } from './decision-facts.ts';
import { movesOf, type Procedure, type Situation } from './definition.ts';
import { firstRested } from './first-rested.ts';
import { interruptionsOf } from './interruption.ts';
import { followUp } from './matters.ts';
import { clocksFrom } from './receive.ts';
import { lettersSince, type Stand, standOf, takenBackTo, tookEffect, withoutFallen } from './take-back.ts';
import { compact, startTimer } from './timers.ts';

/** The name under which it is logged that a service was found invalid. */
export const strikeCommand = 'strikeService';

export type Struck = {
  readonly struck: Pick<ReceiptNoted, 'documentId' | 'recipient'>;
  /** The receipt that the ledger proves without it; undefined where it proves none. */
  readonly left?: ReceiptNoted | undefined;
  readonly reason: string;
  /** Who was the second to find it invalid. */
  readonly by: Person & { readonly role: Role };
  readonly at: Instant;
  readonly facts: Facts;
  /** The log of the case, from its first event on. */
  readonly log: readonly CaseEvent[];
};

const invalid = practice('送达经认定无效的，期限未起算', 'a service found invalid never began a term');

/** The first step that rested on the receipt; none where nothing has come of it yet. */
const firstStep = <Data>(procedure: Procedure<Data>, subject: CaseSnapshot<Data>, { log, struck, facts }: Struck) => {
  const since = log.find(({ received }) => received?.documentId === struck.documentId)?.sequence ?? 0;
  const kind = subject.papers[struck.documentId]?.kind;
  return firstRested(procedure, subject, {
    ...{ struck, kind, since, facts, log },
    clocks: clocksFrom(procedure, kind),
  });
};

/** The clocks that waited for the receipt, and wait again; what ran from it stops, or runs from the one that is left. */
export const clocksWithout = <Data>(
  procedure: Procedure<Data>,
  situation: Situation<Data>,
  {
    state,
    clocks,
    letter,
  }: { readonly state: string; readonly clocks: readonly OpenDeadline[]; readonly letter: string | undefined },
): readonly OpenDeadline[] => {
  const from = clocksFrom(procedure, letter);
  const on = procedure.states[state]?.on ?? {};
  const waits = Object.keys(on)
    .filter((name) => letter !== undefined && procedure.commands[name]?.receives === letter)
    .flatMap((name) => movesOf(procedure.states[state], name).flatMap(({ stops = [] }) => stops));
  const ran = clocks.filter(({ name }) => from.has(name)).map(({ name }) => name);
  const again = situation.received ? ran : waits.filter((name) => !clocks.some((clock) => clock.name === name));
  const kept = clocks.filter(({ name }) => !from.has(name));
  return [...kept, ...again.map((name) => startTimer(procedure, name, situation))];
};

/** What ran from the receipt on a case that rests does not go on with it. */
export const pausedWithout = <Data>(
  procedure: Procedure<Data>,
  { data, ...stand }: Stand,
  letter: string | undefined,
): Stand => {
  const from = clocksFrom(procedure, letter);
  const open = interruptionsOf(data);
  const interruptions = open.map((each) => ({ ...each, clocks: each.clocks.filter(({ name }) => !from.has(name)) }));
  return { ...stand, data: open.length > 0 ? { ...data, interruptions } : data };
};

type Striking<Data> = {
  readonly situation: Situation<Data>;
  readonly letter: DocumentKind | undefined;
  readonly told: Struck;
};

/** What becomes of the case: what rested on the receipt goes back, unless a decision has had effect since. */
const becomes = <Data>(procedure: Procedure<Data>, { situation, letter, told }: Striking<Data>) => {
  const { before: now, today, facts } = situation;
  const { log } = told;
  const step = firstStep(procedure, now, told);
  const since = log.filter(({ sequence }) => step !== undefined && sequence >= step.event.sequence);
  if (tookEffect(procedure, since))
    return {
      ...takenBackTo(procedure, situation, { stand: standOf(now), belied: [], basis: invalid }),
      matter: followUp(procedure, situation, { command: strikeCommand, doneOn: today }),
    };
  const going = { today, calendar: facts.calendar };
  const stand = step ? withoutFallen(procedure, standOf(now), { fallen: step, going }) : standOf(now);
  const clocks = clocksWithout(procedure, situation, { ...stand, letter });
  const belied = step ? lettersSince(procedure, now, { fallen: step, log }) : [];
  const without = { ...pausedWithout(procedure, stand, letter), clocks };
  return { ...takenBackTo(procedure, situation, { stand: without, belied, log, basis: invalid }), matter: undefined };
};

/** The entry without the day on which the organization was told of the case, where nothing proves that it was. */
export const untold = <Data>(
  { received, facts, before: { caseId } }: Situation<Data>,
  directory: DirectoryChange | undefined,
): DirectoryChange => {
  const entry = directory?.entry ?? { ...facts.entry, version: facts.entry.version + 1 };
  const openCases = entry.openCases.map(({ noticeReceivedOn, ...open }) =>
    open.caseId === caseId
      ? { ...open, ...(received ? { noticeReceivedOn: received.on } : {}) }
      : { ...open, ...defined({ noticeReceivedOn }) },
  );
  return { ...directory, entry: { ...entry, openCases }, expectedVersion: facts.entry.version };
};

/**
 * What follows where a service was found invalid (O7): the term never began, and what rested on the receipt goes back; where
 * another receipt is left, the term runs from that. Once a decision has had effect, a head gets a matter to deal with.
 */
export const strike = <Data>(procedure: Procedure<Data>, subject: CaseSnapshot<Data>, told: Struck): Decision<Data> => {
  const { struck, left, by, at, facts, reason } = told;
  const letter = subject.papers[struck.documentId]?.kind;
  const received = left ? { received: left } : {};
  const before = { ...subject, papers: papersAfter(subject.papers, { documents: [], struck, ...received }) };
  const situation: Situation<Data> = {
    ...{ before, data: before.data, input: { reason }, facts, at, today: dayAt(at), ...received },
    actor: { id: by.id, name: by.name, roles: [by.role] },
  };
  const { matter, stopped, ...back } = becomes(procedure, { situation, letter, told });
  const started = [...back.started, ...(matter?.started ?? [])];
  const event = sealEvent({
    ...{ caseId: subject.caseId, sequence: subject.version + 1, at, actor: by, command: strikeCommand },
    ...{ from: subject.state, to: back.to, input: { ...struck, reason } },
    changes: { ...back.changes, ...matter?.changes },
    ...(back.unset.length > 0 ? { unset: back.unset } : {}),
    ...{ documents: [], struck, ...received, basis: invalid, previousHash: subject.lastHash },
    deadlines: { started: started.map(compact), stopped },
  });
  const tells = procedure.toldBy !== undefined && letter === procedure.toldBy;
  const directory = tells ? untold(situation, back.directory) : back.directory;
  return {
    ...{ next: apply(subject, event), events: [event], started, stopped },
    ...defined({ directory }),
  };
};
