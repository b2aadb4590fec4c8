import { DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { responseOf } from '#functions/api/respond.ts';
import { publishedCalendar } from '#shared/domain/calendar.ts';
import { CaseId } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { readCase } from '#shared/store/cases.ts';
import type { Table } from '#shared/store/connect.ts';
import { items } from '#shared/store/items.ts';
import { keys } from '#shared/store/keys.ts';
import { readItems } from '#shared/store/read-items.ts';
import { saveDecision } from '#shared/store/save-decision.ts';
import { isThrottling } from '#shared/store/through-throttling.ts';
import { steps, writeAll } from '#shared/store/transaction.ts';
import { askApi } from '#test/support/ask-api.ts';
import { replayOf, seenBy } from '#test/support/docket.ts';
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
    const { subject } = new Walk(entryWith('X-1001'));
    const left = { Cases: { Keys: [{ pk: `CASE#${caseId}`, sk: 'CASE' }] } };
    sent
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { Cases: [] }, UnprocessedKeys: left })
      .resolvesOnce({ Responses: { Cases: [items.case(subject)] } });
    expect((await readCase(table, caseId)).snapshot).toEqual(subject);
  });
  it('writes once: publication with effect, ban, directory and answer in one transaction', async () => {
    sent.on(TransactWriteCommand).resolves({});
    sent.on(BatchGetCommand).resolves({ Responses: { Cases: [] } });
    const walk = new Walk(entryWith('X-1001'));
    for (const given of straightRoad.slice(0, -1)) walk.give(given);
    const move = walk.decisions.at(-1);
    if (!move) throw new Error('a decision');
    expect(
      await saveDecision(table, { move, seen: seenBy(move), documents: [], deadlines: [], replay: replayOf('k1') }),
    ).toEqual({ outcome: 'written' });
    expect(sent.calls()).toHaveLength(2);
    const { TransactItems = [] } = sent.commandCalls(TransactWriteCommand)[0]?.args[0].input ?? {};
    const written = TransactItems.map(
      ({ Put, Update, Delete, ConditionCheck }) => Put?.Item?.sk ?? (Update ?? Delete ?? ConditionCheck)?.Key?.sk,
    );
    expect(written).toEqual([
      'CASE',
      ...move.events.map(({ sequence }) => `EVENT#${String(sequence).padStart(6, '0')}`),
      'DEADLINE#publication',
      'ENTRY',
      `VERSION#${String(walk.entry.version).padStart(6, '0')}`,
      `BAN#${caseId}#2026-02-26`,
      keys.calendar().sk,
      'IDEMPOTENCY',
      ...['HEAD', 'ENTRY#000001', 'HEAD', 'ENTRY#000001'],
    ]);
    const unguarded = TransactItems.filter(({ Put }) => Put && !Put.ConditionExpression).map(
      ({ Put }) => Put?.Item?.sk,
    );
    expect(unguarded).toEqual([]);
  });
});

describe('a table that is too busy', () => {
  const left = { Cases: { Keys: [{ pk: `CASE#${caseId}`, sk: 'CASE' }] } };
  const one = [steps.create({ pk: 'a', sk: 'a' }, 'case' as const)];
  const named = (name: string, attempts?: number) =>
    Object.assign(new Error('slow down'), { name, ...(attempts ? { $metadata: { attempts } } : {}) });
  /** Every pause is as long as it can be, and passes at once. */
  const pauses: number[] = [];
  beforeEach(() => {
    pauses.length = 0;
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { setTimeout: real } = globalThis;
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((done, milliseconds) => {
      pauses.push(milliseconds ?? 0);
      return real(done, 0);
    });
  });
  afterEach(() => {
    vi.mocked(globalThis.setTimeout).mockRestore();
    vi.mocked(Math.random).mockRestore();
  });
  const growing = [50, 100, 200, 400, 800, 1000, 1000];

  it('is asked eight times for keys that it leaves out, with growing pauses, and then no more', async () => {
    sent.on(BatchGetCommand).resolves({ Responses: { Cases: [] }, UnprocessedKeys: left });
    const fault = await readCase(table, caseId).catch((thrown: unknown) => thrown);
    expect(isThrottling(fault)).toBe(true);
    expect(sent.calls()).toHaveLength(limits.storeTries);
    expect(pauses).toEqual(growing);
  });
  it('is asked for no more than what it left out, each hundred keys by themselves', async () => {
    const wanted = Array.from({ length: 250 }, (_, at) => ({ pk: `K#${at}`, sk: 'K' }));
    sent.on(BatchGetCommand).callsFake(({ RequestItems: { Cases } }) => {
      const [first, ...rest] = Cases.Keys as { pk: string; sk: string }[];
      return rest.length % 2 === 1
        ? { Responses: { Cases: [first, ...rest] } }
        : { Responses: { Cases: [first] }, UnprocessedKeys: { Cases: { Keys: rest } } };
    });
    expect(await readItems(table, wanted)).toEqual(wanted);
    expect(sent.calls().length).toBeLessThanOrEqual(3 * limits.storeTries);
  });
  it.each([
    ['throttled in one of its items', cancelled('None', 'ThrottlingError')],
    ['beyond what the table takes', cancelled('ProvisionedThroughputExceeded', 'TransactionConflict')],
    ['throttled as a whole', named('ThrottlingException')],
  ])('writes a transaction that was %s as soon as it can, and gives up after eight', async (_, fault) => {
    sent.on(TransactWriteCommand).rejectsOnce(fault).rejectsOnce(fault).resolves({});
    expect(await writeAll(table, one)).toEqual({ outcome: 'written' });
    expect(pauses).toEqual(growing.slice(0, 2));
    sent.reset();
    sent.on(TransactWriteCommand).rejects(fault);
    await expect(writeAll(table, one)).rejects.toThrow(fault.message);
    expect(sent.calls()).toHaveLength(limits.storeTries);
  });
  it('is not asked again where the SDK has, nor for what no pause would mend', async () => {
    for (const fault of [named('ThrottlingException', 3), cancelled('ThrottlingError', 'ValidationError')]) {
      sent.reset();
      sent.on(TransactWriteCommand).rejects(fault);
      await expect(writeAll(table, one)).rejects.toThrow(fault.message);
      expect(sent.calls()).toHaveLength(1);
    }
  });
  it('refuses a command with 503, tells when to come back, and has changed nothing', async () => {
    sent.on(BatchGetCommand).resolves({ Responses: { Cases: [] }, UnprocessedKeys: left });
    const given = { by: 'agencyClerk', on: '2026-01-12', route: 'giveCommand', body: {}, seen: 1 } as const;
    const { status, body } = await askApi(table, { ...given, params: { caseId, command: 'accept' } });
    expect({ status, body }).toMatchObject({ status: 503, body: { code: 'store.busy' } });
    const told = responseOf({ ok: false, refusal: { code: 'store.busy' } });
    expect(told.headers).toMatchObject({ 'retry-after': String(limits.retryAfter) });
    expect(sent.commandCalls(TransactWriteCommand)).toEqual([]);
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
