import type { z } from 'zod';
import type { DocumentKind } from '../domain/document-kinds.ts';
import { nothing } from '../domain/nothing.ts';
import type { Words } from '../domain/words.ts';
import type { Command, Situation } from './definition.ts';

/** Names members of a case's data, which the compiler knows. */
export const membersOf =
  <Data>() =>
  (...members: readonly (keyof Data & string)[]): readonly string[] =>
    members;

/** Makes a procedure's commands: ties what each one records to the type its schema parses to. */
export const commandOf =
  <Data>() =>
  <Schema extends z.ZodType>(
    label: Words,
    input: Schema,
    record: (input: z.output<Schema>, situation: Situation<Data>) => Partial<Data>,
  ): Command<Data> => ({ label, input, record: (situation) => record(situation.input as z.output<Schema>, situation) });

/** What the receipt of a letter sets off, given by the ledger of service alone, which has the day (O7). */
export const receivingOf = <Data>(receives: DocumentKind, label: Words): Command<Data> => ({
  ...{ label, input: nothing, internal: true, receives },
  record: () => ({}),
});

/** A command that answers what somebody outside handed in. */
export const answering = <Data>(command: Command<Data>): Command<Data> => ({ ...command, answers: true });

/** A command that only another use case of the server gives on somebody's behalf. */
export const internal = <Data>(command: Command<Data>): Command<Data> => ({ ...command, internal: true });
