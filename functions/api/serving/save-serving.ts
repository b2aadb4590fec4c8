import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { receiptOf, type ServingEntry } from '#shared/domain/serving.ts';
import { readItems } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { keys } from '#shared/store/keys.ts';
import type { DocumentRecord, ReplayRecord } from '#shared/store/records.ts';
import { addServing, listServings } from '#shared/store/servings.ts';
import { tellFailure } from '../../casework/serving/serving-failure.ts';
import { tellHolding } from '../../casework/serving/tell-holding.ts';
import { payOwed } from '../../casework/write/pay-owed.ts';
import type { World } from '../../lib/world.ts';
import type { Replay, Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';

/** The answer to the same request if it was made before. */
export const readReplay = async (table: Table, replay: Replay): Promise<Result<Reply> | undefined> => {
  const [item] = await readItems(table, [keys.idempotency(replay.actorId, replay.key)]);
  return item ? replayed(item.replay as ReplayRecord, replay) : undefined;
};

type Saving = { readonly document: DocumentRecord; readonly entry: ServingEntry; readonly replay: Replay };

/** The directory entry may change at the same moment: each try reads it anew. */
const tries = 6;

/** Enters a step into the ledger; a failed service opens a task for staff, and a proved receipt closes it. */
export const saveServing = async (
  world: Pick<World, 'table' | 'seed' | 'unprintable'>,
  { document, entry, replay }: Saving,
): Promise<Result<Reply>> => {
  const { table } = world;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const entries = [...(await listServings(table, document.documentId)), entry];
    const reply = { status: 201, body: { ...entry, receipt: receiptOf(entries, entry.recipient) ?? null } };
    const told = await tellHolding(world, document, entry);
    const kept = keepReply(replay, reply, entry.at);
    const written = await addServing(table, entry, { replay: kept, ...(told ? { besides: [told.step] } : {}) });
    if (written.outcome === 'written') {
      await tellFailure(table, document, entry);
      if (told) await payOwed(world, { entry: told.entry, at: entry.at });
      return accept(reply);
    }
    if (written.outcome === 'refused' && written.failed.some((failed) => failed !== 'entry')) break;
  }
  return refuse({ code: 'store.contended' });
};
