import type { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import type { Ban } from '../domain/ban.ts';
import type { Basis } from '../domain/basis.ts';
import type { CaseSnapshot, ProcedureName } from '../domain/case.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { DirectoryEntry, KeptOfCase } from '../domain/directory.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { OfficeSettings } from '../domain/office.ts';
import { own } from '../domain/own.ts';
import type { ReceiptNoted } from '../domain/paper.ts';
import type { Refusal, UnmetGuard } from '../domain/refusal.ts';
import type { ListLine } from '../domain/review-list.ts';
import type { Role } from '../domain/roles.ts';
import type { Term } from '../domain/term.ts';
import type { Words } from '../domain/words.ts';
import type { AddresseesBy, ReferencesBy } from './addressing.ts';
import type { Annex, AnnexKey } from './annex.ts';
import type { Correctable } from './correctable.ts';
import type { LoggedClue } from './decision.ts';
import type { Facts } from './decision-facts.ts';
import type { Participants, Sibling } from './parting.ts';
import type { Postings } from './posting.ts';
import type { ReviewLine } from './review-line.ts';
import type { DecisionKind } from './setting-aside.ts';
import type { Signing } from './signing.ts';
import type { Entering, Verdict } from './verdict.ts';

/** The moment of a decision. `data` already holds what the command recorded; `before` is the case as it stood. */
export type Situation<Data> = {
  readonly before: CaseSnapshot<Data>;
  readonly data: Data;
  readonly input: unknown;
  readonly actor: Actor;
  readonly at: Instant;
  readonly today: Day;
  readonly facts: Facts;
  readonly signing?: Signing;
  /** The receipt of a letter that the ledger of service proves, where it is what is decided on (O7). */
  readonly received?: ReceiptNoted;
};

/** A named condition. `refuse` replaces the general refusal `guard.unmet` where a more telling one exists. */
export type Guard<Data> = {
  readonly basis: Basis;
  test(situation: Situation<Data>): boolean;
  message(situation: Situation<Data>): UnmetGuard['message'];
  /** Where the test reads the directory entry, or the calendar, which must then be unchanged at the writing. */
  readonly readsDirectory?: boolean;
  /** The clock by whose end it holds because nobody spoke (O1.4). */
  readonly silence?: string;
  /** The letter whose receipt, by the ledger, it rests on (O7). */
  readonly restsOn?: DocumentKind;
  readonly readsCalendar?: true;
  /** True where it asks how experts stand in the pool, who must then be unchanged at the writing, or counts who may sit. */
  readonly readsPool?: true;
  readonly readsCandidates?: true;
  refuse?(situation: Situation<Data>): Refusal;
};

/** A clock: its length from the office's settings, the day it counts from, and the system command it gives when over. */
export type Timer<Data> = {
  readonly label: Words;
  readonly basis: Basis;
  term(settings: OfficeSettings, situation: Situation<Data>): Term;
  from?(situation: Situation<Data>): Day;
  /** Set for a clock that waits for a day: the day on which the command is given. */
  wakesOn?(situation: Situation<Data>): Day | undefined;
  readonly gives?: string;
  readonly beyond?: true;
  /** Where nothing is left for it to wait for, a move that would start it stops it. */
  needless?(situation: Situation<Data>): boolean;
  /** Whose term it is: who is to act until its last day, or is bound until then; parties read no others. */
  readonly binds: readonly Role[];
  /** A term in natural days that ends on a rest day ends on the next working day (Civil Code art. 203). */
  readonly rollsOver?: true;
};

/** What a command takes and what it writes into the case's data; `input` is parsed at the door. */
export type Command<Data> = {
  readonly label: Words;
  readonly input: z.ZodType;
  record(situation: Situation<Data>): Partial<Data>;
  /** What is kept in items of its own, because outsiders could lengthen the case by it. */
  annexes?(situation: Situation<Data>): readonly Annex[];
  /** Which of it the command is about, by the parsed input; whoever decides reads it first. */
  reads?(input: unknown): readonly AnnexKey[];
  /** Given on an actor's behalf by a use case of its own (screening, an objection), never by name over the API. */
  readonly internal?: true;
  /** The letter whose receipt gives it, as the ledger of service proves it: nobody states the day again (O7). */
  readonly receives?: DocumentKind;
  /** Takes up an act that was noted before: its day is confirmed, or its term moved (O1). */
  readonly takesUp?: 'confirmed' | 'admitted';
  /** What there must be for it to be given at all (O1), or whether there is nothing that it could be about; whether it answers what somebody outside handed in. */
  readonly follows?: 'act' | 'mend' | 'officer' | 'reversal' | 'stay' | 'repayment';
  idle?(data: Data): boolean;
  readonly answers?: true;
  readonly readsCandidates?: true;
  /** Whether the case waits for it now although it is not on the main way. */
  waits?(data: Data): boolean;
  /** A clue that it opens, written with it (Art. 7(1)). */
  logs?(situation: Situation<Data>): LoggedClue | undefined;
  /** A head signs it on somebody else's draft although it issues no letter. */
  readonly signed?: true;
  /** Proposes that a recorded fact be corrected, or decides on that (O5). */
  readonly corrects?: 'proposed' | 'confirmed' | 'refused';
};

/** One edge: who may take it, under which guards, where it leads, what it sets off, and on what it rests. */
export type Move = {
  /** The next state; `same` stays, `resumed` and `stood` go back to where it was interrupted or ended. */
  readonly to: string;
  readonly by: Role | readonly Role[];
  /** Chooses between several moves of one command: the first whose guards all hold is taken. */
  readonly when?: readonly string[];
  readonly requires?: readonly string[];
  readonly issues?: readonly DocumentKind[];
  readonly starts?: readonly string[];
  readonly stops?: readonly string[];
  /** Begins an interruption: these clocks stand still until a move out of the entered state `resumes` them. */
  readonly pauses?: readonly string[] | 'all';
  readonly resumes?: true;
  /** The clocks that ran when the case ended run anew, in full. */
  readonly revives?: true;
  /** The working days for which the case was held are given back to every running clock. */
  readonly regains?: true;
  /** Invariants of the procedure that do not bind this move: it records somebody's act, or serves what they guard. */
  readonly despite?: readonly string[];
  /** A system command that follows in the same transaction. */
  readonly entails?: string;
  /** `exit`: leaves the directory (Art. 2), `reverse`, `stay`, `lift`: what becomes of that (O4); `split`: opens a case for what parts; `mark`: writes what the entry keeps. */
  readonly effect?: 'exit' | 'split' | 'mark' | 'reverse' | 'stay' | 'lift';
  /** Members of the case's data that do not hold any more. */
  readonly drops?: readonly string[];
  readonly basis: Basis;
  /** Taken for an act of a term recorded where the case has gone on, and only where it is judged so (O1). */
  readonly enters?: Entering;
  /** What the command must meet by which an act is taken up; `requires` is then what the act itself must meet. */
  readonly asks?: readonly string[];
  /** Given beneath an interruption: as the state that it left takes it, and the case rests all the same (O1). */
  readonly beneath?: true;
  /** Open in a closed case too: it records, and moves nothing but what it is about (O1). */
  readonly beyond?: true;
};

/** An act that a term allows (O1.2), by the name of its command. Everything else of its entrances follows from it. */
export type TermAct<Data> = {
  /** The clock of the term, what a letter calls the act, and whose it is. */
  readonly term: string;
  readonly noun: string;
  readonly from: 'organization' | 'department' | 'objector';
  /** Who may enter it once the case has gone on, and what the act itself must meet, wherever it is entered. */
  readonly by: readonly Role[];
  readonly requires?: readonly string[];
  /** The day on which it was done: handed in, dispatched, or arrived in the system. */
  doneOn(situation: Situation<Data>): Day;
  /** The day from which the letter allows it that now stands; undefined before there is one. */
  since(data: Data): Day | undefined;
  /** It is never too late (a department's word), or its own state takes a late one as it comes. */
  readonly late?: 'never' | 'own';
  /** Where it belongs: the state to which the case returns, what starts and goes out there. */
  readonly belongs: Pick<Move, 'to' | 'starts' | 'issues' | 'effect' | 'requires'>;
  /** States in which its own stage lies ahead again, or still: it joins the file. */
  readonly anew: readonly string[];
  /** States from which the case returns although a decision has had effect there, which is not the act's. */
  readonly returnsFrom?: readonly string[];
  /** Whether one that is in time turns the case back at all. */
  turns?(situation: Situation<Data>): boolean;
  /** Whether a decision took effect that the act was about, whatever the state. */
  effected?(situation: Situation<Data>): boolean;
  /** Whether its command records it wherever it is not late, or only where the case returns. */
  readonly records: 'always' | 'returning';
  /** What is recorded besides, by how it was judged. */
  besides?(situation: Situation<Data>, verdict: Verdict): Partial<Data>;
  /** What of the input the case keeps until the act is settled; absent: all of it. */
  kept?(situation: Situation<Data>): unknown;
  /** Papers that say what is not so once the act counts. */
  readonly belies: readonly DocumentKind[];
  readonly basis: Basis;
};

export type State = {
  readonly label: Words;
  readonly on?: Readonly<Record<string, Move | readonly Move[]>>;
  /** The main way on: the commands that the case waits for, in their order. All others are side ways. */
  readonly next?: readonly string[];
  readonly final?: true;
  /** Whether a decision has taken effect in it; absent: in the closed ones. */
  readonly effect?: boolean;
};

export type Addressees<Data> = AddresseesBy<Situation<Data>>;
export type References<Data> = ReferencesBy<Situation<Data>>;

/** A procedure as data. `Data` is what its cases record: a case is only ever handed to the definition that it is pinned to. */
export type Procedure<Data> = {
  readonly name: ProcedureName;
  readonly version: string;
  readonly label: Words;
  readonly initial: string;
  /** The way in which an exit by it is told, and bars. */
  readonly way: Ban['kind'];
  readonly states: Readonly<Record<string, State>>;
  readonly commands: Readonly<Record<string, Command<Data>>>;
  readonly guards: Readonly<Record<string, Guard<Data>>>;
  /** Guards that every move of the offices and of the system keeps; what a party does is recorded whatever they say. */
  readonly invariants: readonly string[];
  readonly timers: Readonly<Record<string, Timer<Data>>>;
  /** The recipients of each document that it issues: one inner list for each copy. */
  readonly addressees: Addressees<Data>;
  /** The earlier document of the case that a new one names by title and number. */
  readonly references: References<Data>;
  participants(data: Data): Participants;
  /** Those whose standing in the pool its conditions ask for: who sits, and whose opinion the case rests on. */
  expertsAsked(data: Data): readonly string[];
  /** What the directory entry keeps of the case: its subject, whether it rests for a revocation, its mark of release. */
  subjectOf(data: Data): KeptOfCase;
  /** The members of a case's data that its organization reads; all else is the offices' own. */
  readonly partyReads: readonly string[];
  /** The members that the experts of its panel read, beside the sheets. */
  readonly expertReads: readonly string[];
  /** What its organization reads of the file beside them, once it was let see it (O20.2). */
  fileOf?(data: Data): object | undefined;
  /** Whether the organization knows of the case at all: a clue under investigation is not told before it is served. */
  openToParty(data: Data): boolean;
  /** The letter from whose receipt on the organization counts as told of the case. */
  readonly toldBy?: DocumentKind;
  readonly correctable?: Correctable;
  /** What is posted, and runs from that day: how it is posted anew where it is corrected (O6). */
  readonly postings?: Postings<Situation<Data>, Data>;
  /** The case that a move with the effect `split` opens. */
  sibling?(situation: Situation<Data>): Sibling<Data>;
  /** The acts that its terms allow, by their commands; `withEntrances` makes their moves in every later state (O1). */
  readonly acts?: Readonly<Record<string, TermAct<Data>>>;
  /** The lines of the list; every command that one of them names is a step that cannot be taken back (O3). */
  readonly lines?: Readonly<Partial<Record<ListLine, ReviewLine<Situation<Data>>>>>;
  /** The decisions that it takes and that can be set aside (O4.1), by name. */
  readonly decisions?: Readonly<Record<string, DecisionKind<Data>>>;
  /** The clocks that begin with an act, by how it was judged. */
  readonly actClocks?: Readonly<Partial<Record<Verdict, readonly string[]>>>;
  /** What stands in a case whatever is taken back in it: the acts of others, and what has parted (O8). */
  stays?(now: Data, then: Data): Partial<Data>;
  /** What a move with the effect `mark` writes into the directory entry. */
  marks?(situation: Situation<Data>): Partial<Pick<DirectoryEntry, 'failedRectifications' | 'conflicts'>>;
};

export const movesOf = (state: State | undefined, name: string): readonly Move[] =>
  [own(state?.on ?? {}, name) ?? []].flat() as readonly Move[];

export const rolesOf = (move: Move): readonly Role[] => (typeof move.by === 'string' ? [move.by] : move.by);
