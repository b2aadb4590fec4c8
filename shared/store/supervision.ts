import type { CaseEvent } from '../domain/case.ts';
import type { Day } from '../domain/day.ts';
import type { CaseId } from '../domain/ids.ts';
import type { Table } from './connect.ts';
import { type Draw, listDraws } from './experts.ts';
import { logPk } from './keys.ts';
import { type Page, queryPage, type Range, type Slice } from './query.ts';
import { openItem } from './shape.ts';
import { shapes } from './shapes.ts';

/** What the log of a month holds: steps of cases, and draws of experts. */
export type Logged = { readonly events: readonly CaseEvent[]; readonly draws: readonly Draw[] };

/** Everything that happened in any case in the month of that day. */
export const monthRange = (on: Day): Range => ({ index: 'byOwner', pk: logPk(on) });

type Members = Record<string, unknown>;

/** A page of the log of a month or of one case, the newest first. */
export const listLogged = async (
  table: Table,
  range: Range,
  slice: Slice,
): Promise<Logged & Pick<Page<unknown>, 'cursor' | 'unreadable'>> => {
  const { items, cursor } = await queryPage<Members>(table, range, { ...slice, backwards: true });
  const opened = items.flatMap((item) => (item.draw ? [] : [openItem(shapes.event, item)]));
  return {
    events: opened.flatMap((one) => (one.ok ? [one.value] : [])),
    draws: items.flatMap(({ draw }) => (draw ? [draw as Draw] : [])),
    unreadable: opened.flatMap((one) => (one.ok ? [] : [one.unreadable])),
    ...(cursor ? { cursor } : {}),
  };
};

/** The first draw of each case, after which every other is a repeated one. */
export const firstDraws = async (table: Table, caseIds: readonly CaseId[]): Promise<ReadonlyMap<CaseId, string>> => {
  const found = await Promise.all(
    [...new Set(caseIds)].map(async (caseId) => {
      const { items } = await listDraws(table, caseId, { limit: 1 });
      return items.map(({ drawId }) => [caseId, drawId] as const);
    }),
  );
  return new Map(found.flat());
};
