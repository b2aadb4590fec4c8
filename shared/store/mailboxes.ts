import type { Person } from '../domain/actor.ts';
import type { Day, Instant } from '../domain/day.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import { readItems } from './read-items.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { steps, type Written, writeAll } from './transaction.ts';

/** Where an organization takes electronic service, and since when it agrees to it; `email` is missing after a withdrawal. */
export type Mailbox = {
  readonly uscc: Uscc;
  readonly version: number;
  readonly email?: string;
  readonly consentedOn?: Day;
  readonly recordedBy: Person;
  readonly at: Instant;
};

export const readMailbox = async (table: Table, uscc: Uscc): Promise<Mailbox | undefined> => {
  const [item] = await readItems(table, [keys.mailbox(uscc)]);
  return item?.mailbox as Mailbox | undefined;
};

/** Writes a consent or its withdrawal; refused where it has changed since it was read. */
export const saveMailbox = (
  table: Table,
  mailbox: Mailbox,
  replay: KeptReply,
): Promise<Written<'mailbox' | 'replay'>> => {
  const item = { ...keys.mailbox(mailbox.uscc), version: mailbox.version, mailbox };
  return writeAll<'mailbox' | 'replay'>(table, [
    mailbox.version === 1
      ? steps.create(item, 'mailbox')
      : steps.replaceAt(item, mailbox.version - 1, 'mailbox' as const),
    replayStep(replay),
  ]);
};
