import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DocumentId } from '#shared/domain/ids.ts';
import type { Table } from '#shared/store/connect.ts';
import type { Item } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import {
  claimLimit,
  isFull,
  type NumberCounter,
  openCounter,
  readCounter,
  sweep,
  unsettled,
} from '#shared/store/number-claims.ts';
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
const { documentNumber: _number, signedBy: _signer, ...plain } = stored as Record<string, unknown>;
const document = { ...plain, documentId, title: '示例文书' } as unknown as DocumentRecord;

const writes = () =>
  sent.commandCalls(TransactWriteCommand).map(({ args: [{ input }] }) => withoutJournal(input.TransactItems ?? []));
const firstWrite = () => {
  const [[number, change, pointing, ...more] = []] = writes();
  expect(more).toEqual([]);
  return { number: number?.Put, change: change?.Update, pointing: pointing?.Update };
};

const counterItem = (counter: Partial<NumberCounter>): Item => ({ ...keys.counter('示例函', 2026), ...counter });
const other = (ordinal: number): DocumentId => DocumentId.parse(stored.documentId.replace(/\.\d+\./, `.${ordinal}.`));

describe('the counter of a series', () => {
  it('is read where it is whole, and is none otherwise', async () => {
    expect(await readCounter(table, series)).toBeUndefined();
    const whole = { last: 7, sweptTo: 3, claims: { [documentId]: 7 } };
    for (const lacking of ['last', 'sweptTo', 'claims'] as const) {
      hold(counterItem({ ...whole, [lacking]: undefined }));
      expect(await readCounter(table, series)).toBeUndefined();
    }
    hold(counterItem(whole));
    expect(await readCounter(table, series)).toEqual({ ...series, ...whole });
  });

  it('is made at nothing, what is there stays', async () => {
    sent.on(UpdateCommand).resolves({ Attributes: { last: 5, sweptTo: 5, claims: {} } });
    expect(await openCounter(table, series)).toEqual({ ...series, last: 5, sweptTo: 5, claims: {} });
    expect(sent.commandCalls(UpdateCommand)[0]?.args[0].input).toEqual({
      TableName: 'Cases',
      Key: keys.counter('示例函', 2026),
      UpdateExpression:
        'SET #last = if_not_exists(#last, :none), sweptTo = if_not_exists(sweptTo, if_not_exists(#last, :none)), claims = if_not_exists(claims, :empty)',
      ExpressionAttributeNames: { '#last': 'last' },
      ExpressionAttributeValues: { ':none': 0, ':empty': {} },
      ReturnValues: 'ALL_NEW',
    });
  });

  it('is full with so many numbers since the last sweep, and not one before', () => {
    const counter = { ...series, sweptTo: 5, claims: {} };
    expect(isFull({ ...counter, last: 5 + claimLimit })).toBe(true);
    expect(isFull({ ...counter, last: 4 + claimLimit })).toBe(false);
  });

  it('tells the claims that the register has not, asked for a hundred at a time', async () => {
    expect(await unsettled(table, { ...series, last: 0, sweptTo: 0, claims: {} })).toEqual([]);
    expect(sent.calls()).toEqual([]);
    const ordinals = Array.from({ length: 150 }, (_, index) => index + 1);
    const claims = Object.fromEntries(ordinals.map((ordinal) => [other(ordinal), ordinal]));
    for (const ordinal of ordinals)
      if (![1, 101, 150].includes(ordinal)) hold({ ...keys.number('示例函', 2026, ordinal) });
    expect(await unsettled(table, { ...series, last: 150, sweptTo: 0, claims })).toEqual(
      [1, 101, 150].map((ordinal) => ({ documentId: other(ordinal), ordinal })),
    );
    const asked = sent.commandCalls(BatchGetCommand).map(({ args: [{ input }] }) => input.RequestItems?.Cases?.Keys);
    expect(asked.map((wanted) => wanted?.length)).toEqual([100, 50]);
  });
});

describe('a sweep', () => {
  const full = { last: claimLimit + 3, sweptTo: 3, claims: { [documentId]: 12 } };

  it.each([
    ['has no counter', undefined],
    ['is not full', { ...full, last: claimLimit + 2 }],
  ])('does nothing to a series that %s', async (_, counter) => {
    if (counter) hold(counterItem(counter));
    await sweep(table, series, at);
    expect([...writes(), ...sent.commandCalls(UpdateCommand)]).toEqual([]);
  });

  it('empties a full counter as it was read, whose claims are all in the register', async () => {
    hold(counterItem(full));
    hold({ ...keys.number('示例函', 2026, 12) });
    await sweep(table, series, at);
    expect(writes()).toEqual([]);
    expect(sent.commandCalls(UpdateCommand).map(({ args: [{ input }] }) => input)).toEqual([
      {
        TableName: 'Cases',
        Key: keys.counter('示例函', 2026),
        UpdateExpression: 'SET sweptTo = #last, claims = :empty',
        ConditionExpression: 'sweptTo = :swept AND #last = :last',
        ExpressionAttributeNames: { '#last': 'last' },
        ExpressionAttributeValues: { ':swept': 3, ':last': claimLimit + 3, ':empty': {} },
      },
    ]);
    expect(sent.commandCalls(BatchGetCommand)).toHaveLength(3);
  });

  it('waits ten looks for those who claimed, then settles what is left itself', async () => {
    hold(counterItem(full));
    hold({ ...stored, ...document, ...keys.document(documentId) } as unknown as Item);
    await sweep(table, series, at);
    expect(writes()).toHaveLength(1);
    expect(firstWrite().number?.Item).toMatchObject({ number: '示例函〔2026〕12号', ordinal: 12, documentId, at });
    expect(sent.commandCalls(BatchGetCommand)).toHaveLength(1 + 10 + 1 + 1 + 1);
    expect(sent.commandCalls(UpdateCommand)).toHaveLength(1);
  });

  it('is a fault where the document of a claim is not there', async () => {
    hold(counterItem(full));
    await expect(sweep(table, series, at)).rejects.toThrow(`${documentId} has a number and is not there`);
    expect(sent.commandCalls(UpdateCommand)).toEqual([]);
  });

  it('leaves it to whoever swept meanwhile, and hides no other fault', async () => {
    hold(counterItem({ ...full, claims: {} }));
    sent.on(UpdateCommand).rejects(new ConditionalCheckFailedException({ message: 'swept', $metadata: {} }));
    await expect(sweep(table, series, at)).resolves.toBeUndefined();
    sent.on(UpdateCommand).rejects(new Error('no table'));
    await expect(sweep(table, series, at)).rejects.toThrow('no table');
  });
});
