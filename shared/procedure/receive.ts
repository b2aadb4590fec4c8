import type { Person } from '../domain/actor.ts';
import { practice } from '../domain/basis.ts';
import type { CaseSnapshot } from '../domain/case.ts';
import { dayAt, type Instant } from '../domain/day.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { ReceiptNoted } from '../domain/paper.ts';
import type { Role } from '../domain/roles.ts';
import { apply, sealEvent } from './apply.ts';
import { take } from './decide.ts';
import type { Decision, DirectoryChange } from './decision.ts';
import { type Facts, movesOf, type Procedure, type Situation } from './definition.ts';
import { chooseMove } from './guards.ts';
import { parseInput } from './input.ts';
import { takesReceipt } from './receipts.ts';

/** The name under which a receipt is logged that no command of the procedure takes in this state. */
export const receiptCommand = 'recordService';

/** A receipt that the ledger proves, who entered it there, and when. */
export type Proved = {
  readonly receipt: ReceiptNoted;
  readonly by: Person & { readonly role: Role };
  readonly at: Instant;
  readonly facts: Facts;
};

/**
 * What a proved receipt brings about: the command that records it, where the state accepts one and its guards hold;
 * otherwise an event that says no more than that. Pure, and never refused: what was received was received.
 */
export const receive = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  proved: Proved,
): Decision<Data> => {
  const decision = given(procedure, subject, proved) ?? noted(subject, proved);
  const tells = procedure.toldBy !== undefined && subject.papers[proved.receipt.documentId]?.kind === procedure.toldBy;
  return tells ? { ...decision, directory: told(decision, proved) } : decision;
};

const given = <Data>(
  procedure: Procedure<Data>,
  subject: CaseSnapshot<Data>,
  { receipt, by, at, facts }: Proved,
): Decision<Data> | undefined => {
  const state = procedure.states[subject.state];
  for (const name of Object.keys(state?.on ?? {})) {
    const command = procedure.commands[name];
    const receives = command?.receives;
    if (!command || !receives?.fromLedger || !takesReceipt(subject, receives, receipt)) continue;
    const input = parseInput(command.input, receives.fromLedger(receipt));
    if (!input.ok) throw new TypeError(`${name} does not take what the ledger gives it`);
    const actor = { id: by.id, name: by.name, roles: [by.role] };
    const bare = { before: subject, data: subject.data, input: input.value, actor, at, today: dayAt(at), facts };
    const recorded = command.record(bare);
    const situation: Situation<Data> = { ...bare, data: { ...subject.data, ...recorded } };
    const move = chooseMove<Data>(procedure, movesOf(state, name), situation);
    if (move.ok) return take(procedure, { situation, move: move.value, name, giver: by, recorded, received: receipt });
  }
  return undefined;
};

const noted = <Data>(before: CaseSnapshot<Data>, { receipt, by, at }: Proved): Decision<Data> => {
  const event = sealEvent({
    ...{ caseId: before.caseId, sequence: before.version + 1, at, actor: by, command: receiptCommand },
    ...{ from: before.state, to: before.state, input: { receivedOn: receipt.on }, changes: {}, documents: [] },
    received: receipt,
    deadlines: { started: [], stopped: [] },
    basis: practice('文书送达以送达凭据记载的日期为准', 'the day on the proof of service decides'),
    previousHash: before.lastHash,
  });
  return { next: apply(before, event), events: [event], started: [], stopped: [] };
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
