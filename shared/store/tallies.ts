import { addDays, type Day } from '../domain/day.ts';
import { sha256 } from '../domain/hash.ts';
import type { Table } from './connect.ts';
import { keys } from './keys.ts';
import { readItems } from './read-items.ts';
import { type Step, steps } from './transaction.ts';

/** What is counted a day: of whom or from where, which the table keeps as a digest only. */
export type Tally = { readonly what: string; readonly whose: string; readonly day: Day };

const keyOf = ({ what, whose, day }: Tally) => keys.tally(what, sha256(Buffer.from(`${what}#${whose}`)), day);

/** How often it was done on the day. */
export const readTally = async (table: Table, tally: Tally): Promise<number> => {
  const [item] = await readItems(table, [keyOf(tally)]);
  return Number(item?.count ?? 0);
};

/** Counts one more, unless it was done `most` times already; the count is gone a little after its day. */
export const countStep = <Name extends string>(tally: Tally, most: number, guards: Name): Step<Name> =>
  steps.change(
    {
      Key: keyOf(tally),
      UpdateExpression: 'ADD #count :one SET expiresAt = :gone',
      ConditionExpression: 'attribute_not_exists(pk) OR #count < :most',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: {
        ':one': 1,
        ':most': most,
        ':gone': Date.parse(`${addDays(tally.day, 3)}T00:00:00Z`) / 1000,
      },
    },
    guards,
  );
