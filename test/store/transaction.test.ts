import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { replayOf } from '#test/support/docket.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';
import { straightRoad } from '#test/support/road.ts';
import { Walk } from '#test/support/walk.ts';

const sent = mockClient(DynamoDBDocumentClient);
const table: Table = { client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' })), name: 'Cases' };
const caseId = CaseId.parse(`${exampleUscc}-1`);

beforeEach(() => sent.reset());
afterAll(() => sent.restore());

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

describe('one command', () => {
  it('reads once, consistently: the case, its organization, the calendar and the settings in force, the earlier answer', async () => {
    sent.on(BatchGetCommand).resolves({ Responses: { Cases: [] } });
    expect(await readCase(table, caseId, { actorId: 'a', key: 'k' })).toEqual({
      calendar: publishedCalendar,
    });
    expect(sent.calls()).toHaveLength(1);
    expect(sent.call(0).args[0].input).toEqual({
      RequestItems: {
        Cases: {
          ConsistentRead: true,
          Keys: [
            { pk: `CASE#${caseId}`, sk: 'CASE' },
            { pk: `ORG#${exampleUscc}`, sk: 'ENTRY' },
            { pk: 'CALENDAR', sk: 'IN_FORCE' },
            { pk: 'SETTINGS', sk: 'STATE' },
            { pk: 'IDEMPOTENCY#a#k', sk: 'IDEMPOTENCY' },
          ],
        },
      },
    });
  });
  it('asks again for keys that were not processed', async () => {
    const left = { Cases: { Keys: [{ pk: `CASE#${caseId}`, sk: 'CASE' }] } };
    sent
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { Cases: [] }, UnprocessedKeys: left })
      .resolvesOnce({ Responses: { Cases: [{ pk: `CASE#${caseId}`, sk: 'CASE', snapshot: { version: 3 } }] } });
    expect((await readCase(table, caseId)).snapshot).toEqual({ version: 3 });
  });
  it('writes once: publication with effect, ban, directory and answer in one transaction', async () => {
    sent.on(TransactWriteCommand).resolves({});
    const walk = new Walk(entryWith('X-1001'));
    for (const given of straightRoad.slice(0, -1)) walk.give(given);
    const move = walk.decisions.at(-1);
    if (!move) throw new Error('a decision');
    expect(await saveDecision(table, { move, seen: 11, documents: [], deadlines: [], replay: replayOf('k1') })).toEqual(
      { outcome: 'written' },
    );
    expect(sent.calls()).toHaveLength(1);
    const { TransactItems = [] } = sent.commandCalls(TransactWriteCommand)[0]?.args[0].input ?? {};
    const written = TransactItems.map(({ Put, Update, Delete }) => Put?.Item?.sk ?? Update?.Key?.sk ?? Delete?.Key?.sk);
    expect(written).toEqual([
      'CASE',
      'EVENT#000013',
      'EVENT#000014',
      'DEADLINE#publication',
      'ENTRY',
      'VERSION#000003',
      `BAN#${caseId}`,
      'IDEMPOTENCY',
    ]);
    const unguarded = TransactItems.filter(({ Put }) => Put && !Put.ConditionExpression).map(
      ({ Put }) => Put?.Item?.sk,
    );
    expect(unguarded).toEqual([]);
  });
});

describe('a cancelled transaction', () => {
  const all = [
    steps.create({ pk: 'a', sk: 'a' }, 'case' as const),
    steps.remove({ pk: 'b', sk: 'b' }),
    steps.expect({ pk: 'c', sk: 'c' }, 4, 'entry' as const),
  ];
  it('names the conditions that failed', async () => {
    sent.on(TransactWriteCommand).rejects(cancelled('None', 'None', 'ConditionalCheckFailed'));
    expect(await writeAll(table, all)).toEqual({ outcome: 'refused', failed: ['entry'] });
  });
  it('tells a conflict with another writer from a refusal', async () => {
    sent.on(TransactWriteCommand).rejects(cancelled('None', 'TransactionConflict', 'None'));
    expect(await writeAll(table, all)).toEqual({ outcome: 'contended' });
  });
  it('throws what is a fault', async () => {
    sent.on(TransactWriteCommand).rejects(cancelled('ValidationError', 'None', 'None'));
    await expect(writeAll(table, all)).rejects.toThrow('cancelled');
    sent.on(TransactWriteCommand).rejects(new Error('no network'));
    await expect(writeAll(table, all)).rejects.toThrow('no network');
  });
});
