import { limits } from '#shared/domain/limits.ts';
import type { PaperList } from '#shared/domain/paper-list.ts';
import { listsUnderWay, readList } from '#shared/store/paper-lists.ts';
import type { Listing } from '../casework/lists/decide-row.ts';
import { reopen } from '../casework/lists/sign-list.ts';
import { workList } from '../casework/lists/work-list.ts';
import { log, metrics } from '../lib/log.ts';

/** A signature that is still going on: it is given its time before its claims are given back. */
const isSigning = ({ status, changedAt }: PaperList, now: string): boolean =>
  status === 'claimed' && Date.parse(now) - Date.parse(changedAt) < limits.listClaimMinutes * 60_000;

/** The index only says where to look: the list is read anew. */
const goOn = async (world: Listing, { listId }: PaperList): Promise<void> => {
  const { list } = await readList(world.table, listId);
  if (!list || !['signed', 'claimed'].includes(list.status)) return;
  await (list.status === 'signed' ? workList(world, list) : reopen(world, list, []));
};

/** Works off what a signed list was left with, and gives back what a signature claimed that came to no end. A fault leaves it to the next run. */
export const goOnWithLists = async (world: Listing): Promise<{ lists: number }> => {
  let lists = 0;
  for await (const list of listsUnderWay(world.table)) {
    if (isSigning(list, world.now())) continue;
    try {
      await goOn(world, list);
      lists += 1;
    } catch (fault) {
      log.error('list left to the next run', { listId: list.listId, fault });
      metrics.addMetric('ListLeft', 'Count', 1);
    }
  }
  return { lists };
};
