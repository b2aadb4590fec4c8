import { partsOf, usccOf } from '#shared/domain/ids.ts';
import type { PaperList } from '#shared/domain/paper-list.ts';
import { readEntry } from '#shared/store/directory.ts';
import { outboxIdOf } from '#shared/store/outbox.ts';
import { closeList } from '#shared/store/paper-lists.ts';
import { payOwed } from '../write/pay-owed.ts';
import { eachOf } from './claim-rows.ts';
import type { Listing } from './decide-row.ts';
import { workRow } from './work-rows.ts';

/**
 * Goes on with a signed list from wherever it stopped: row by row, each in one transaction that is written once, then the
 * paper is given to the issuance. It may be killed anywhere and run twice.
 */
export const workList = async (world: Listing, list: PaperList): Promise<PaperList> => {
  await eachOf(list.rows, async ({ caseId }) => {
    await workRow(world, list, caseId);
    const entry = await readEntry(world.table, usccOf(caseId));
    if (entry && list.signed) await payOwed(world, { entry, at: list.signed.at });
  });
  const { lead, rows, revision } = list;
  const [first] = rows;
  if (!lead || !first) throw new TypeError(`list ${list.listId} is signed without a paper`);
  const at = world.now();
  const done: PaperList = { ...list, status: 'done', revision: revision + 1, changedAt: at };
  const { caseId } = partsOf(lead);
  const sequence = first.version + 1;
  const outbox = { outboxId: outboxIdOf(caseId, sequence), caseId, sequence, documentIds: [lead], at };
  await closeList(world.table, done, outbox);
  return done;
};
