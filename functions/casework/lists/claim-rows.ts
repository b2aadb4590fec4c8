import { usccOf } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { entryDigest, type ListRow, type PaperList } from '#shared/domain/paper-list.ts';
import type { Words } from '#shared/domain/words.ts';
import { readCase } from '#shared/store/cases.ts';
import { readEntry } from '#shared/store/directory.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { claimRow, returnRow } from '#shared/store/row-claims.ts';
import { untilSettled } from '#shared/store/until-settled.ts';
import { claimedBy, decideRow, type Listing, type NoRow, type RowGiven, rowReasons } from './decide-row.ts';

/** Answers for each, some at a time, in their order. */
export const eachOf = async <One, Answer>(all: readonly One[], answer: (one: One) => Promise<Answer>) => {
  const answers: Answer[] = [];
  for (let start = 0; start < all.length; start += limits.listSideBySide)
    answers.push(...(await Promise.all(all.slice(start, start + limits.listSideBySide).map(answer))));
  return answers;
};

export type Claimed = { readonly row: ListRow; readonly paper: DocumentRecord };
export type Fallen = NoRow & { readonly row: ListRow };

/** Claims a row in a transaction of its own, with what is decided on it; or says why it is none any more. */
export const claim = async (
  world: Listing,
  { list, row, given }: { readonly list: PaperList; readonly row: ListRow; readonly given: RowGiven },
): Promise<Claimed | Fallen> => {
  const fallen = (why: Words): Fallen => ({ row, why });
  const { listId } = list;
  const attempt = async (): Promise<Claimed | Fallen | 'again'> => {
    const reading = await readCase(world.table, row.caseId);
    const { snapshot, entry } = reading;
    if (!snapshot || !entry) return fallen(rowReasons.missing);
    if (snapshot.version !== row.version) return fallen(rowReasons.moved);
    if (entry.listed) return fallen(claimedBy(entry.listed.listId));
    if (entryDigest(entry) !== row.entry) return fallen(rowReasons.entry);
    const decided = await decideRow(world, { list, reading, given: { ...given, seenList: row.reviewed?.digest } });
    if ('why' in decided) return fallen(decided.why);
    const { decision, documents, paper } = decided;
    const { events, started, stopped, directory } = decision;
    const kept = { events, started, stopped, documents, ...(directory ? { directory } : {}) };
    const claimed = { listId, caseId: row.caseId, decided: kept };
    const { outcome } = await claimRow(world.table, { claim: claimed, snapshot, entry });
    return outcome === 'written' ? { row, paper } : 'again';
  };
  const settled = await untilSettled(attempt);
  return settled === 'contended' ? fallen(rowReasons.broken) : settled;
};

/** Gives back what a list claimed and did not sign; what is not claimed by it stays as it is. */
export const returnRows = async ({ table }: Pick<Listing, 'table'>, { listId, rows }: PaperList): Promise<void> => {
  await eachOf(rows, async ({ caseId }) => {
    const settled = await untilSettled(async () => {
      const entry = await readEntry(table, usccOf(caseId));
      if (entry?.listed?.listId !== listId) return 'returned';
      return (await returnRow(table, entry, listId)).outcome === 'written' ? 'returned' : 'again';
    });
    if (settled === 'contended') throw new Error(`the claim of list ${listId} on ${caseId} is contended`);
  });
};
