import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { responseOf } from '#functions/api/respond.ts';
import { refusalOfFault } from '#functions/casework/tell-unreadable.ts';
import type { DirectoryEntry } from '#shared/domain/directory.ts';
import { limits } from '#shared/domain/limits.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Table } from '#shared/store/connect.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { bytesOf, steps, writeAll } from '#shared/store/transaction.ts';
import { replayOf, seenBy } from '#test/support/docket.ts';
import { entryWith, exampleUscc } from '#test/support/examples.ts';
import { straightRoad } from '#test/support/road.ts';
import { morning, Walk } from '#test/support/walk.ts';

const sent = mockClient(DynamoDBDocumentClient);
const table: Table = { client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'local' })), name: 'Cases' };
beforeEach(() => sent.reset());
afterAll(() => sent.restore());

const item = (sk: number, text = '') => steps.put({ pk: 'X', sk: String(sk), text });
const many = (count: number, text = '') => Array.from({ length: count }, (_, at) => item(at, text));

describe('a transaction that is too large', () => {
  it.each([
    ['too many items', many(limits.transactionItems + 1)],
    ['too many bytes', many(20, '示'.repeat(100_000))],
    ['one item that no table takes', [item(1, 'x'.repeat(limits.itemBytes))]],
  ])('is refused in words, with nothing written: %s', async (_, all) => {
    const fault = await writeAll(table, all).catch((thrown: unknown) => thrown);
    const refusal = await refusalOfFault(fault, { table, now: () => morning('2026-01-06') });
    if (!refusal) throw new Error(`no refusal: ${String(fault)}`);
    const { statusCode, body } = responseOf(refuse(refusal));
    expect([statusCode, JSON.parse(String(body))]).toEqual([413, expect.objectContaining({ code: 'store.tooMuch' })]);
    expect(String(body)).toContain('分');
    expect(sent.calls()).toEqual([]);
  });

  it('is written up to its bounds', async () => {
    sent.on(TransactWriteCommand).resolves({});
    for (const all of [
      many(limits.transactionItems),
      many(13, '示'.repeat(100_000)),
      [item(1, 'x'.repeat(limits.itemBytes - 100))],
    ])
      expect(await writeAll(table, all)).toEqual({ outcome: 'written' });
  });
});

/** An organization with so many certificates, and as many other cases open as there are certificates but the first. */
const crowded = (count: number): DirectoryEntry => {
  const ids = Array.from({ length: count }, (_, at) => `X-${10_001 + at}`);
  const entry = entryWith(...ids);
  const openCases = ids.slice(1).map((certificateId, at) => ({
    ...{ caseId: `${exampleUscc}-${at + 100}`, procedure: 'voluntaryExit', scope: 'certificate' },
    certificateIds: [certificateId],
  }));
  return { ...entry, openCases: openCases as never, caseCount: count + 100 };
};

describe('every step of the straight road', () => {
  it.each([1, 60, 500])('stays within its bounds with hundreds of certificates and open cases: %s', async (count) => {
    sent.on(TransactWriteCommand).resolves({});
    // The ends of the chains that a step is told in: none of them has begun.
    sent.on(BatchGetCommand).resolves({ Responses: {} });
    const walk = new Walk(crowded(count));
    for (const given of straightRoad.slice(0, -1)) walk.give(given);
    for (const move of walk.decisions) {
      sent.resetHistory();
      await saveDecision(table, { move, seen: seenBy(move), documents: [], deadlines: [], replay: replayOf() });
      const { TransactItems = [] } = sent.commandCalls(TransactWriteCommand)[0]?.args[0].input ?? {};
      expect(TransactItems.length).toBeGreaterThan(0);
      expect(TransactItems.length).toBeLessThanOrEqual(limits.transactionItems / 2);
      const sizes = TransactItems.map(bytesOf);
      expect(Math.max(...sizes)).toBeLessThan(limits.itemBytes);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(limits.transactionBytes);
    }
  });
});
