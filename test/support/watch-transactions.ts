import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '#shared/store/connect.ts';
import { withoutJournal } from './without-journal.ts';

/** Which transaction is the last, counted from 0, and whether it was still written; nothing is answered after it. */
export type Knife = { readonly at: number; readonly when: 'before' | 'after' };

export type Watched = {
  readonly table: Table;
  /** How many writes each transaction had, in order, without those by which the journal tells of them. */
  readonly sizes: readonly number[];
};

/** A table that notes the size of every transaction, and is killed at one where told. */
export const watch = (table: Table, knife?: Knife): Watched => {
  const sizes: number[] = [];
  let dead = false;
  const send = async (command: unknown): Promise<unknown> => {
    if (dead) throw new Error('the process was killed');
    if (!(command instanceof TransactWriteCommand)) return table.client.send(command as TransactWriteCommand);
    const strikes = knife?.at === sizes.length ? knife.when : undefined;
    if (strikes) dead = true;
    if (strikes === 'before') throw new Error('killed before the transaction');
    sizes.push(withoutJournal(command.input.TransactItems ?? []).length);
    const answer = await table.client.send(command);
    if (strikes === 'after') throw new Error('killed after the transaction');
    return answer;
  };
  const client = new Proxy(table.client, {
    get: (target, name) => (name === 'send' ? send : Reflect.get(target, name)),
  });
  return { table: { ...table, client }, sizes };
};
