import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '#shared/store/documents.ts';
import { letterRange, listIssued, shelfRange } from '#shared/store/publications.ts';
import { askApi } from '#test/support/ask-api.ts';
import { exampleUscc } from '#test/support/examples.ts';
import { exampleAnnouncement, exampleNotice, issueOne } from '#test/support/publications.ts';
import { startTables, type TableEngine } from '#test/support/table.ts';

let engine: TableEngine;
beforeAll(async () => {
  engine = await startTables();
});
afterAll(() => engine.stop());

const anybody = { id: '', name: '', roles: [] } as const;

describe('issued documents in lists', () => {
  it('stand on their shelf or with their addressee, newest first, page after page', async () => {
    const table = await engine.fresh();
    const first = await issueOne(table, 1, { ...exampleAnnouncement, on: '2026-01-05' });
    const notice = await issueOne(table, 2, exampleNotice);
    const letter = await issueOne(table, 3, { kind: 'exitApprovalReply', on: '2026-02-13' });
    const last = await issueOne(table, 4, { ...exampleAnnouncement, on: '2026-03-05' });
    const ids = async (range: Parameters<typeof listIssued>[1], cursor?: string) => {
      const page = await listIssued(table, range, { limit: 1, cursor });
      return { ids: page.items.map(({ documentId }) => documentId), cursor: page.cursor };
    };
    const one = await ids(shelfRange('announcements'));
    expect(one.ids).toEqual([last.documentId]);
    expect((await ids(shelfRange('announcements'), one.cursor)).ids).toEqual([first.documentId]);
    expect((await ids(shelfRange('notices'))).ids).toEqual([notice.documentId]);
    expect((await ids(letterRange(exampleUscc))).ids).toEqual([letter.documentId]);
  });

  it('do not list what is not issued, and are read without the keys of their place', async () => {
    const table = await engine.fresh();
    const { documentId } = await issueOne(table, 1, exampleAnnouncement);
    const record = (await readDocument(table, documentId)) as unknown as Record<string, unknown>;
    expect(record.issuedAt).toBeDefined();
    expect(Object.keys(record).filter((name) => /^(pk|sk|owner)/.test(name))).toEqual([]);
  });

  it('are refused by a cursor of another list', async () => {
    const table = await engine.fresh();
    for (const ordinal of [1, 2]) await issueOne(table, ordinal, exampleAnnouncement);
    const ask = { by: anybody, on: '2026-07-10', route: 'listPublications' } as const;
    const page = await askApi(table, { ...ask, params: { shelf: 'announcements' }, query: { limit: '1' } });
    const { nextCursor } = page.body as { nextCursor: string };
    const other = await askApi(table, { ...ask, params: { shelf: 'notices' }, query: { cursor: nextCursor } });
    expect(other).toMatchObject({ status: 422, body: { code: 'input.invalid' } });
    expect((await askApi(table, { ...ask, params: { shelf: 'letters' } })).status).toBe(422);
  });
});
