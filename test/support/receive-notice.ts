import type { Replay } from '#functions/api/endpoint.ts';
import { saveServing } from '#functions/api/serving/save-serving.ts';
import type { World } from '#functions/lib/world.ts';
import { day } from '#shared/domain/day.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import { listDocuments } from '#shared/store/documents.ts';
import { mustMove } from './move.ts';
import { stepOf } from './revocation-walk.ts';
import { morning, settings, somebody } from './walk.ts';

/** The world of a handler that only decides and writes, on a day. */
export const decidingWorld = (table: Table, on: string): Pick<World, 'table' | 'seed' | 'now'> => ({
  table,
  seed: settings,
  now: () => morning(on),
});

let receipts = 0;

/** The organization signs for the notice of the investigation (D21), and staff enter that into the ledger. */
export const receiveNotice = async (table: Table, revocation: CaseId, on: string): Promise<void> => {
  const document = (await listDocuments(table, revocation)).find(({ kind }) => kind === 'investigationNotice');
  if (!document) throw new Error('no notice is ordered');
  receipts += 1;
  const replay: Replay = { actorId: '示例', key: `receipt-${receipts}`, requestHash: '示例' };
  const { id, name } = somebody('agencyClerk');
  const line = { documentId: document.documentId, recipient: 1, channel: 'direct', step: 'delivered' } as const;
  const entry = { ...line, on: day(on), at: morning(on), by: { id, name, role: 'agencyClerk' as const } };
  const saved = await saveServing(decidingWorld(table, on), { document, entry, replay });
  if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
};

/** The investigation is ordered and the organization told of it (D21). */
export const investigate = async (table: Table, revocation: CaseId, on: string): Promise<void> => {
  await mustMove(table, revocation, { ...stepOf('directInvestigation'), on });
  await receiveNotice(table, revocation, on);
};
