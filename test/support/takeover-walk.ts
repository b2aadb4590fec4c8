import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { type FilledSheets, takeoverWorkbook } from '#functions/casework/takeover/template.ts';
import type { World } from '#functions/lib/world.ts';
import { canonicalJson } from '#shared/domain/hash.ts';
import type { Table } from '#shared/store/connect.ts';
import { type Ask, askApi } from './ask-api.ts';
import { memoryBucket } from './memory-bucket.ts';

export const approvedDay = '2026-01-05';

/** A table and a bucket in which workbooks are taken over, on 5 January 2026. */
export const openTakingOver = (table: Table) => {
  const { bucket } = memoryBucket();
  const ask = (by: Ask['by'], route: Ask['route'], more: Partial<Ask> = {}, part: Partial<World> = {}) =>
    askApi(table, { by, on: approvedDay, route, ...more }, { bucket, ...part });
  const send = (bytes: Uint8Array, name = '示例台账.xlsx') =>
    ask('officeClerk', 'proposeWorkbook', { body: { name, file: Buffer.from(bytes).toString('base64') } });
  return {
    ...{ table, bucket, ask, send },
    propose: async (rows: FilledSheets, name?: string) => send(await takeoverWorkbook('zh', rows), name),
    approve: (takeoverId: number, by: Ask['by'] = 'officeHead', part: Partial<World> = {}) =>
      ask(by, 'approveWorkbook', { params: { takeoverId: String(takeoverId) }, body: {} }, part),
  };
};

/** Everything that lies in a table, item by item, but for what is kept of requests. */
export const everythingIn = async ({ client, name: TableName }: Table): Promise<readonly string[]> => {
  const items: string[] = [];
  for await (const page of paginateScan({ client }, { TableName, ConsistentRead: true }))
    for (const item of page.Items ?? [])
      if (!String(item.pk).startsWith('IDEMPOTENCY#')) items.push(canonicalJson(item));
  return items.toSorted();
};
