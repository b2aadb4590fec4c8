import type { Person } from '../domain/actor.ts';
import { practice } from '../domain/basis.ts';
import type { CaseSnapshot, Deadline } from '../domain/case.ts';
import { dayAt, type Instant } from '../domain/day.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { ReceiptNoted } from '../domain/paper.ts';
import { accept } from '../domain/result.ts';
import type { Role } from '../domain/roles.ts';
import { apply, sealEvent } from './apply.ts';
import { decideBeneath } from './beneath.ts';
import { take } from './decide.ts';
import type { Decision, DirectoryChange } from './decision.ts';
import type { Facts } from './decision-facts.ts';
import { movesOf, type Procedure, type Situation } from './definition.ts';
import { restsIn } from './entrances.ts';
import { chooseMove } from './guards.ts';
import { interruptionsOf } from './interruption.ts';
import { isFirstReceipt } from './receipts.ts';
import { compact, noShorter, startTimer } from './timers.ts';

/** The name under which a receipt is logged that sets nothing off in this state. */
export const receiptCommand = 'recordService';

/** A receipt that the ledger proves, who entered it there, and when. */
export type Proved = {
  readonly receipt: ReceiptNoted;
  readonly by: Person & { readonly role: Role };
  readonly at: Instant;
  readonly facts: Facts;
};

const proving = practice('文书送达以送达凭据记载的日期为准', 'the day on the proof of service decides');

/**
 * What a proved receipt brings about: the first one of a letter starts what runs from it, on a case that rests once that
 * goes on; an earlier day, entered later, is that from which it runs; every other one is noted (O7). Pure, and never
 * refused: what was received was received.
 */
export const receive = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  proved: Proved,
): Decision<Data> => {
  const decision =
    begun(procedure, subject, proved) ?? resting(procedure, subject, proved) ?? noted(procedure, subject, proved);
  const tells = procedure.toldBy !== undefined && subject.papers[proved.receipt.documentId]?.kind === procedure.toldBy;
  return tells ? { ...decision, directory: told(decision, proved) } : decision;
};

const situationOf = <Data>(before: CaseSnapshot<Data>, { receipt, by, at, facts }: Proved): Situation<Data> => ({
  ...{ before, data: before.data, facts, at, today: dayAt(at), received: receipt },
  input: { receivedOn: receipt.on, way: receipt.channel },
  actor: { id: by.id, name: by.name, roles: [by.role] },
});

/** What a state does on the receipt of a paper, where this is the first. */
const receivingIn = <Data>(procedure: Procedure<Data>, before: CaseSnapshot<Data>, received: ReceiptNoted) =>
  Object.keys(procedure.states[before.state]?.on ?? {}).find((name) => {
    const letter = procedure.commands[name]?.receives;
    return letter !== undefined && isFirstReceipt({ before }, letter, received);
  });

const begun = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  proved: Proved,
): Decision<Data> | undefined => {
  const name = receivingIn(procedure, subject, proved.receipt);
  if (!name) return undefined;
  const received = situationOf(subject, proved);
  const recorded = procedure.commands[name]?.record(received) ?? {};
  const situation = { ...received, data: { ...received.data, ...recorded } };
  const move = chooseMove<Data>(procedure, movesOf(procedure.states[subject.state], name), situation);
  if (!move.ok) return undefined;
  return take(procedure, {
    situation,
    move: move.value,
    name,
    giver: proved.by,
    recorded,
    received: proved.receipt,
  });
};

/** On a case that rests, what a receipt starts stands still until the case goes on. */
const resting = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  proved: Proved,
): Decision<Data> | undefined => {
  const innermost = interruptionsOf(subject.data).at(-1);
  if (innermost?.entered !== subject.state || !restsIn(procedure, subject.state)) return undefined;
  const { at, facts, receipt } = proved;
  const decided = decideBeneath(subject, {
    ...{ name: receiptCommand, at, calendar: facts.calendar },
    // The days for which the case has rested since count for nobody.
    ...(receipt.on < dayAt(at) ? { since: receipt.on } : {}),
    decide: (awake) => accept(receive(procedure, awake, proved)),
  });
  return decided.ok ? decided.value : undefined;
};

/** The clocks that run from the receipt of a letter of this kind. */
export const clocksFrom = <Data>(
  { states, commands }: Procedure<Data>,
  letter: string | undefined,
): ReadonlySet<string> =>
  new Set(
    Object.values(states).flatMap((state) =>
      Object.keys(state.on ?? {})
        .filter((name) => letter !== undefined && commands[name]?.receives === letter)
        .flatMap((name) => movesOf(state, name).flatMap(({ starts = [] }) => starts)),
    ),
  );

/** What runs from a receipt, counted again from the day that now is the first; nobody loses a day that was told. */
const recounted = <Data>(
  procedure: Procedure<Data>,
  before: CaseSnapshot<Data>,
  proved: Proved,
): readonly Deadline[] => {
  const paper = before.papers[proved.receipt.documentId];
  if (proved.receipt.on >= (paper?.received?.[proved.receipt.recipient] ?? proved.receipt.on)) return [];
  const from = clocksFrom(procedure, paper?.kind);
  const situation = situationOf(before, proved);
  return before.deadlines
    .filter(({ name }) => from.has(name))
    .map((running) => noShorter(startTimer(procedure, running.name, situation), running, proved.facts.calendar));
};

const noted = <Data>(procedure: Procedure<Data>, before: CaseSnapshot<Data>, proved: Proved): Decision<Data> => {
  const { receipt, by, at } = proved;
  const started = recounted(procedure, before, proved);
  const event = sealEvent({
    ...{ caseId: before.caseId, sequence: before.version + 1, at, actor: by, command: receiptCommand },
    ...{ from: before.state, to: before.state, input: { receivedOn: receipt.on, way: receipt.channel } },
    ...{ changes: {}, documents: [], received: receipt, basis: proving, previousHash: before.lastHash },
    deadlines: { started: started.map(compact), stopped: [] },
  });
  return { next: apply(before, event), events: [event], started, stopped: [] };
};

/** The entry as the receipt leaves it: from that day on the organization counts as told of the case. */
const told = <Data>({ directory, next: { caseId } }: Decision<Data>, { receipt, facts }: Proved): DirectoryChange => {
  const entry: DirectoryEntry = directory?.entry ?? { ...facts.entry, version: facts.entry.version + 1 };
  const openCases = entry.openCases.map((open) =>
    open.caseId === caseId && (open.noticeReceivedOn ?? '9999') > receipt.on
      ? { ...open, noticeReceivedOn: receipt.on }
      : open,
  );
  return { ...directory, entry: { ...entry, openCases }, expectedVersion: facts.entry.version };
};
