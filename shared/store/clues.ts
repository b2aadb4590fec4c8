import { type Clue, type ClueId, clueIdOf, type Informant } from '../domain/clue.ts';
import { dayAt, yearOf } from '../domain/day.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { Table } from './connect.ts';
import { type Item, items } from './items.ts';
import { collections, keys } from './keys.ts';
import { type Page, queryShaped, type Range, type Slice } from './query.ts';
import { readItems } from './read-items.ts';
import { type KeptReply, replayStep } from './replay-step.ts';
import { readAs } from './shape.ts';
import { shapes } from './shapes.ts';
import { type Step, steps, type Written, writeAll } from './transaction.ts';

/** A clue that is about to enter the ledger, without its number. */
export type NewClue = Omit<Clue, 'clueId' | 'version'>;

const clueOf = (item: Item | undefined): Clue | undefined => readAs(shapes.clue, item);

export const readClue = async (table: Table, clueId: ClueId): Promise<Clue | undefined> => {
  const [item] = await readItems(table, [keys.clue(clueId)]);
  return clueOf(item);
};

/** Who told it; for those alone who must answer. */
export const readInformant = async (table: Table, clueId: ClueId): Promise<Informant | undefined> => {
  const [item] = await readItems(table, [keys.informant(clueId)]);
  return item?.informant as Informant | undefined;
};

/** The next number of a year's ledger, and the steps that write the clue under it: to be taken in one transaction. */
export const nextClue = async (
  table: Table,
  clue: NewClue,
  informant?: Informant,
): Promise<{ readonly clue: Clue; readonly steps: readonly Step<'besides'>[] }> => {
  const year = yearOf(dayAt(clue.loggedAt));
  const [counter] = await readItems(table, [keys.clueCounter(year)]);
  const last = (counter?.last as number | undefined) ?? 0;
  const numbered: Clue = { ...clue, clueId: clueIdOf(year, last + 1), version: 1 };
  return {
    clue: numbered,
    steps: [
      steps.change(
        {
          Key: keys.clueCounter(year),
          UpdateExpression: 'SET #last = :next',
          ConditionExpression: last === 0 ? 'attribute_not_exists(#last)' : '#last = :last',
          ExpressionAttributeNames: { '#last': 'last' },
          ExpressionAttributeValues: { ':next': last + 1, ...(last === 0 ? {} : { ':last': last }) },
        },
        'besides',
      ),
      steps.create(items.clue(numbered), 'besides' as const),
      ...(informant ? [steps.create({ ...keys.informant(numbered.clueId), informant }, 'besides' as const)] : []),
    ],
  };
};

/** A clue changed at the version that was read. */
export const changeClue = (clue: Clue, seen: number): Step<'besides'> =>
  steps.replaceAt(items.clue({ ...clue, version: seen + 1 }), seen, 'besides');

/** Writes to the ledger with the answer for repeated requests, all or nothing. */
export const writeLedger = (
  table: Table,
  all: readonly Step<'besides'>[],
  replay: KeptReply,
): Promise<Written<'besides' | 'replay'>> => writeAll<'besides' | 'replay'>(table, [...all, replayStep(replay)]);

/** The lists of the ledger: a year's, an organization's, those to be screened, those whose informant awaits the reply. */
export const clueRanges = {
  ofYear: (year: number): Range => collections.clues(year),
  ofOrganization: (uscc: Uscc): Range => ({ index: 'byOwner', pk: `ORG#${uscc}`, prefix: 'CLUE#' }),
  awaiting: (what: 'SCREENING' | 'REPLY'): Range => ({ index: 'byQueue', pk: `CLUES#${what}` }),
} as const;

export const listClues = (table: Table, range: Range, slice: Slice): Promise<Page<Clue>> =>
  queryShaped(table, shapes.clue, { range, slice });
