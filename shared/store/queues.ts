import type { CaseCard, Listing, Turn } from '../domain/case-card.ts';
import type { Day } from '../domain/day.ts';
import { canonicalJson } from '../domain/hash.ts';
import type { Uscc } from '../domain/uscc.ts';
import type { Table } from './connect.ts';
import type { Item } from './items.ts';
import { collections, dues, keys, owners, queues } from './keys.ts';
import { type Page, queryPage, type Range, type Slice } from './query.ts';
import { type Step, steps } from './transaction.ts';

const cardItem = (card: CaseCard): Item => ({
  ...keys.card(card.uscc, card.caseId),
  ...queues.open(card.changedAt, card.caseId),
  ...(card.dueOn ? dues.cases(card.dueOn, card.caseId) : {}),
  ...(card.window ? owners.window(card.window, card.caseId) : {}),
  card,
});

const turnItem = (turn: Turn): Item => ({
  ...keys.turn(turn.card.caseId, turn.whose),
  ...queues.turn(turn.whose, turn.card.dueOn ?? 'none', turn.card.caseId),
  turn,
});

/** A case as the queues list it before and after a move. */
export type Relisting = { readonly before?: Listing; readonly after: Listing };

/**
 * The writes that bring the queues up to a move. Whoever is waited for before and after for the same, with the same
 * clocks, is not written again; a closed case leaves every queue.
 */
export const relistSteps = ({ before = { turns: [] }, after }: Relisting): Step<never>[] => {
  const held = new Map(before.turns.map((turn) => [turn.whose, turn]));
  const wanted = new Set(after.turns.map(({ whose }) => whose));
  const changed = after.turns.filter((turn) => canonicalJson(held.get(turn.whose) ?? null) !== canonicalJson(turn));
  const gone = before.turns.filter(({ whose }) => !wanted.has(whose));
  return [
    ...(after.card ? [steps.put(cardItem(after.card))] : []),
    ...(before.card && !after.card ? [steps.remove(keys.card(before.card.uscc, before.card.caseId))] : []),
    ...changed.map((turn) => steps.put(turnItem(turn))),
    ...gone.map(({ card, whose }) => steps.remove(keys.turn(card.caseId, whose))),
  ];
};

/** The ranges of the work queues: each is one partition, read in its order. */
export const queueRanges = {
  turns: (whose: string): Range => ({ index: 'byQueue', pk: `TURN#${whose}` }),
  /** Cases whose earliest clock ends from one day up to, not including, another. */
  due: (from: Day, before: Day): Range => ({ index: 'byDue', pk: 'CASES', from, upTo: before }),
  overdue: (today: Day): Range => ({ index: 'byDue', pk: 'CASES', upTo: today }),
  stuck: (since: string): Range => ({ index: 'byQueue', pk: 'OPEN', upTo: since }),
  window: (opensOn: Day): Range => ({ index: 'byOwner', pk: `WINDOW#${opensOn}` }),
  ofOrganization: (uscc: Uscc): Range => collections.cards(uscc),
} as const;

export const listTurns = async (table: Table, range: Range, slice: Slice): Promise<Page<Turn>> => {
  const page = await queryPage<{ turn: Turn }>(table, range, slice);
  return { ...page, items: page.items.map(({ turn }) => turn) };
};

export const listCards = async (table: Table, range: Range, slice: Slice): Promise<Page<CaseCard>> => {
  const page = await queryPage<{ card: CaseCard }>(table, range, slice);
  return { ...page, items: page.items.map(({ card }) => card) };
};
