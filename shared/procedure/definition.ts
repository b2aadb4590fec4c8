import type { z } from 'zod';
import type { Actor } from '../domain/actor.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { CaseSnapshot, ProcedureName, Recipient } from '../domain/case.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { DirectoryEntry } from '../domain/directory.ts';
import type { DocumentKind } from '../domain/document-kinds.ts';
import type { DocumentId } from '../domain/ids.ts';
import type { OfficeSettings } from '../domain/office.ts';
import type { Refusal, UnmetGuard } from '../domain/refusal.ts';
import type { Role } from '../domain/roles.ts';
import type { Term } from '../domain/term.ts';
import type { Basis } from './basis.ts';

/** What a decision may know beside the case: the organization's directory entry, the calendar, the office's settings. */
export type Facts = {
  readonly entry: DirectoryEntry;
  readonly calendar: Calendar;
  readonly settings: OfficeSettings;
};

/** The moment of a decision. `data` already holds what the command recorded; `before` is the case as it stood. */
export type Situation<Data> = {
  readonly before: CaseSnapshot<Data>;
  readonly data: Data;
  readonly input: unknown;
  readonly actor: Actor;
  readonly at: Instant;
  readonly today: Day;
  readonly facts: Facts;
};

/** A named condition. `refuse` replaces the general refusal `guard.unmet` where a more telling one exists. */
export type Guard<Data> = {
  readonly basis: Basis;
  readonly test: (situation: Situation<Data>) => boolean;
  readonly message: (situation: Situation<Data>) => UnmetGuard['message'];
  /** True where the test reads the directory entry, which must then be unchanged when the decision is written. */
  readonly readsDirectory?: boolean;
  readonly refuse?: (situation: Situation<Data>) => Refusal;
};

/** A clock: its length from the office's settings, the day it counts from, and the system command it gives when over. */
export type Timer<Data> = {
  readonly label: string;
  readonly basis: Basis;
  readonly term: (settings: OfficeSettings) => Term;
  readonly from?: (situation: Situation<Data>) => Day;
  /** Set for a clock that waits for a day rather than a term: the day on which the command is given. */
  readonly wakesOn?: (situation: Situation<Data>) => Day | undefined;
  readonly gives?: string;
};

/** What a command takes and what it writes into the case's data; `input` is parsed at the door. */
export type Command<Data> = {
  readonly label: string;
  readonly input: z.ZodType;
  readonly record: (situation: Situation<Data>) => Partial<Data>;
};

/** One edge: who may take it, under which guards, where it leads, what it sets off, and on what it rests. */
export type Move = {
  /** The next state; `same` stays, `resumed` goes back to the state that the interruption left. */
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
  /** A system command that follows in the same transaction. */
  readonly entails?: string;
  /** `exit` takes the certificates or the qualification out of the directory (Art. 2). */
  readonly effect?: 'exit';
  readonly basis: Basis;
};

export type State = {
  readonly label: string;
  readonly on?: Readonly<Record<string, Move | readonly Move[]>>;
  readonly final?: true;
};

/** People who see a case because the case names them. */
export type Participants = { readonly experts: readonly string[]; readonly departments: readonly string[] };

/** A procedure as data. `Data` is what its cases record. */
export type Procedure<Data> = {
  readonly name: ProcedureName;
  readonly version: string;
  readonly label: string;
  readonly initial: string;
  readonly way: 'voluntaryExit' | 'revocation';
  readonly states: Readonly<Record<string, State>>;
  readonly commands: Readonly<Record<string, Command<Data>>>;
  readonly guards: Readonly<Record<string, Guard<Data>>>;
  readonly timers: Readonly<Record<string, Timer<Data>>>;
  /** The recipients of a document: one inner list for each copy issued. */
  readonly addressees: (kind: DocumentKind, situation: Situation<Data>) => readonly (readonly Recipient[])[];
  /** An earlier document of the case that a new one names by title and number. */
  readonly refersTo: (kind: DocumentKind, situation: Situation<Data>) => DocumentId | undefined;
  readonly participants: (data: Data) => Participants;
  readonly subjectOf: (data: Data) => Pick<DirectoryEntry['openCases'][number], 'scope' | 'certificateIds'>;
};

/** Makes a procedure's commands: ties what each one records to the type its schema parses to. */
export const commandOf =
  <Data>() =>
  <Schema extends z.ZodType>(
    label: string,
    input: Schema,
    record: (input: z.output<Schema>, situation: Situation<Data>) => Partial<Data>,
  ): Command<Data> => ({ label, input, record: (situation) => record(situation.input as z.output<Schema>, situation) });

export const movesOf = (state: State | undefined, name: string): readonly Move[] => {
  const moves = state?.on?.[name];
  return moves === undefined ? [] : Array.isArray(moves) ? moves : [moves as Move];
};

export const rolesOf = (move: Move): readonly Role[] => (typeof move.by === 'string' ? [move.by] : move.by);
