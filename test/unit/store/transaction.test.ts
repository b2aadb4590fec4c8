import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '#shared/store/connect.ts';
import { type Step, steps, writeAll } from '#shared/store/transaction.ts';

const sent = mockClient(DynamoDBDocumentClient);
const table: Table = { client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' })), name: 'Cases' };
beforeEach(() => sent.reset());
afterAll(() => sent.restore());

const key = { pk: 'A', sk: 'B' };
const item = { ...key, version: 3 };
const at = {
  ConditionExpression: '#version = :version',
  ExpressionAttributeNames: { '#version': 'version' },
  ExpressionAttributeValues: { ':version': 2 },
};

describe('a step', () => {
  const rows: readonly (readonly [string, Step<string>, object])[] = [
    [
      'create',
      steps.create(item, 'one'),
      { Put: { TableName: 'Cases', Item: item, ConditionExpression: 'attribute_not_exists(pk)' } },
    ],
    ['put', steps.put(item), { Put: { TableName: 'Cases', Item: item } }],
    ['replaceAt', steps.replaceAt(item, 2, 'one'), { Put: { TableName: 'Cases', Item: item, ...at } }],
    [
      'replaceWhere',
      steps.replaceWhere(item, { ConditionExpression: 'x' }, 'one'),
      { Put: { TableName: 'Cases', Item: item, ConditionExpression: 'x' } },
    ],
    ['expect', steps.expect(key, 2, 'one'), { ConditionCheck: { TableName: 'Cases', Key: key, ...at } }],
    [
      'without',
      steps.without(key, 'voided', 'one'),
      {
        ConditionCheck: {
          ...{ TableName: 'Cases', Key: key, ConditionExpression: 'attribute_not_exists(#member)' },
          ExpressionAttributeNames: { '#member': 'voided' },
        },
      },
    ],
    ['remove', steps.remove(key), { Delete: { TableName: 'Cases', Key: key } }],
    [
      'change',
      steps.change({ Key: key, UpdateExpression: 'SET a = :a' }, 'one'),
      { Update: { TableName: 'Cases', Key: key, UpdateExpression: 'SET a = :a' } },
    ],
  ];
  it.each(rows)('%s writes just this', (name, step, write) => {
    expect(step.write('Cases')).toEqual(write);
    expect(step.guards).toBe(['put', 'remove'].includes(name) ? undefined : 'one');
  });
  it('that guards nothing has no name', () => {
    expect(steps.create(item)).not.toHaveProperty('guards');
    expect(steps.change({ Key: key, UpdateExpression: 'SET a = :a' })).not.toHaveProperty('guards');
  });
});

describe('a transaction', () => {
  const all = [steps.create(item, 'first'), steps.put(item), steps.expect(key, 1, 'third')];
  const cancelled = (reasons?: readonly (string | undefined)[]) =>
    new TransactionCanceledException({
      ...{ message: 'cancelled', $metadata: {} },
      CancellationReasons: reasons?.map((Code) => (Code ? { Code } : {})),
    });
  const outcome = (fault: Error) => {
    sent.on(TransactWriteCommand).rejects(fault);
    return writeAll(table, all);
  };

  it('holds every write', async () => {
    sent.on(TransactWriteCommand).resolves({});
    expect(await writeAll(table, all)).toEqual({ outcome: 'written' });
    const [call] = sent.commandCalls(TransactWriteCommand);
    expect(call?.args[0].input).toEqual({ TransactItems: all.map(({ write }) => write('Cases')) });
  });
  it('tells the conditions that failed by their names, those without a name aside', async () => {
    const failed = 'ConditionalCheckFailed';
    expect(await outcome(cancelled([failed, failed, failed]))).toEqual({
      outcome: 'refused',
      failed: ['first', 'third'],
    });
    expect(await outcome(cancelled(['None', 'None', failed]))).toEqual({ outcome: 'refused', failed: ['third'] });
    expect(await outcome(cancelled([failed]))).toEqual({ outcome: 'refused', failed: ['first'] });
    expect(await outcome(cancelled([failed, 'TransactionConflict']))).toEqual({
      outcome: 'refused',
      failed: ['first'],
    });
    expect(await outcome(cancelled(['None', 'TransactionConflict', 'None']))).toEqual({ outcome: 'contended' });
  });
  it('is a fault where it was cancelled for another reason, for none that is told, or failed otherwise', async () => {
    for (const reasons of [['None', 'ConditionalCheckFailed', 'None'], ['ValidationError'], [undefined], undefined])
      await expect(outcome(cancelled(reasons))).rejects.toThrow('cancelled');
    await expect(outcome(new TypeError('no table'))).rejects.toThrow('no table');
  });
});
