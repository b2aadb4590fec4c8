import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '#shared/store/connect.ts';
import type { Key } from '#shared/store/keys.ts';
import { queryPage } from '#shared/store/query.ts';
import { readItems, remembering } from '#shared/store/read-items.ts';

const client = DynamoDBDocumentClient.from(new DynamoDBClient({}));
const engine = mockClient(client);
const table: Table = { client, name: 'T' };
const keyOf = (no: number): Key => ({ pk: `P${no}`, sk: 'S' });
const asked = () => engine.commandCalls(BatchGetCommand).map(({ args }) => args[0].input.RequestItems?.T?.Keys ?? []);

/** Of each second key there is nothing. */
const answer = ({ RequestItems }: { readonly RequestItems: { readonly T: { readonly Keys: readonly Key[] } } }) => ({
  Responses: { T: RequestItems.T.Keys.filter(({ pk }) => Number(pk.slice(1)) % 2 === 0) },
});

beforeEach(() => {
  engine.reset();
  engine.on(BatchGetCommand).callsFake(answer);
  engine.on(QueryCommand).callsFake(({ ExpressionAttributeValues }) => ({
    Items: [{ of: ExpressionAttributeValues[':pk'] }],
  }));
});

afterAll(() => engine.restore());

describe('a table read for one page', () => {
  it('is asked once for what several want at the same moment, and never again for what it gave', async () => {
    const once = remembering(table);
    const both = await Promise.all([readItems(once, [keyOf(1), keyOf(2)]), readItems(once, [keyOf(2), keyOf(4)])]);
    expect(both).toEqual([
      [undefined, keyOf(2)],
      [keyOf(2), keyOf(4)],
    ]);
    expect(asked()).toEqual([[keyOf(1), keyOf(2), keyOf(4)]]);
    expect(await readItems(once, [keyOf(4), keyOf(6), keyOf(1)])).toEqual([keyOf(4), keyOf(6), undefined]);
    expect(asked().slice(1)).toEqual([[keyOf(6)]]);
  });

  it('is read in parts of a hundred, however many want something', async () => {
    const once = remembering(table);
    const wanted = Array.from({ length: 250 }, (_, no) => keyOf(no));
    const found = await Promise.all(wanted.map((key) => readItems(once, [key])));
    expect(found.flat().filter((item) => item !== undefined)).toHaveLength(125);
    expect(asked().map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it('gives a page of a list once to each question', async () => {
    const once = remembering(table);
    const ask = (pk: string) => queryPage(once, { pk, prefix: 'S' }, { limit: 10 });
    expect(await Promise.all([ask('A'), ask('A'), ask('B')])).toEqual([
      { items: [{ of: 'A' }] },
      { items: [{ of: 'A' }] },
      { items: [{ of: 'B' }] },
    ]);
    expect(engine.commandCalls(QueryCommand)).toHaveLength(2);
  });

  it('tells everybody who asked of a fault, and another page knows nothing of the first', async () => {
    const once = remembering(table);
    engine.on(BatchGetCommand).rejectsOnce(new Error('no engine')).callsFake(answer);
    const outcomes = await Promise.allSettled([readItems(once, [keyOf(1)]), readItems(once, [keyOf(2)])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await readItems(remembering(table), [keyOf(2)])).toEqual([keyOf(2)]);
  });

  it('is the table itself where it is not: each asks for itself', async () => {
    await Promise.all([readItems(table, [keyOf(2)]), readItems(table, [keyOf(2)])]);
    expect(asked()).toHaveLength(2);
  });
});
