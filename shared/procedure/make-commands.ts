import type { z } from 'zod';
import type { DocumentKind } from '../domain/document-kinds.ts';
import { oneOf } from '../domain/label.ts';
import { servingChannels } from '../domain/serving.ts';
import type { Words } from '../domain/words.ts';
import type { Command, Situation } from './definition.ts';
import type { Receiving } from './receiving.ts';

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

/** How a letter was served, as the one who states a receipt says; by hand where nothing is said. */
export const Way = oneOf(servingChannels).default('direct');

/** A command by which a receipt is put on record. */
export const receiving = <Data>(receives: Receiving, command: Command<Data>): Command<Data> => ({
  ...command,
  receives,
});

/** The same, given by the ledger itself with the day and the channel that it proves. */
export const receivingOf = <Data>(letter: DocumentKind, command: Command<Data>): Command<Data> =>
  receiving(
    { letter, day: 'receivedOn', fromLedger: ({ on, channel }) => ({ receivedOn: on, way: channel }) },
    command,
  );

/** A command that only another use case of the server gives on somebody's behalf. */
export const internal = <Data>(command: Command<Data>): Command<Data> => ({ ...command, internal: true });
