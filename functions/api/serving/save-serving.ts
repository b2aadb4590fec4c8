import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { receiptOf, type ServingEntry, servedAt } from '#shared/domain/serving.ts';
import type { Table } from '#shared/store/connect.ts';
import { keys } from '#shared/store/keys.ts';
import { readItems } from '#shared/store/read-items.ts';
import type { DocumentRecord, ReplayRecord } from '#shared/store/records.ts';
import { enterLine } from '../../casework/serving/enter-line.ts';
import type { World } from '../../lib/world.ts';
import type { Replay, Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';

/** The answer to the same request if it was made before. */
export const readReplay = async (table: Table, replay: Replay): Promise<Result<Reply> | undefined> => {
  const [item] = await readItems(table, [keys.idempotency(replay.actorId, replay.key)]);
  return item ? replayed(item.replay as ReplayRecord, replay) : undefined;
};

type Saving = { readonly document: DocumentRecord; readonly entry: ServingEntry; readonly replay: Replay };

/** Enters a step into the ledger, once for a request. */
export const saveServing = async (
  world: Pick<World, 'table' | 'seed' | 'unprintable'>,
  { document, entry, replay }: Saving,
): Promise<Result<Reply>> => {
  const replyTo = (entries: readonly ServingEntry[]): Reply => ({
    status: 201,
    body: { ...entry, receipt: receiptOf(entries, servedAt(document.recipients, entry.recipient)) ?? null },
  });
  const keeps = (entries: readonly ServingEntry[]) => keepReply(replay, replyTo(entries), entry.at);
  const entered = await enterLine(world, { document, line: { entry }, keeps });
  return typeof entered === 'string' ? refuse({ code: 'store.contended' }) : accept(replyTo(entered.entries));
};
