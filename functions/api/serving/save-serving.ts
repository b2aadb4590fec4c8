import { accept, type Result, refuse } from '#shared/domain/result.ts';
import { receiptOf, type ServingEntry } from '#shared/domain/serving.ts';
import { readItems } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { keys } from '#shared/store/keys.ts';
import type { DocumentRecord, ReplayRecord } from '#shared/store/records.ts';
import { addServing, listServings } from '#shared/store/servings.ts';
import { tellFailure } from '../../casework/serving/serving-failure.ts';
import type { World } from '../../lib/world.ts';
import type { Replay, Reply } from '../endpoint.ts';
import { keepReply, replayed } from '../replays.ts';

/** The answer to the same request if it was made before. */
export const readReplay = async (table: Table, replay: Replay): Promise<Result<Reply> | undefined> => {
  const [item] = await readItems(table, [keys.idempotency(replay.actorId, replay.key)]);
  return item ? replayed(item.replay as ReplayRecord, replay) : undefined;
};

type Saving = { readonly document: DocumentRecord; readonly entry: ServingEntry; readonly replay: Replay };

/** Enters a step into the ledger; a failed service opens a task for staff, and a proved receipt closes it. */
export const saveServing = async (world: World, { document, entry, replay }: Saving): Promise<Result<Reply>> => {
  const { table } = world;
  const entries = [...(await listServings(table, document.documentId)), entry];
  const receipt = receiptOf(entries, entry.recipient);
  const reply = { status: 201, body: { ...entry, receipt: receipt ?? null } };
  const written = await addServing(table, entry, keepReply(replay, reply, entry.at));
  if (written.outcome !== 'written') return refuse({ code: 'store.contended' });
  await tellFailure(table, document, entry);
  return accept(reply);
};
