import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Issuing } from '#functions/issuance/issuing.ts';
import type { DocumentKind } from '#shared/domain/document-kinds.ts';
import { documentIdOf } from '#shared/domain/ids.ts';
import type { DocumentRecord } from '#shared/store/records.ts';
import { listUnserved } from '#shared/store/unserved.ts';
import { type Ask, askApi } from '#test/support/ask-api.ts';
import { exampleCaseId, order, orderedLetter } from '#test/support/docket-documents.ts';
import { runDefinition } from '#test/support/run-definition.ts';
import { sabotagedWorld } from '#test/support/sabotaged-world.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

/** A world that sends no mail, as a stage without an address. */
const silentWorld = async (): Promise<Issuing> => {
  const { post: _, ...world } = (await sabotagedWorld(engine)).world;
  return world;
};

const issue = async (world: Issuing, letter: DocumentRecord): Promise<DocumentRecord> => {
  const outboxId = await order(world.table, letter);
  const { failed } = await runDefinition({ outboxId, caseId: exampleCaseId, documentIds: [letter.documentId] }, world);
  expect(failed).toBe(false);
  return letter;
};

const ofKind = (ordinal: number, kind: DocumentKind): DocumentRecord =>
  orderedLetter(ordinal, { kind, documentId: documentIdOf(exampleCaseId, ordinal, kind) });

const ask = ({ table }: Issuing, part: Pick<Ask, 'route'> & Partial<Ask>) =>
  askApi(table, { by: 'officeClerk', on: '2026-02-14', ...part });

type Told = { documentId: string; recipient: number; name: string; documentNumber: string | null };
const listed = async (world: Issuing): Promise<[string, number][]> => {
  const { status, body } = await ask(world, { route: 'queueUnserved' });
  expect(status).toBe(200);
  return (body as { items: Told[] }).items.map(({ documentId, recipient }) => [documentId, recipient]);
};

const record = (world: Issuing, { documentId }: DocumentRecord, recipient: number, step = 'dispatched') =>
  ask(world, {
    route: 'recordServing',
    params: { documentId },
    body: { recipient, channel: 'post', step, on: '2026-02-14' },
  });

describe('issued documents that nobody has sent', () => {
  it('are listed from their issue until the ledger tells of every recipient', async () => {
    const world = await silentWorld();
    const [first] = orderedLetter(1).recipients;
    if (!first) throw new Error('no recipient');
    const second = { kind: 'department', name: '示例部门', code: 'NDRC' } as const;
    const ordered = orderedLetter(1, { recipients: [first, second] });
    await order(world.table, ordered);
    expect(await listed(world)).toEqual([]);
    const other = await issue(world, orderedLetter(2));
    const letter = orderedLetter(1);
    await runDefinition(
      { outboxId: `${exampleCaseId}.1001`, caseId: exampleCaseId, documentIds: [letter.documentId] },
      world,
    );
    expect((await listed(world)).toSorted()).toEqual([
      [letter.documentId, 1],
      [letter.documentId, 2],
      [other.documentId, 1],
    ]);
    expect((await record(world, letter, 2)).status).toBe(201);
    expect((await record(world, other, 1, 'delivered')).status).toBe(201);
    expect(await listed(world)).toEqual([[letter.documentId, 1]]);
    expect((await record(world, letter, 1)).status).toBe(201);
    expect(await listed(world)).toEqual([]);
  });

  it('are those that go to an addressee: a mail that went out, a paper of the office and an announcement need nobody', async () => {
    const { world } = await sabotagedWorld(engine);
    await issue(world, orderedLetter(1));
    await issue(world, ofKind(2, 'opinionSubmission'));
    await issue(world, ofKind(3, 'deregistrationAnnouncement'));
    expect(await listed(world)).toEqual([]);
  });

  it('are told with number, title and recipient, page after page, to staff and auditors alone', async () => {
    const world = await silentWorld();
    for (const ordinal of [1, 2, 3]) await issue(world, orderedLetter(ordinal));
    const page = await ask(world, { route: 'queueUnserved', by: 'auditor', query: { limit: '2' } });
    const { items, nextCursor } = page.body as { items: Told[]; nextCursor: string };
    expect(items).toMatchObject([
      { recipient: 1, name: '示例甲培训评价有限公司', title: '示例复函', documentNumber: '示例办函〔2026〕1号' },
      { recipient: 1, documentNumber: '示例办函〔2026〕2号' },
    ]);
    const rest = await ask(world, { route: 'queueUnserved', query: { limit: '2', cursor: nextCursor } });
    expect(rest.body).toMatchObject({ items: [{ documentNumber: '示例办函〔2026〕3号' }], nextCursor: null });
    for (const by of ['organization', 'expert', 'department'] as const)
      expect(await ask(world, { route: 'queueUnserved', by })).toMatchObject({ status: 403 });
  });

  it('are read by one query of the index, whatever else the table holds', async () => {
    const world = await silentWorld();
    await issue(world, orderedLetter(1));
    const sent: unknown[] = [];
    const client = { send: (command: never) => sent.push(command) && world.table.client.send(command) };
    const page = await listUnserved({ ...world.table, client: client as never }, { limit: 10 });
    expect(page.items).toHaveLength(1);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toBeInstanceOf(QueryCommand);
    expect((sent[0] as QueryCommand).input.IndexName).toBe('byQueue');
  });
});
