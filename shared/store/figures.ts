import type { CaseEvent, CaseSnapshot } from '../domain/case.ts';
import type { CaseCard } from '../domain/case-card.ts';
import type { CaseId } from '../domain/ids.ts';
import { caseRanges, listCases } from './cases.ts';
import type { Table } from './connect.ts';
import { collections } from './keys.ts';
import { everyShaped, queryAll, type Range } from './query.ts';
import { shapes } from './shapes.ts';

/** So many cards of a range, and whether there are more. */
const cardsOf = async (table: Table, range: Range, most: number): Promise<{ cards: CaseCard[]; more: boolean }> => {
  const cards: CaseCard[] = [];
  for await (const { card } of queryAll<{ card: CaseCard }>(table, range)) {
    if (cards.length === most) return { cards, more: true };
    cards.push(card);
  }
  return { cards, more: false };
};

/** Open cases, those that nothing happened in for longest first. */
export const openCards = (table: Table, most: number) => cardsOf(table, { index: 'byQueue', pk: 'OPEN' }, most);

export type Closing = { readonly procedure: string; readonly states: readonly string[]; readonly most: number };

/** The cases that reached these states last: up to so many of each state, the newest first. */
export const newestIn = async (
  table: Table,
  { procedure, states, most }: Closing,
): Promise<readonly CaseSnapshot[]> => {
  const pages = await Promise.all(
    states.map((state) => listCases(table, caseRanges.inState(procedure, state), { limit: most, backwards: true })),
  );
  return pages.flatMap(({ items }) => items).toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
};

/** The whole log of a case. */
export const logOf = async (table: Table, caseId: CaseId): Promise<readonly CaseEvent[]> => {
  const events: CaseEvent[] = [];
  for await (const event of everyShaped(table, shapes.event, { range: collections.events(caseId) })) events.push(event);
  return events;
};
