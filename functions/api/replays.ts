import { gunzipSync, gzipSync } from 'node:zlib';
import { accept, type Result, refuse } from '#shared/domain/result.ts';
import type { Table } from '#shared/store/connect.ts';
import { keys } from '#shared/store/keys.ts';
import { readItems } from '#shared/store/read-items.ts';
import type { ReplayRecord } from '#shared/store/records.ts';
import type { Replay, Reply } from './endpoint.ts';

/** The kept answer to an earlier request under the same key. */
export const readReplay = async (table: Table, { actorId, key }: Replay): Promise<ReplayRecord | undefined> => {
  const [item] = await readItems(table, [keys.idempotency(actorId, key)]);
  return item?.replay as ReplayRecord | undefined;
};

/** Characters of an answer beyond which it is kept compressed. */
const longest = 32_768;

const packed = (body: unknown): Pick<ReplayRecord, 'body' | 'packed'> => {
  const text = JSON.stringify(body);
  return text.length <= longest ? { body: text } : { body: gzipSync(text).toString('base64'), packed: 'gzip' };
};

const unpacked = ({ body, packed: how }: ReplayRecord): unknown =>
  JSON.parse(how === 'gzip' ? gunzipSync(Buffer.from(body, 'base64')).toString('utf8') : body);

/** How long an answer is kept for repeated requests. */
const daysKept = 30;

/** The kept answer to the same request; refuses a key that came with another one. */
export const replayed = (record: ReplayRecord, { requestHash }: Replay): Result<Reply> => {
  if (record.requestHash !== requestHash) return refuse({ code: 'idempotency.mismatch' });
  const { status, etag } = record;
  return accept({ status, body: unpacked(record), replayed: true, ...(etag ? { version: Number(etag) } : {}) });
};

/** The record that keeps an answer, written in the same transaction as what it answers for. */
export const keepReply = ({ actorId, key, requestHash }: Replay, reply: Reply, now: string) => ({
  actorId,
  key,
  record: {
    requestHash,
    status: reply.status,
    ...packed(reply.body),
    ...(reply.version === undefined ? {} : { etag: String(reply.version) }),
  },
  expiresAt: Math.floor(Date.parse(now) / 1000) + daysKept * 86_400,
});
