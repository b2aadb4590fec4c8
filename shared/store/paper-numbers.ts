import type { Instant } from '../domain/day.ts';
import { defined } from '../domain/defined.ts';
import { documentNumber } from '../domain/document-number.ts';
import { type NumbersFact, writeAudited } from './audit.ts';
import type { Table } from './connect.ts';
import { collections, keys } from './keys.ts';
import { openCounter, type Series } from './number-claims.ts';
import { queryPage } from './query.ts';
import type { PaperNumbers } from './records.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { type Step, steps, type Written } from './transaction.ts';

/** A stretch of a series whose numbers were given on paper: from `ordinal` to `through`, both among them. */
export type Stretch = Series & { readonly after: number; readonly through: number };

type Entering = {
  readonly stretch: Stretch;
  /** The stretch that ends the series and is put right; absent where numbers are entered for the first time. */
  readonly corrects: PaperNumbers | undefined;
  readonly note: string;
  readonly by: PaperNumbers['by'];
  readonly at: Instant;
  readonly replay: KeptReply;
};

/** The entry that holds an ordinal, or would be the last before it. */
const entryUpTo = async (table: Table, { prefix, year }: Series, ordinal: number) => {
  const { pk } = collections.numbers(prefix, year);
  const range = { pk, from: keys.number(prefix, year, 0).sk, upTo: keys.number(prefix, year, ordinal).sk };
  const { items } = await queryPage<Partial<PaperNumbers>>(table, range, { limit: 1, backwards: true });
  return items[0];
};

/** The stretch of paper numbers that an ordinal lies in; undefined for one that the system gave, or nobody. */
export const paperNumbersAt = async (
  table: Table,
  series: Series,
  ordinal: number,
): Promise<PaperNumbers | undefined> => {
  const found = await entryUpTo(table, series, ordinal);
  return found?.paper && (found.through ?? 0) >= ordinal ? (found as PaperNumbers) : undefined;
};

const entryOf = ({ stretch, note, by, at, corrects }: Entering): PaperNumbers => {
  const { prefix, year, after, through } = stretch;
  const ordinal = after + 1;
  const number = documentNumber(prefix, year, ordinal);
  return { paper: true, number, ordinal, through, note, at, by, ...defined({ corrects: corrects?.through }) };
};

/**
 * The counter goes on from the last number of the stretch. It moves by as much as it is swept, so that the claims it holds
 * stay as they are, and only from where it was seen: what was handed out meanwhile is never overtaken.
 */
const moving = ({ prefix, year, through }: Stretch, seen: number): Step<'counter'> =>
  steps.change(
    {
      Key: keys.counter(prefix, year),
      UpdateExpression: 'SET #last = #last + :by, sweptTo = sweptTo + :by',
      ConditionExpression: '#last = :seen',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':by': through - seen, ':seen': seen },
    },
    'counter',
  );

/**
 * The entry of the stretch: made, put right, or taken away where none of its numbers was used after all. What is put right is
 * as it was seen, since the counter still stands where it ends.
 */
const entering = (told: Entering): Step<'entry'> => {
  const { stretch, corrects } = told;
  const key = keys.number(stretch.prefix, stretch.year, stretch.after + 1);
  const item = { ...key, ...entryOf(told) };
  if (!corrects) return steps.create(item, 'entry');
  return stretch.through === stretch.after ? steps.remove(key) : steps.put(item);
};

const telling = ({ stretch, corrects, note, by, at }: Entering): NumbersFact => ({
  ...{ prefix: stretch.prefix, year: stretch.year, from: stretch.after + 1, through: stretch.through },
  ...{ action: corrects ? 'numbers.corrected' : 'numbers.entered', at, actor: by, cause: note },
});

/**
 * Enters numbers that were given on paper, from the one after the last of the series, so that it goes on behind them without
 * a gap; or puts the stretch right that ends the series. Refused as `counter` where the series has moved on since.
 */
export const enterPaperNumbers = async (
  table: Table,
  told: Entering,
): Promise<Written<'counter' | 'entry' | 'replay'>> => {
  const { stretch, corrects, replay } = told;
  await openCounter(table, stretch);
  return writeAudited<'counter' | 'entry' | 'replay'>(table, telling(told), [
    moving(stretch, corrects?.through ?? stretch.after),
    entering(told),
    replayStep(replay),
  ]);
};
