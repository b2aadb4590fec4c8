import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import type { Item } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import { settle } from '#shared/store/number-claims.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { withoutJournal } from '#test/support/without-journal.ts';
import stored from '../shapes/samples/document-1.json' with { type: 'json' };

const sent = mockClient(DynamoDBDocumentClient);
const table: Table = { client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' })), name: 'Cases' };

/** What the table holds, by key: reads answer from it, writes are only looked at. */
const held = new Map<string, Item>();
const keyOf = ({ pk, sk }: { readonly pk: string; readonly sk: string }): string => `${pk} ${sk}`;
const hold = (item: Item): void => void held.set(keyOf(item), item);

beforeEach(() => {
  sent.reset();
  held.clear();
  vi.spyOn(Math, 'random').mockReturnValue(0);
  sent.on(TransactWriteCommand).resolves({});
  sent.on(UpdateCommand).resolves({});
  sent.on(BatchGetCommand).callsFake(({ RequestItems }) => ({
    Responses: {
      Cases: (RequestItems.Cases.Keys as Item[]).flatMap((key) => held.get(keyOf(key)) ?? []),
    },
  }));
});
afterAll(() => sent.restore());

const series = { prefix: '示例函', year: 2026 };
const at = '2026-03-05T01:00:00.000Z';
const documentId = DocumentId.parse(stored.documentId);
const earlier = DocumentId.parse(stored.documentId.replace(/\.\d+\./, '.10.'));
const { documentNumber: _number, signedBy: _signer, ...plain } = stored as Record<string, unknown>;
const document = { ...plain, documentId, title: '示例文书' } as unknown as DocumentRecord;
const claimed = { ...series, ordinal: 12, at, document };

const signedBy = { id: 'office-head', name: '示例负责人' };
const voided = { by: signedBy, at, reason: '示例' };

const writes = () =>
  sent.commandCalls(TransactWriteCommand).map(({ args: [{ input }] }) => withoutJournal(input.TransactItems ?? []));
const firstWrite = () => {
  const [[number, change, pointing, ...more] = []] = writes();
  expect(more).toEqual([]);
  return { number: number?.Put, change: change?.Update, pointing: pointing?.Update };
};

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const failed = 'ConditionalCheckFailed';

describe('a number that was claimed', () => {
  it('enters the register and the document in one transaction, each only where it is not yet', async () => {
    expect(await settle(table, claimed)).toBe('示例函〔2026〕12号');
    expect(writes()).toHaveLength(1);
    expect(firstWrite()).toEqual({
      number: {
        TableName: 'Cases',
        Item: {
          ...keys.number('示例函', 2026, 12),
          ...{ number: '示例函〔2026〕12号', ordinal: 12, documentId, title: '示例文书', at },
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
      change: {
        TableName: 'Cases',
        Key: keys.document(documentId),
        UpdateExpression: 'SET documentNumber = :number, numberedAt = :at, #title = :title',
        ExpressionAttributeNames: { '#title': 'title' },
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(documentNumber) AND attribute_not_exists(voided)',
        ExpressionAttributeValues: { ':number': '示例函〔2026〕12号', ':at': at, ':title': expect.any(String) },
      },
      pointing: undefined,
    });
    expect(sent.commandCalls(BatchGetCommand)).toHaveLength(1);
  });

  it('tells who signed, and that the document was void before it was made', async () => {
    await settle(table, { ...claimed, document: { ...document, signedBy, voided } as unknown as DocumentRecord });
    const { number, change } = firstWrite();
    expect(number?.Item).toMatchObject({ signedBy, voided });
    expect(change?.ConditionExpression).toMatch(/AND attribute_exists\(voided\)$/);
  });

  it('tells what it corrects, and the number of that one tells so too', async () => {
    hold({ ...keys.document(earlier), documentNumber: '示例函〔2025〕3号' });
    await settle(table, { ...claimed, document: { ...document, supersedes: earlier } });
    const { number, pointing } = firstWrite();
    expect(number?.Item?.supersedes).toEqual({ documentId: earlier, number: '示例函〔2025〕3号' });
    expect(pointing).toEqual({
      TableName: 'Cases',
      Key: keys.number('示例函', 2025, 3),
      UpdateExpression: 'SET supersededBy = :by',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':by': { documentId, number: '示例函〔2026〕12号' } },
    });
  });

  it.each([
    ['is not numbered', [{ ...keys.document(earlier) }]],
    ['has no number of a series', [{ ...keys.document(earlier), documentNumber: '手写第三号' }]],
    ['is not there', []],
  ])('points from no number where what it corrects %s', async (_, items) => {
    for (const item of items) hold(item);
    await settle(table, { ...claimed, document: { ...document, supersedes: earlier } });
    const { number, pointing } = firstWrite();
    expect(number?.Item?.supersedes).toEqual({
      documentId: earlier,
      number: (items[0] as { documentNumber?: string } | undefined)?.documentNumber ?? null,
    });
    expect(pointing).toBeUndefined();
  });

  it('is settled where both were entered before', async () => {
    sent.on(TransactWriteCommand).rejects(cancelled(failed, failed));
    expect(await settle(table, claimed)).toBe('示例函〔2026〕12号');
    expect(writes()).toHaveLength(1);
  });

  it('says that the document is void where that was declared in between', async () => {
    hold({ ...stored, ...document, ...keys.document(documentId), voided } as unknown as Item);
    sent.on(TransactWriteCommand).rejectsOnce(cancelled('None', failed)).resolves({});
    expect(await settle(table, claimed)).toBe('示例函〔2026〕12号');
    const [, [number, change] = []] = writes();
    expect(number?.Put?.Item).toMatchObject({ voided: { reason: '示例' } });
    expect(change?.Update?.ConditionExpression).toMatch(/AND attribute_exists\(voided\)$/);
  });

  it.each([
    ['the number is another’s', document, undefined],
    ['the document has another number', document, document],
    ['a document is void as it was read', { ...document, voided }, { ...document, voided }],
  ])('is a fault where %s', async (_, given, there) => {
    if (there) hold({ ...stored, ...there, ...keys.document(documentId) } as unknown as Item);
    sent.on(TransactWriteCommand).rejects(cancelled(failed, 'None'));
    const settling = settle(table, { ...claimed, document: given as unknown as DocumentRecord });
    await expect(settling).rejects.toThrow('示例函〔2026〕12号 and');
    expect(writes()).toHaveLength(1);
  });

  it('is tried twenty times where others come between, and then a fault', async () => {
    sent.on(TransactWriteCommand).rejects(cancelled('TransactionConflict', 'None'));
    await expect(settle(table, claimed)).rejects.toThrow('is contended');
    expect(writes()).toHaveLength(20);
  });
});
